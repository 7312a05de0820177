using System.Globalization;
using System.Text.RegularExpressions;
using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Cooperation.Pages;

/// <summary>Small pieces of the forms of parts.</summary>
internal static partial class PartMarkup
{
    private const string Taken = "remove";

    /// <summary>Of a cell in the form: what a problem at that cell is called, too.</summary>
    public static string NameOf(PartFile file, int row, PartColumn column) => string.Create(CultureInfo.InvariantCulture, $"{file.Name}[{row}].{column.Name}");

    public static string RemoveOf(PartFile file, int row) => string.Create(CultureInfo.InvariantCulture, $"{file.Name}[{row}].{Taken}");

    public static string TypeOf(PartColumn column) => column.Kind switch { PartKind.Number => "number", PartKind.Day => "date", _ => "text" };

    public static string ListOf(string from) => "list-" + from;

    /// <summary>What a text may be, told by the browser without a script.</summary>
    public static Markup Suggestions(string from, IEnumerable<Choice> choices) =>
        Markup.Of($"<datalist id=\"{ListOf(from)}\">{choices.Select(c => Markup.Of($"<option value=\"{c.Value}\">{c.Text}</option>"))}</datalist>");

    public static string? LanguageOf(PartColumn column) => column.Name[(column.Name.LastIndexOf('_') + 1)..] is var last && LanguageList.Codes.Contains(last) ? last : null;

    /// <summary>Ways to the forms of some parts; nothing for whoever may not change them.</summary>
    public static Markup Ways(bool mayManage, Words words, params (string Part, string Href)[] ways) => !mayManage ? Markup.Empty : Markup.Of(
        $"<p class=\"row-of no-print\"><span>{words["cooperation.part.change"]}</span>{ways.Select(w => Markup.Of($" <a href=\"{w.Href}\">{words["cooperation.part." + w.Part]}</a>"))}</p>");

    public static Markup WaysOf(ShowProject.Shown found, Words words, params string[] parts) =>
        Ways(found.MayManage, words, [.. parts.Select(p => (p, CooperationLinks.ProjectPart(found.Sheet.Line.Code, p)))]);

    /// <summary>Ways to the indicators of a result, and to the figures of each that is the project's own.</summary>
    public static Markup WaysOf(ShowProject.Shown found, ProjectSheet.ResultOf result, Words words) => !found.MayManage ? Markup.Empty : Markup.Of(
        $"<p class=\"row-of no-print\"><span>{words["cooperation.part.change"]}</span> <a href=\"{CooperationLinks.ProjectPart(found.Sheet.Line.Code, "indicators", result.Code)}\">{words["cooperation.part.indicators_of", result.Code]}</a>{result.Indicators.Where(i => i.Framework is null).Select(i =>
            Markup.Of($" <a href=\"{CooperationLinks.ProjectPart(found.Sheet.Line.Code, "periods", result.Code, i.Code)}\">{words["cooperation.part.periods_of", i.Code]}</a>"))}</p>");

    /// <summary>Which row and column a posted name is about; null: none.</summary>
    public static (string File, int Row, string Column)? Read(string name) => CellName().Match(name) is { Success: true } m
        ? (m.Groups[1].Value, int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture), m.Groups[3].Value) : null;

    public static bool IsRemove(string column) => column == Taken;

    /// <summary>The rows that somebody else saved meanwhile, beside which those of the form stand.</summary>
    public static Table Theirs(PartFile file, IReadOnlyList<PartColumn> columns, IReadOnlyList<IReadOnlyDictionary<string, string>> rows, Func<PartColumn, string?, string?> shown, Words words) => new(words["cooperation.part.theirs", words[file.TitleKey]],
        [.. columns.Select(c => new Column(words[c.LabelKey], c.Kind == PartKind.Number))],
        [.. rows.Select(r => new Row([.. columns.Select(c => shown(c, r.GetValueOrDefault(c.Name)) is { Length: > 0 } text ? Markup.Text(text) : FigureMarkup.Missing(words["cooperation.none"]))]))], words["cooperation.none"]);

    public static Markup Sums(PortfolioPart part, IReadOnlyList<PartSum> sums, Words words) =>
        Markup.Of($"{sums.Select(s => Markup.Of($"<p>{Sentence(s, part.Name == "sectors" ? "cooperation.sector_vocabulary." : "cooperation.region_vocabulary.", words)}</p>"))}");

    private static string Sentence(PartSum sum, string vocabulary, Words words)
    {
        var what = sum.Group is null ? words["cooperation.sum.all"] : words["cooperation.sum.vocabulary", words.Has(vocabulary + sum.Group) ? words[vocabulary + sum.Group] : sum.Group];
        return sum.Percent == 100 ? words["cooperation.sum.whole", what] : words[sum.Percent < 100 ? "cooperation.sum.missing" : "cooperation.sum.over", what, Shown.Number(sum.Percent, 6), Shown.Number(Math.Abs(100 - sum.Percent), 6)];
    }

    [GeneratedRegex(@"^([a-z_]{1,40})\[([0-9]{1,3})\]\.([a-z_]{1,40})\z")]
    private static partial Regex CellName();
}
