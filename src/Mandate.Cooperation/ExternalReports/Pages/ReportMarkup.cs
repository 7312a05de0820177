using System.Text.Json;
using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Cooperation.Pages;

/// <summary>Pieces that the pages of reports to outside bodies share.</summary>
internal static class ReportMarkup
{
    /// <summary>Rows that a page shows; all are in the file.</summary>
    public const int Most = 100;

    public static string FundsKey(DacFunds funds) => "cooperation.external.funds." + SnakeEnum<DacFunds>.Name(funds);

    public static FileContentResult Download(ReportedTable table) => new(table.ToCsv(), Csv.ContentType) { FileDownloadName = table.FileName };

    /// <summary>Whether a report was refused for what was asked in this field.</summary>
    public static bool IsWrong<T>(this Outcome<T> outcome, string field) => outcome.Problems.Any(p => p.Place?.Field == field);

    /// <summary>The same as the API answers.</summary>
    public static byte[] Json(object report) => JsonSerializer.SerializeToUtf8Bytes(report, report.GetType(), ApiJson.Options);

    /// <summary>What the report could not say, each with the projects that it is about.</summary>
    public static Markup Notes(IReadOnlyList<ReportNote> notes, Words words)
    {
        if (notes.Count == 0) return Markup.Empty;
        var to = new MarkupBuilder();
        to.Add($"<section aria-labelledby=\"notes\"><h2 id=\"notes\">{words["cooperation.external.notes"]}</h2><ul>");
        foreach (var note in notes.GroupBy(n => n.Key)) to.Add($"<li>{words[note.Key]}{Projects([.. note.Select(n => n.Project).OfType<string>().Distinct()], words)}</li>");
        to.Add($"</ul></section>");
        return to.Done();
    }

    /// <summary>Where only a part of the rows is shown, that it is a part.</summary>
    public static Markup Part(int all, Words words) => all > Most ? Markup.Of($"<p class=\"aside\">{words["cooperation.external.part", Most, Shown.Number(all)]}</p>") : Markup.Empty;

    public static Markup Project(string? code, Words words) => code is null ? FigureMarkup.Missing(words["cooperation.none"]) : Markup.Of($"<a class=\"nowrap\" href=\"{CooperationLinks.Project(code)}\">{code}</a>");

    public static Markup Code(string? code, Words words) => code is { Length: > 0 } ? Markup.Text(code) : FigureMarkup.Missing(words["cooperation.none"]);

    private static Markup Projects(List<string> codes, Words words) => codes.Count == 0 ? Markup.Empty
        : Markup.Of($" {codes.Select(c => Project(c, words)).Aggregate((a, b) => Markup.Of($"{a}{words["cooperation.list.between"]}{b}"))}");
}
