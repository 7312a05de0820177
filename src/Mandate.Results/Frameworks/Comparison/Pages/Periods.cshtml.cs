using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>Two periods of a framework side by side. As open as the framework.</summary>
[AllowAnonymous]
internal sealed class PeriodsModel(CurrentAccess current, ComparePeriods compare, Places places, Words words) : PageModel
{
    private const string Changed = "changed";

    public PeriodComparison Comparison { get; private set; } = null!;

    public Pagination Pages { get; private set; } = null!;

    public List<Choice> Regions { get; private set; } = [];

    public string? Show { get; private set; }

    public List<Choice> Shows => [new(Changed, words["results.periods.changed"])];

    public List<Choice> Periods => [.. Comparison.Periods.Select(p => new Choice(p.Code, p.Code))];

    public string CsvHref => Address.With(Request, ("handler", "Csv"), ("page", null));

    public Table Table => new(words["results.periods.side_by_side", Comparison.From.Code, Comparison.To.Code],
        [
            new(words["results.field.indicator"]), new(Comparison.From.Code, true), new(words["results.periods.state", Comparison.From.Code]),
            new(Comparison.To.Code, true), new(words["results.periods.state", Comparison.To.Code]), new(words["results.periods.change"], true), new(words["results.periods.reports"], true),
        ],
        [.. Lines.Skip(Pages.Skip).Take(Pages.Size).Select(Line)], words["results.periods.nothing"])
    { HideCaption = true, StickyHeader = true };

    private List<ComparedIndicator> Lines => Show == Changed ? [.. Comparison.Indicators.Where(i => i.HasChanged)] : [.. Comparison.Indicators];

    public async Task<IActionResult> OnGetAsync(string code, string? from, string? to, string? region, string? show, CancellationToken ct)
    {
        if (await ReadAsync(code, from, to, region, show, ct) is { } refused) return refused;
        Regions = [.. (await places.RegionsAsync(ct)).Select(r => new Choice(r.Code, r.Name.Current.Text, Language: r.Name.Current.Language))];
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(string code, string? from, string? to, string? region, string? show, CancellationToken ct) =>
        await ReadAsync(code, from, to, region, show, ct)
        ?? File(Encoding.UTF8.GetBytes(ComparisonCsv.Of(Comparison, Lines)), Csv.ContentType, $"{Comparison.Framework}-{Comparison.From.Code}-{Comparison.To.Code}.csv");

    private async Task<IActionResult?> ReadAsync(string code, string? from, string? to, string? region, string? show, CancellationToken ct)
    {
        var outcome = await compare.HandleAsync(current.Value, new(code, from.Given(), to.Given(), region.Given()), ct);
        if (!outcome.TryGet(out var comparison)) return this.Refuse(outcome.Problems);
        (Comparison, Show) = (comparison, show == Changed ? Changed : null);
        Pages = new Pagination(Request, Lines.Count, 150);
        return null;
    }

    private Row Line(ComparedIndicator i) => new(
    [
        Markup.Of($"<a href=\"{ResultsLinks.Indicator(Comparison.Framework, i.Code)}\">{i.Code}</a> {FigureMarkup.Text(i.Title)}<br><small>{UnitWords.Of(words, i.Unit)}</small>"),
        Value(i, i.Before), StateMarkup.Of((State)i.Before.State, words), Value(i, i.After), StateMarkup.Of((State)i.After.State, words),
        i.Change is { } change ? Markup.Of($"<span class=\"num\">{Shown.Change(change, 2)}</span>") : FigureMarkup.Missing(words["results.missing.not_computed"]),
        Markup.Text(words["results.periods.reports.cell", i.Before.Figure?.Approved ?? 0, i.After.Figure?.Approved ?? 0]),
    ]);

    private Markup Value(ComparedIndicator i, ComparedPeriod p)
    {
        var value = SeriesMarkup.Value(p.Figure, words);
        var linked = p.Figure is null or { Approved: 0 } ? value
            : Markup.Of($"<a href=\"{CountryResultLinks.Contributions(Comparison.Framework, i.Code, p.Figure.Region, p.Figure.Period)}\">{value}</a>");
        return p.UpTo is { } upTo && upTo != p.Figure?.Value ? Markup.Of($"<div>{linked}<br><small>{words["results.periods.together", Shown.Number(upTo, 2)]}</small></div>") : linked;
    }
}
