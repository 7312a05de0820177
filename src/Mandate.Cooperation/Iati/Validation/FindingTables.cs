using System.Globalization;
using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Cooperation;

/// <summary>A report as tables of a page, and as CSV.</summary>
internal static class FindingTables
{
    public static Table Rules(ValidateIati.Report report, Words words) => new(words["cooperation.iati.validate.rules"],
        [
            new(words["cooperation.iati.column.rule"]), new(words["cooperation.iati.column.severity"]), new(words["cooperation.iati.column.count"], Number: true),
        ],
        [.. report.Rules.Select(r => new Row([Markup.Text(r.Rule), Markup.Text(FindingText.Severity(r.Severity, words)), Markup.Text(Shown.Number(r.Count))]))]);

    public static Table Findings(ValidateIati.Report report, Words words, FindingLinks links) => new(words["cooperation.iati.validate.findings"],
        [
            new(words["cooperation.iati.column.line"], Number: true), new(words["cooperation.iati.column.severity"]), new(words["cooperation.iati.column.rule"]),
            new(words["cooperation.iati.column.element"]), new(words["cooperation.iati.column.identifier"]), new(words["cooperation.iati.column.message"]),
        ],
        [.. report.Findings.Select(f => new Row([.. Cells(f, words).Select((c, at) => at == IdentifierCell && links.Of(f) is { } link ? Markup.Of($"<a href=\"{link}\">{c}</a>") : Markup.Text(c.Length == 0 ? "–" : c))]))])
    {
        Note = report.Rules.Any(r => r.NotListed > 0) ? words["cooperation.iati.validate.listed", report.Rules.Max(r => r.Count - r.NotListed)] : null,
    };

    public static string Csv(ValidateIati.Report report, Words words, FindingLinks links) => Mandate.Ui.Csv.Of(["line", "severity", "rule", "element", "identifier", "message", "link"],
        report.Findings.Select(f => (IEnumerable<object?>)[f.Line, SnakeEnum<Severity>.Name(f.Severity), f.Rule, f.Element, f.Identifier, FindingText.Sentence(f, words), links.Of(f)]));

    /// <summary>The cell that leads to where what is wrong is kept, when the file is ours.</summary>
    private const int IdentifierCell = 4;

    private static string[] Cells(Finding f, Words words) =>
        [f.Line.ToString(CultureInfo.InvariantCulture), FindingText.Severity(f.Severity, words), f.Rule, f.Element, f.Identifier ?? "", FindingText.Sentence(f, words)];
}
