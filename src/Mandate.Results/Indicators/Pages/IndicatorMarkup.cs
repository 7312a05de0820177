using System.Text.Json;
using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>The tables of the indicator's page.</summary>
internal static class IndicatorMarkup
{
    public static Markup Drawing(FigureExplanation e, Words words) => e.Goal() is { Progress: var p }
        ? new BulletChart(e.Value, p.Target, p.Expected).Draw(Headline.Figure(e, words), 20)
        : new BulletChart(e.Value, null).Draw(Headline.Figure(e, words), 20);

    public static Table Regions(FigureExplanation e, Words words)
    {
        var scale = e.Regions.Select(r => Math.Max(r.Value ?? 0, r.Target ?? 0)).DefaultIfEmpty().Max();
        return new(words["results.regions.title"],
            [new(words["results.field.region"]), new(words["results.regions.achieved"], true, e.Unit), new(words["results.regions.target"], true, e.Unit),
                new(words["results.regions.drawing"]), new(words["results.regions.state"]), new(words["results.regions.open"], true)],
            [.. e.Regions.Select(r => Region(r, e.Framework, scale, words))])
        { HideCaption = true, Tiles = true };
    }

    private static Row Region(ExplainedRegion r, string framework, decimal scale, Words words) => new(
    [
        r.Code == CountryResult.WholeOrganisation ? Markup.Text(r.Name) : Markup.Of($"<a href=\"{PlaceLinks.Region(r.Code, framework)}\">{r.Name}</a>"), FigureMarkup.Number(r.Value, words["results.missing.not_reported"], 2),
        FigureMarkup.Number(r.Target, words["results.missing.no_target"], 2),
        new BulletChart(r.Value, r.Target, r.Progress?.Expected, scale).Draw(),
        r.Progress is { } p ? State(p, words) : FigureMarkup.Missing(words["results.missing.no_target"]),
        FigureMarkup.Number(r.Open, ""),
    ], Id: "region-" + r.Code);

    public static Markup State(ProgressReading p, Words words) =>
        p.Reached ? StateMarkup.Of(Mandate.Ui.State.OnCourse, words["results.progress.reached"]) : StateMarkup.Of(Headline.StateOf(p), words);

    public static Table Targets(FigureExplanation e, Words words) => new(words["results.targets.title"],
        [.. e.Targets.Any(t => t.Due is not null) ? [new(words["results.milestone.due"])] : Array.Empty<Column>(), new(words["results.targets.target"]), new(words["results.targets.level"], true), new(words["results.targets.expected"], true),
            new(words["results.targets.share"], true), new(words["results.regions.state"]), new(words["results.targets.rests_on"])],
        [.. e.Targets.Select(t => Target(t, e.SourceLanguage, words))], words["results.targets.none"])
    { HideCaption = true };

    private static Row Target(ExplainedTarget t, string language, Words words) => new(
    [
        .. t.Due is { } due ? [Due(due, t.Applies, words)] : Array.Empty<Markup>(), Wanted(t, language, words), FigureMarkup.Number(t.Progress.Target, words["results.missing.not_computed"], 2),
        FigureMarkup.Number(t.Progress.Expected, words["results.missing.not_computed"], 2),
        t.Progress.Share is { } share ? Markup.Of($"<span class=\"num\">{Shown.PercentPoints(share, 0)}</span>") : FigureMarkup.Missing(words["results.missing.not_computed"]),
        State(t.Progress, words), Markup.Text(Shown.Sentences(RestsOn(t.Progress, words), t.Since is { } since ? words["results.revision.since", Shown.Moment(since)] : null)),
    ]);

    private static Markup Due(DateOnly due, bool applies, Words words) => applies
        ? Markup.Of($"<strong>{FigureMarkup.Date(due)}</strong> <small>{words["results.milestone.applies"]}</small>") : FigureMarkup.Date(due);

    /// <summary>The target in words: "5 per cent above the baseline", "24 member States", or the source's own text.</summary>
    public static string Wanted(ExplainedTarget t, Words words)
    {
        var text = t.Value is { } value && t.Kind is not (TargetKind.Text or TargetKind.SdgOrText)
            ? words["results.target." + Snake(t.Kind), Shown.Number(value, 2), t.Unit] : t.Text ?? words["results.missing.no_target"];
        return t.SdgTarget is null ? text : words["results.target.with_sdg", t.SdgTarget, text];
    }

