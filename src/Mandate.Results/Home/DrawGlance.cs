using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>What the front page shows of a framework, drawn once for one language and day.</summary>
internal sealed record GlanceView(FrameworkHead Head, string Sentence, Markup Tally, Markup Table) : IDrawnView;

/// <summary>A framework at a glance as HTML: one row for each outcome.</summary>
internal sealed class DrawGlance(Words words, FrameworkTable table)
{
    private readonly IReadOnlyList<OutcomeGlance> outcomes = Glance.Of(table);

    private readonly StateTally whole = StateTally.Of(table.Lines);

    public GlanceView Draw() => new(table.Head, Sentence(), new TallyMarkup(whole, Href).Draw(words), Table().Draw());

    private string Sentence() => words["results.home.sentence", outcomes.Count, whole.Indicators,
        outcomes.Sum(o => o.ApprovedResults), outcomes.Sum(o => o.OpenResults)];

    private Table Table() => new(words["results.home.outcomes"],
        [
            new(words["results.home.outcome"]), new(words["results.home.states"]),
            .. Enum.GetValues<ProgressState>().Select(s => new Column(words[StateMarkup.WordKey((State)s)], Number: true)),
            new(words["results.home.approved"], Number: true), new(words["results.home.open"], Number: true),
        ],
        [.. Glance.Above(table).Concat(outcomes).Select(Line)])
    { HideCaption = true, Tiles = true };

    private Row Line(OutcomeGlance o) => new(
    [
        Markup.Of($"<a href=\"{Href(o.Outcome)}\"><b>{o.Outcome.Code}</b> {FigureMarkup.Text(o.Outcome.Title)}</a>"), TallyMarkup.Bar(o.Tally),
        .. o.States.Select(Count), Count(o.ApprovedResults), Count(o.OpenResults),
    ]);

    // Most are 0: a light one lets the others be seen.
    private static Markup Count(int number) =>
        number == 0 ? Markup.Of($"<span class=\"aside\">0</span>") : Markup.Text(Shown.Number(number));

    private string Href(ProgressState state) => Href(new TableFilter(null, null, SnakeEnum<ProgressState>.Name(state), null));

    private string Href(TreeNode outcome) => Href(new TableFilter(null, outcome.Code, null, null));

    private string Href(TableFilter to) => ResultsLinks.Framework(table.Head.Code) + to.Query;
}
