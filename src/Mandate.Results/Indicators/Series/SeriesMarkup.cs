using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>An indicator over its periods: for all regions as a line against its milestones, and each region in small, on one scale.</summary>
internal static class SeriesMarkup
{
    public static bool HasFigures(IndicatorFigures figures) => Series(figures, PartFigure.All).Any(p => p.Figure?.Value is not null);

    /// <summary>"2023: 8 more, 18 together. Target: 24 by 31 December 2023."</summary>
    public static string Says(IndicatorFigures figures, FigureExplanation e, Words words)
    {
        var known = Series(figures, PartFigure.All).Where(p => p.Figure?.Value is not null).ToList();
        if (known.Count == 0) return words["results.series.nothing"];
        var (first, last) = (known[0], known[^1]);
        var value = Shown.Number(last.Figure!.Value!.Value, 2);
        var moved = figures.AddsUp && last.Figure.UpTo is { } upTo
            ? words["results.series.adds", last.Period.Code, value, Shown.Number(upTo, 2), e.Unit]
            : known.Count == 1 ? words["results.series.one", last.Period.Code, value, e.Unit]
            : last.Figure.Value == first.Figure!.Value ? words["results.series.unchanged", last.Period.Code, value, e.Unit, first.Period.Code]
            : words["results.series.change", last.Period.Code, value, e.Unit, Shown.Change(last.Figure.Value!.Value - first.Figure.Value!.Value, 2), first.Period.Code];
        return Shown.Sentences(moved, Goal(e) is { } goal ? words["results.series.target", Shown.Number(goal, 2), Shown.Date(e.Goal()!.Due ?? e.To)] : null);
    }

    public static Markup Drawing(IndicatorFigures figures, FigureExplanation e, Words words) => new LineChart(
        [.. Series(figures, PartFigure.All).Select(p => new ChartPoint(p.Period.To, Height(figures, p.Figure), p.Figure?.Status == ObservationStatus.Provisional))],
        Milestones(figures, e, words), v => Shown.Number(v, 2)).Draw(Says(figures, e, words));

    // A count starts at nothing; a level at its baseline, where that may be compared.
    private static List<Milestone> Milestones(IndicatorFigures figures, FigureExplanation e, Words words)
    {
        if (e.Targets.Any(t => t.Due is not null)) return [.. Path(e, words)];
        if (Goal(e) is not { } goal) return [];
        var end = new Milestone(e.To, goal, words["results.series.milestone"]);
        return e.Targets[0].Progress.Baseline is { } start ? [new(e.From, start, words["results.table.baseline"]), end]
            : figures.AddsUp ? [new(e.From, 0, words["results.series.start"]), end] : [end];
    }

    // From the baseline through every milestone that is a number.
    private static IEnumerable<Milestone> Path(FigureExplanation e, Words words)
    {
        if (e.Targets.Select(t => t.Progress.Baseline).FirstOrDefault(b => b is not null) is { } start) yield return new(e.From, start, words["results.table.baseline"]);
        foreach (var t in e.Targets)
            if (t is { Due: { } due, Progress.Target: { } level }) yield return new(due, level, words["results.milestone.short"]);
    }

    private static decimal? Goal(FigureExplanation e) => e.Goal()?.Progress.Target;

    public static Table Table(IndicatorFigures figures, Words words)
    {
        List<Column> columns = [new(words["results.field.period"]), new(words["results.series.value"], true, UnitWords.Of(words, figures.Unit))];
        if (figures.AddsUp) columns.Add(new(words["results.series.up_to"], true, UnitWords.Of(words, figures.Unit)));
        columns.AddRange([new(words["results.series.approved"], true), new(words["results.series.open"], true), new(words["results.series.open_share"], true)]);
        return new(words["results.series.title"], columns, [.. Series(figures, PartFigure.All).Select(p => Row(figures, p.Period, p.Figure, words))],
            words["results.series.nothing"])
        { HideCaption = true };
    }

    private static Row Row(IndicatorFigures figures, FigurePeriod period, KeptFigure? f, Words words)
    {
        List<Markup> cells = [Markup.Text(period.Code), Value(f, words)];
        if (figures.AddsUp) cells.Add(FigureMarkup.Number(f?.UpTo, words["results.missing.not_reported"], 2));
        cells.AddRange([FigureMarkup.Number(f?.Approved ?? 0, ""), FigureMarkup.Number(f?.Open ?? 0, ""),
            f?.OpenShare is { } share ? Markup.Text(Shown.Percent(share)) : FigureMarkup.Missing(words["results.missing.not_reported"])]);
        return new(cells);
    }

    /// <summary>A figure with its mark where it is provisional, or the word for why there is none.</summary>
    public static Markup Value(KeptFigure? f, Words words) => f switch
    {
        null => FigureMarkup.Missing(words["results.missing.not_reported"]),
        { Value: { } value, Status: ObservationStatus.Provisional } => FigureMarkup.Provisional(Shown.Number(value, 2), words),
        { Value: { } value } => FigureMarkup.Number(value, "", 2),
        { Status: ObservationStatus.Reported or ObservationStatus.Provisional } => FigureMarkup.Missing(words["results.series.no_total"]),
        _ => FigureMarkup.Missing(words[FigureMarkup.StatusKey(f.Status)]),
    };

    /// <summary>One small drawing for each region that reports, all on one scale.</summary>
    public static Markup Multiples(IndicatorFigures figures, FigureExplanation e, Words words)
    {
        var regions = figures.Reporting.Where(r => Series(figures, r.Code).Any(p => p.Figure?.Value is not null)).ToList();
        if (regions.Count == 0) return Markup.Empty;
        var targets = e.Regions.ToDictionary(r => r.Code, r => figures.AddsUp ? r.Target : null, StringComparer.Ordinal);
        var scale = regions.SelectMany(r => Series(figures, r.Code).Select(p => Height(figures, p.Figure) ?? 0).Append(targets.GetValueOrDefault(r.Code) ?? 0)).Max();
        return Markup.Of($"<ul class=\"multiples\">{regions.Select(r => Small(figures, r.Code, r.Name, targets.GetValueOrDefault(r.Code), scale))}</ul>");
    }

    private static Markup Small(IndicatorFigures figures, string region, LocalizedText name, decimal? target, decimal scale)
    {
        var series = Series(figures, region).ToList();
        var columns = series.ConvertAll(p => new ChartColumn(p.Period.Code, Height(figures, p.Figure), p.Figure?.Status == ObservationStatus.Provisional));
        var said = string.Join("; ", columns.Where(c => c.Value is not null).Select(c => $"{c.Label}: {Shown.Number(c.Value!.Value, 2)}"));
        return Markup.Of($"<li><strong>{FigureMarkup.Text(name)}</strong>{new ColumnChart(columns, scale, target).Draw(said)}</li>");
    }

    // What grows period by period is drawn as it has grown.
    private static decimal? Height(IndicatorFigures figures, KeptFigure? f) => figures.AddsUp ? f?.UpTo : f?.Value;

    private static IEnumerable<(FigurePeriod Period, KeptFigure? Figure)> Series(IndicatorFigures figures, string region) =>
        figures.Periods.Select(p => (p, figures.Find(region, p.Code)));
}
