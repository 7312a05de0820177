using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>What the checks find in a framework, for everybody who may read it: nothing is repaired out of sight.</summary>
[AllowAnonymous]
internal sealed class ChecksModel(CheckFramework check, CurrentAccess access, Words words) : PageModel
{
    public CheckFramework.Report Report { get; private set; } = null!;

    public string CsvHref => Address.With(Request, ("handler", "Csv"));

    public IEnumerable<IGrouping<string, Finding>> Groups => Report.Findings.GroupBy(f => f.Check);

    public Table Summary => new(words["results.checks.summary"],
        [new(words["results.checks.check"]), new(words["results.checks.severity"]), new(words["results.checks.number"], Number: true)],
        [.. Groups.Select(g => new Row([Markup.Of($"<a href=\"#{g.Key}\">{FindingWords.Name(words, g.Key)}</a>"),
            Markup.Text(FindingWords.SeverityName(words, g.First().Severity)), Markup.Text(Shown.Number(g.Count()))]))],
        words["results.checks.none"]);

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct) => await RunAsync(code, ct) ?? Page();

    public async Task<IActionResult> OnGetCsvAsync(string code, CancellationToken ct)
    {
        if (await RunAsync(code, ct) is { } refused) return refused;
        var csv = Csv.Of(["check", "severity", "file", "key", "column", "message", "why"], Report.Findings.Select(f => (IEnumerable<object?>)
            [f.Check, SnakeEnum<Severity>.Name(f.Severity), f.File, f.Key, f.Column, FindingWords.Found(words, f), FindingWords.Why(words, f.Check)]));
        return File(Encoding.UTF8.GetBytes(csv), Csv.ContentType, Report.Framework + "-checks.csv");
    }

    public Table TableOf(IGrouping<string, Finding> group) => new(FindingWords.Name(words, group.Key),
        [new(words["results.table.code"]), new(words["results.checks.found"]), new(words["results.checks.where"])],
        [.. group.Select(f => new Row([Subject(f), Markup.Text(FindingWords.Found(words, f)), Markup.Text($"{f.File}, {f.Column}")]))])
    { HideCaption = true };

    private Markup Subject(Finding f) => f.Indicator is { } indicator
        ? Markup.Of($"<a href=\"{ResultsLinks.Indicator(Report.Framework, indicator)}\">{indicator}</a>") : Markup.Text(f.Key);

    private async Task<IActionResult?> RunAsync(string code, CancellationToken ct)
    {
        var outcome = await check.HandleAsync(access.Value, new(code), ct);
        if (!outcome.TryGet(out var report)) return this.Refuse(outcome.Problems);
        Report = report;
        return null;
    }
}
