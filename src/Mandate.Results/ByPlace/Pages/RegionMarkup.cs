using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>The sentence and the tables of a region's page.</summary>
internal static class RegionMarkup
{
    public static string Sentence(RegionView v, Words words)
    {
        var tally = StateTally.Of(v.Lines);
        return Shown.Sentences(words["results.table.sentence", tally.Indicators, tally[ProgressState.OnCourse], tally[ProgressState.Behind],
            tally[ProgressState.AtRisk], tally[ProgressState.NoData]],
            words["results.region.sentence", v.Countries.Count(c => c.Approved > 0), v.Countries.Count, v.Countries.Sum(c => c.Missing)]);
    }

    public static Table Lines(RegionView v, IReadOnlyList<IndicatorLine> shown, Words words) => new(words["results.region.progress"],
        [new(words["results.table.indicator"]), new(words["results.table.target"]), new(words["results.table.achieved"]), new(words["results.table.progress"])],
        [.. shown.Select(l => new Row([
            Markup.Of($"<a href=\"{ResultsLinks.Indicator(v.Framework, l.Code)}\">{l.Code}</a> {FigureMarkup.Text(l.Title)}{(l.Part is null ? null : Markup.Of($" <small>{FigureMarkup.Quoted(l.Part, l.Title.Original)}</small>"))}"),
            IndicatorCells.Target(l, words), IndicatorCells.Achieved(l, words), IndicatorCells.Progress(l, words)]))], words["results.region.nothing"])
    { HideCaption = true, StickyHeader = true };

    public static Table Countries(RegionView v, Words words) => new(words["results.region.countries"],
        [new(words["results.field.country"]), new(words["results.series.approved"], true), new(words["results.regions.open"], true), new(words["results.region.missing"], true)],
        [.. v.Countries.Select(c => new Row([Markup.Of($"<a href=\"{PlaceLinks.Country(c.Code, v.Framework)}\">{FigureMarkup.Text(c.Name)}</a>"),
            FigureMarkup.Number(c.Approved, ""), FigureMarkup.Number(c.Open, ""), FigureMarkup.Number(c.Missing, "")]))], words["results.region.no_country"])
    { HideCaption = true, Tiles = true };
}
