using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>The tables of a country's page.</summary>
internal static class CountryMarkup
{
    /// <summary>By result: each indicator with what was reported for each period.</summary>
    public static Table Reported(CountryView v, IReadOnlyList<PlaceIndicator> shown, Words words)
    {
        var rows = new List<Row>();
        foreach (var result in shown.GroupBy(i => i.Result, StringComparer.Ordinal))
        {
            rows.Add(Row.Group(Markup.Of($"{result.Key} {FigureMarkup.Text(result.First().ResultTitle)}")));
            rows.AddRange(result.Select(i => Line(v, i, words)));
        }
        return new(words["results.country.caption", v.Name],
            [new(words["results.field.indicator"]), .. v.Periods.Select(p => new Column(p.Code, true)), new(words["results.series.title"])], rows, words["results.country.nothing"])
        { HideCaption = true, StickyFirst = true, Tiles = true };
    }

    private static Row Line(CountryView v, PlaceIndicator i, Words words) => new(
    [
        Markup.Of($"<a href=\"{ResultsLinks.Indicator(v.Framework, i.Code)}\">{i.Code}</a> {FigureMarkup.Text(i.Title)}<span class=\"unit\">{UnitWords.Of(words, i.Unit)}</span>"),
        .. v.Periods.Select(p => Cell(v, i, i.Reports.FirstOrDefault(r => r.Period == p.Code), p.Code, words)),
        new Sparkline([.. v.Periods.Select(p => i.Reports.FirstOrDefault(r => r.Period == p.Code) is { } r ? new ObservedAmount(r.Observation, r.Quantity, r.Denominator).Value : null)]).Draw(),
    ]);

    private static Markup Cell(CountryView v, PlaceIndicator i, PlaceReport? r, string period, Words words)
    {
        if (r is null) return FigureMarkup.Missing(words[i.IsMeasured ? "results.missing.not_reported" : "results.country.no_result"]);
        var amount = AmountWords.Of(new(r.Observation, r.Quantity, r.Denominator), words);
        var link = Markup.Of($"<a href=\"{CountryResultLinks.Result(r.Id)}\" aria-label=\"{words["results.country.cell", i.Code, period, amount]}\">{amount}</a>");
        return r.Status == CountryResultStatus.Approved ? link : Markup.Of($"{link} {ResultMarkup.Status(r.Status, words)}");
    }

    public static Table Next(CountryView v, IReadOnlyList<(PlaceIndicator Indicator, PlaceReport Report)> next, Words words) => new(words["results.country.next"],
        [new(words["results.field.indicator"]), new(words["results.field.period"]), new(words["results.regions.state"])],
        [.. next.Select(n => new Row([
            Markup.Of($"<a href=\"{CountryResultLinks.Result(n.Report.Id)}\">{n.Indicator.Code}</a> {FigureMarkup.Text(n.Indicator.Title)}"),
            Markup.Text(n.Report.Period), ResultMarkup.Status(n.Report.Status, words)]))])
    { HideCaption = true };

    public static Table Missing(CountryView v, int most, Words words) => new(words["results.country.missing"],
        [new(words["results.field.indicator"]), new(words["results.field.period"]), new(words["results.country.period_end"]), new(words["results.regions.state"])],
        [.. v.Missing.Take(most).Select(m => new Row([Asked(v, m), Markup.Text(m.Period), FigureMarkup.Date(m.End),
            Markup.Text(words[m.IsOver ? "results.country.over" : "kernel.observation.status.not_yet_due"])]))], words["results.country.missing.none"])
    { HideCaption = true };

    private static Markup Asked(CountryView v, MissingReport m) => Markup.Of(
        $"<a href=\"{(m.MayReport ? CountryResultLinks.Report(v.Framework, m.Indicator, v.Country, m.Period) : ResultsLinks.Indicator(v.Framework, m.Indicator))}\">{m.Indicator}</a> {FigureMarkup.Text(m.Title)}");
}
