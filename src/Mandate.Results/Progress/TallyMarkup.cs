using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>
/// A tally of states as four figures that lead to their indicators; the last says why nothing can be judged.
/// </summary>
/// <param name="Tally">What is counted.</param>
/// <param name="Href">Where a state's figure leads.</param>
/// <param name="Current">The state that alone is shown now; null: all are.</param>
internal sealed record TallyMarkup(StateTally Tally, Func<ProgressState, string> Href, ProgressState? Current = null)
{
    public Markup Draw(Words words) => Markup.Of(
        $"<div class=\"tally\">{Bar(Tally)}<ul>{Enum.GetValues<ProgressState>().Select(s => Item(s, words))}</ul></div>");

    /// <summary>The shares of the states as one bar: decoration beside the same figures.</summary>
    public static Markup Bar(StateTally tally) => StateMarkup.Shares(tally.States);

    private Markup Item(ProgressState state, Words words)
    {
        var current = state == Current ? Markup.Of($" aria-current=\"true\"") : null;
        var why = state == ProgressState.NoData && Tally.Reasons.Count > 0 ? Markup.Of($"<p>{Why(words)}</p>") : null;
        return Markup.Of($"<li><a href=\"{Href(state)}\"{current}><b>{Shown.Number(Tally[state])}</b> {StateMarkup.Of((State)state, words)}</a>{why}</li>");
    }

    private string Why(Words words) => string.Join(words["results.list.separator"],
        Tally.Reasons.Select(r => words["results.tally.reason", words["results.no_progress." + SnakeEnum<NoProgress>.Name(r.Key)], r.Value]));
}
