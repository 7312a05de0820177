using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>The tables of the pages about publications.</summary>
internal static class PublicationMarkup
{
    public static Table List(IEnumerable<ListPublications.Item> all, Words words) => new(words["results.publication.title"],
        [new(words["results.publication.number"]), new(words["results.publication.to"]), new(words["results.publication.on"]),
            new(words["results.publication.frozen"]), new(words["results.publication.hash"]), new(words["results.publication.compare"])],
        [.. all.Select(p => new Row([
            Markup.Of($"<a href=\"{ResultsLinks.Publication(p.Framework, p.Number)}\">{words["results.publication.heading", p.Number]}</a>"),
            Markup.Text(p.SubmittedTo), FigureMarkup.Date(p.SubmittedOn), FigureMarkup.Moment(p.FrozenAt), Markup.Of($"<code>{p.Sha256[..12]}</code>"),
            Markup.Of($"<a href=\"{ResultsLinks.ComparePublication(p.Framework, p.Number)}\" aria-label=\"{words["results.publication.compare_today"]} ({p.Number})\">{words["results.publication.compare_today"]}</a>"),
        ]))],
        words["results.publication.none"])
    { HideCaption = true };

    /// <summary>"As submitted to the Governing Body, 15 March 2023."</summary>
    public static string Submitted(FrozenHead head, Words words) => words["results.publication.submitted", head.SubmittedTo, Shown.Date(head.SubmittedOn)];

    public static Table Changes(IEnumerable<FrozenChange> changes, Words words) => new(words["results.publication.compare"],
        [new(words["results.publication.what"]), new(words["results.publication.which"]), new(words["results.history.what"]),
            new(words["results.publication.field"]), new(words["results.publication.before"]), new(words["results.publication.after"])],
        [.. changes.Select(c => new Row([
            Markup.Text(words["results.publication.part." + c.Part]), Markup.Text(c.Key), Markup.Text(words["results.publication.change." + SnakeEnum<FrozenChangeKind>.Name(c.Kind)]),
            c.Field is null ? FigureMarkup.Missing(words["results.missing.none"]) : Markup.Of($"<code>{c.Field}</code>"), Value(c.Before, words), Value(c.After, words),
        ]))],
        words["results.publication.no_changes"])
    { HideCaption = true };

    public static Table Figures(FrozenIndicator i, FrozenFramework f, Words words) => new(words["results.publication.figures"],
        [new(words["results.field.region"]), new(words["results.regions.achieved"], true, UnitWords.Of(words, i.Unit)), new(words["results.regions.target"], true),
            new(words["results.regions.state"]), new(words["results.publication.approved"], true), new(words["results.publication.open"], true)],
        [.. f.Regions.Select(r => Figure(i, f, r.Code, r.Name.Current.Text, words)), Figure(i, f, FigureWriter.AllRegions, words["results.table.all_regions"], words) with { Class = "sum" }])
    { HideCaption = true };

    private static Row Figure(FrozenIndicator i, FrozenFramework f, string region, string name, Words words)
    {
        var figure = i.Figures.FirstOrDefault(x => x.Region == region);
        var only = i.Targets is [var one] ? one : FrozenMilestones.Applying(i, f);
        var wanted = region == FigureWriter.AllRegions ? only?.Value : only?.Regions.FirstOrDefault(r => r.Region == region)?.Value;
        var progress = only?.Progress.FirstOrDefault(p => p.Region == region);
        return new([
            Markup.Text(name), FigureMarkup.Number(figure?.Value, words["results.missing.not_reported"], 2), FigureMarkup.Number(wanted, words["results.missing.no_target"], 2),
            StateMarkup.Of(progress is null ? State.NoData : (State)progress.State, words),
            FigureMarkup.Number(figure?.Approved ?? 0, ""), FigureMarkup.Number(figure?.Open ?? 0, ""),
        ]);
    }

    public static Table Contributions(FrozenIndicator i, Words words) => new(words["results.publication.rests_on"],
        [new(words["results.field.country"]), new(words["results.field.period"]), new(words["results.form.number"], true), new(words["results.publication.version"], true), new(words["results.publication.hash"])],
        [.. i.Contributions.Select(c => new Row([
            Markup.Of($"<a href=\"{CountryResultLinks.Result(c.Id)}\">{c.Country}</a>"), Markup.Text(c.Period),
            c is { Quantity: { } part, Denominator: { } whole } ? Markup.Text(words["results.quantity.share", Shown.Number(part), Shown.Number(whole)])
                : FigureMarkup.Number(c.Quantity, words[FigureMarkup.StatusKey(c.Observation)]),
            FigureMarkup.Number(c.Version, words["results.missing.none"]), Markup.Of($"<code>{c.Sha256}</code>"),
        ]))],
        words["results.publication.no_results"])
    { HideCaption = true };

    public static Table Sources(IReadOnlyList<FrozenSource> sources, Words words) => new(words["results.computed.title"],
        [new(words["results.computed.source"]), new(words["results.milestone.due"]), new(words["results.targets.level"], true), new(words["results.computed.figure"], true), new(words["results.computed.counts_as"])],
        [.. sources.Select(s => new Row([
            Markup.Of($"<a href=\"{ResultsLinks.Indicator(s.Framework, s.Indicator)}\">{s.Framework} {s.Indicator}</a>"),
            s.Due is { } due ? FigureMarkup.Date(due) : FigureMarkup.Missing(words["results.missing.none"]),
            FigureMarkup.Number(s.Target, words["results.missing.not_computed"], 2), FigureMarkup.Number(s.Value, words["results.missing.not_reported"], 2),
            SourcesMarkup.Verdict(s.Verdict, words),
        ]))])
    { HideCaption = true };

    public static Table Rules(FrozenRules r, Words words) => new(words["results.publication.rules"],
        [new(words["results.publication.field"]), new(words["results.publication.what"])],
        [.. Pairs(r).Select(p => new Row([Markup.Of($"<code>{p.Name}</code>"), p.Value is { } value ? Markup.Of($"<code>{value}</code>") : FigureMarkup.Missing(words["results.missing.none"])]))])
    { HideCaption = true };

    private static IEnumerable<(string Name, string? Value)> Pairs(FrozenRules r) =>
    [
        ("kind", SnakeEnum<IndicatorKind>.Name(r.Kind)), ("direction", r.Direction is { } d ? SnakeEnum<Direction>.Name(d) : null),
        ("time", SnakeEnum<RollUpRule>.Name(r.Time)), ("place", SnakeEnum<RollUpRule>.Name(r.Place)),
        ("hierarchy", SnakeEnum<RollUpRule>.Name(r.Hierarchy)), ("dimension", SnakeEnum<RollUpRule>.Name(r.Dimension)),
    ];

    private static Markup Value(string? value, Words words) => value is null ? FigureMarkup.Missing(words["results.missing.none"]) : Markup.Text(value);
}
