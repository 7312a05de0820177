using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>What the front page shows of a framework, drawn once for one language and day.</summary>
/// <param name="Money">What is said of the money beside the results; null: the reader sees none.</param>
internal sealed record GlanceView(FrameworkHead Head, string Sentence, Markup Tally, Markup Table, string? Money, bool HasSampleAccounts) : IDrawnView;

/// <summary>A framework at a glance as HTML: one row for each outcome.</summary>
/// <param name="funds">Null: no money is shown.</param>
internal sealed class DrawGlance(Words words, FrameworkTable table, OutcomeFunds? funds = null)
{
    private readonly IReadOnlyList<OutcomeGlance> outcomes = Glance.Of(table);

    private readonly StateTally whole = StateTally.Of(table.Lines);

    public GlanceView Draw() => new(table.Head, Sentence(), new TallyMarkup(whole, Href).Draw(words), Table().Draw(), Money(), funds?.Spending.HasSamples == true);

    private string? Money() => funds is not { Spending: { HasEntries: true } spending } ? null
        : words["results.home.money", spending.At, Shown.PercentPoints(spending.TimeGonePercent, 1)];

    private string Sentence() => words["results.home.sentence", outcomes.Count, whole.Indicators,
        outcomes.Sum(o => o.ApprovedResults), outcomes.Sum(o => o.OpenResults)];

    private Table Table() => new(words["results.home.outcomes"],
        [
            new(words["results.home.outcome"]), new(words["results.home.states"]),
            .. Enum.GetValues<ProgressState>().Select(s => new Column(words[StateMarkup.WordKey((State)s)], Number: true)),
            .. Burnt is null ? [] : new[] { new Column(words["results.home.burnt"], Number: true) },
            new(words["results.home.approved"], Number: true), new(words["results.home.open"], Number: true),
        ],
        [.. Glance.Above(table).Concat(outcomes).Select(Line)])
    { HideCaption = true, Tiles = true };

    private Row Line(OutcomeGlance o) => new(
    [
        Markup.Of($"<a href=\"{Href(o.Outcome)}\"><b>{o.Outcome.Code}</b> {FigureMarkup.Text(o.Outcome.Title)}</a>"), TallyMarkup.Bar(o.Tally),
        .. o.States.Select(Count), .. Burnt is null ? [] : new[] { Burnt(o.Outcome.Code) }, Count(o.ApprovedResults), Count(o.OpenResults),
    ]);

    // Beside the results, where something was spent at all.
    private Func<string, Markup>? Burnt => funds is not { Spending.HasEntries: true } ? null : outcome =>
        funds.UseOf(outcome)?.SpentPercent is { } spent ? Markup.Text(Shown.PercentPoints(spent, 1)) : FigureMarkup.Missing(words["results.burn.unknown"]);

    // Most are 0: a light one lets the others be seen.
    private static Markup Count(int number) =>
        number == 0 ? Markup.Of($"<span class=\"aside\">0</span>") : Markup.Text(Shown.Number(number));

    private string Href(ProgressState state) => Href(new TableFilter(null, null, SnakeEnum<ProgressState>.Name(state), null));

    private string Href(TreeNode outcome) => Href(new TableFilter(null, outcome.Code, null, null));

    private string Href(TableFilter to) => ResultsLinks.Framework(table.Head.Code) + to.Query;
}