    /// <summary>The same for a page: the source's own text in its own language.</summary>
    public static Markup Wanted(ExplainedTarget t, string language, Words words)
    {
        if (t.Text is not { } text) return Markup.Text(Wanted(t, words));
        var whole = Wanted(t, words);
        var at = whole.IndexOf(text, StringComparison.Ordinal);
        return at < 0 ? Markup.Text(whole)
            : Markup.Of($"{whole[..at]}{FigureMarkup.Quoted(text, language)}{whole[(at + text.Length)..]}");
    }

    /// <summary>Why no progress can be given, or what it must be read with.</summary>
    public static string RestsOn(ProgressReading p, Words words)
    {
        var parts = p.Notes.Select(n => words["results.progress.note." + Snake(n)]).ToList();
        if (p.Reason is { } reason) parts.Insert(0, words["results.progress.why." + Snake(reason)]);
        else if (p.Baseline is { } start) parts.Insert(0, words["results.progress.from_baseline", Shown.Number(start, 2)]);
        else if (parts.Count == 0) parts.Add(words["results.progress.from_zero"]);
        return Shown.Sentences(parts);
    }

    public static Table Baselines(FigureExplanation e, Words words) => new(words["results.baselines.title"],
        [new(words["results.baselines.years"]), new(words["results.baselines.value"], true), new(words["results.baselines.unit"]), new(words["results.baselines.remarks"])],
        [.. e.Baselines.Select(b => Baseline(b, e.SourceLanguage, words))], words["results.baselines.none"])
    { HideCaption = true };

    private static Row Baseline(ExplainedBaseline b, string language, Words words) => new(
    [
        b.Years is null ? FigureMarkup.Missing(words["results.missing.no_year"]) : Markup.Text(b.Years),
        b.Value is not { } value ? FigureMarkup.Missing(words["results.missing.no_number"])
            : b.IsProvisional ? FigureMarkup.Provisional(Shown.Number(value), words) : FigureMarkup.Number(value, ""),
        Markup.Text(b.Unit), Remarks(b, language, words),
    ]);

    private static Markup Remarks(ExplainedBaseline b, string language, Words words)
    {
        string?[] quoted = [b.Dimension, b.Text];
        string?[] said = [b.IsProvisional ? words["ui.provisional"] : null, b.IsCumulative ? words["results.baselines.cumulative"] : null];
        List<Markup> remarks = [.. quoted.OfType<string>().Select(q => FigureMarkup.Quoted(q, language)), .. said.OfType<string>().Select(Markup.Text)];
        return remarks.Count == 0 ? FigureMarkup.Missing(words["results.missing.none"]) : Markup.Of($"{remarks.Select((r, i) => i == 0 ? r : Markup.Of($"; {r}"))}");
    }

    // Their number stands above; the pages of the countries have them all.
    private const int MostOpen = 50;

    public static Table NotYet(FigureExplanation e, Words words) => new(words["results.not_yet.title"],
        [new(words["results.field.country"]), new(words["results.field.period"]), new(words["results.form.number"], true), new(words["results.not_yet.why"])],
        [.. e.NotYet.Results.Take(MostOpen).Select(r => new Row([Markup.Of($"<a href=\"{CountryResultLinks.Result(r.Id)}\">{r.CountryName}</a>"), Markup.Text(r.Period),
            Markup.Text(AmountWords.Of(new(r.Observation, r.Quantity), words)), ResultMarkup.Status(r.Status, words)]))])
    { HideCaption = true };

    public static Table History(IndicatorDetails details, Words words) => new(words["results.figures.history"],
        [new(words["results.history.when"]), new(words["results.history.what"]), new(words["results.changes.before"], true), new(words["results.changes.now"], true)],
        [.. details.History.Select(h => new Row([FigureMarkup.Moment(h.At),
            Why(h, words),
            FigureMarkup.Number(h.Before, words["results.missing.not_reported"], 2), FigureMarkup.Number(h.After, words["results.missing.not_reported"], 2)]))],
        words["results.figures.no_history"])
    { HideCaption = true };

    private static Markup Why(FigureChange h, Words words) => h.CountryResultId is { } result
        ? Markup.Of($"<a href=\"{CountryResultLinks.Result(result)}\">{words[h.Event == nameof(ResultApproved) ? "results.step.approved" : "results.step.reopened"]}</a>")
        : h.Event == nameof(SourceFigureChanged) ? Markup.Text(words["results.computed.source_moved"])
        : Markup.Text(words["results.rules.changed", string.Join(" · ", h.Rules.Select(r => RuleWords.Of(r, words)))]);

    private static string Snake<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
