using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>Baseline, target and figure of one indicator as cells: a number with its unit, or words, never nothing.</summary>
internal static class IndicatorCells
{
    public static Markup Baseline(IndicatorLine l, Words words)
    {
        if (l.Baseline is not { } b) return FigureMarkup.Missing(words[l.Region is null ? "results.table.no_baseline" : "results.table.baseline_whole"]);
        if (b.Value is not { } value) return InWords(l, b.Text, words["results.table.no_baseline"]);
        var number = Amount(value, b.Unit);
        var shown = b.IsProvisional ? FigureMarkup.Provisional(number, words) : Markup.Text(number);
        return Markup.Of($"{shown}<small>{b.Years}{(b.IsCumulative ? " " + words["results.table.cumulative"] : "")}</small>");
    }

    public static Markup Target(IndicatorLine l, Words words) => l.Due is { } due
        ? Markup.Of($"{Wanted(l, words)}<small>{words["results.milestone.by", Shown.Date(due)]}</small>") : Wanted(l, words);

    private static Markup Wanted(IndicatorLine l, Words words)
    {
        if (l.Target is not { } value) return InWords(l, l.TargetText, words["results.table.no_target"]);
        return l.TargetKind switch
        {
            TargetKind.PercentIncreaseOverBaseline => Number(Shown.Change(value) + Percent, words["results.table.over_baseline"]),
            TargetKind.PercentDecreaseFromBaseline => Number(Shown.Change(-value) + Percent, words["results.table.over_baseline"]),
            TargetKind.MaxMonths => Number("≤ " + Shown.Number(value), UnitWords.Of(words, l.TargetUnit!)),
            TargetKind.PercentLevel => Number(Shown.PercentPoints(value), null),
            _ => Number(Shown.Number(value), UnitWords.Of(words, l.TargetUnit!)),
        };
    }

    public static Markup Achieved(IndicatorLine l, Words words) => l.Achieved is { } value
        ? Markup.Of($"{(l.Whole is { } whole ? words["results.quantity.share", Shown.Number(value), Shown.Number(whole)] : Amount(value, l.Unit))}{Computed(l, words)}{Waiting(l, words)}")
        : Markup.Of($"{FigureMarkup.Missing(words["results.table.not_reported"])}{Computed(l, words)}{Waiting(l, words)}");

    private static Markup? Computed(IndicatorLine l, Words words) =>
        l.IsComputed ? Markup.Of($"<small>{words[l.Whole is null ? "results.computed.mark" : "results.computed.mark_milestones"]}</small>") : null;

    /// <summary>The way gone with its state, or why that cannot be said.</summary>
    public static Markup Progress(IndicatorLine l, Words words)
    {
        if (l.Progress.Reason is { } reason)
            return StateMarkup.Of(State.NoData, words["results.no_progress." + SnakeEnum<NoProgress>.Name(reason)].ToUpperFirst());
        var state = (State)l.Progress.State;
        return l.Progress.Share is { } share
            ? Markup.Of($"{StateMarkup.Of(state, words)} <span class=\"num\">{Shown.PercentPoints(share, 0)}</span>{StateMarkup.Way(state, share)}")
            : StateMarkup.Of(state, words);
    }

    // Texts of targets and baselines come in the language in which the framework was written.
    private static Markup InWords(IndicatorLine l, string? text, string none) =>
        FigureMarkup.Missing(text is null ? Markup.Text(none) : FigureMarkup.Quoted(text, l.Title.Original));

    private static Markup? Waiting(IndicatorLine l, Words words) =>
        l.OpenResults == 0 ? null : Markup.Of($"<small>{words.Count("results.table.waiting", l.OpenResults)}</small>");

    private static Markup Number(string number, string? unit) => unit is null ? Markup.Text(number) : Markup.Of($"{number}<small>{unit}</small>");

    private const string Percent = "\u00A0%";

    private static string Amount(decimal value, string unit) => unit == "percent" ? Shown.PercentPoints(value) : Shown.Number(value);
}
