using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>What an indicator's page says first: value, target, baseline and progress, each a figure or the word for why there is none.</summary>
internal static class KeyFigures
{
    public static Markup Of(FigureExplanation e, Words words) => Markup.Of(
        $"<dl class=\"key-figures\">{Achieved(e, words)}{Target(e, words)}{Baseline(e, words)}{Progress(e, words)}</dl>");

    private static Markup Achieved(FigureExplanation e, Words words) => e is { Value: { } value }
        ? Item(words["results.table.achieved"], Number(value), e is { Computation: not null, Numerator: not null, Denominator: { } whole } && e.Numerator == value
            ? words["results.computed.of_milestones", Shown.Number(whole)] : e.Unit)
        : Item(words["results.table.achieved"], FigureMarkup.Missing(words["results.missing.not_reported"]), e.Unit);

    private static Markup Target(FigureExplanation e, Words words) => e.Targets switch
    {
        [] => Item(words["results.targets.target"], FigureMarkup.Missing(words["results.missing.no_target"]), null),
        _ when e.Goal() is { Due: { } due } milestone => Item(words["results.milestone.title"],
            Said(IndicatorMarkup.Wanted(milestone, e.SourceLanguage, words)), words["results.milestone.by", Shown.Date(due)]),
        [{ Kind: TargetKind.Count, Value: { } value } only] => Item(words["results.targets.target"], Number(value), only.Unit),
        [var only] => Item(words["results.targets.target"], Said(IndicatorMarkup.Wanted(only, e.SourceLanguage, words)), null),
        _ => Item(words["results.targets.target"], Said(words["results.targets.several", e.Targets.Count]), null),
    };

    // The last one: what the target was set from.
    private static Markup Baseline(FigureExplanation e, Words words)
    {
        var title = words["results.table.baseline"];
        if (e.Baselines.Count == 0) return Item(title, FigureMarkup.Missing(words["results.table.no_baseline"]), null);
        var b = e.Baselines[^1];
        if (b.Value is not { } value) return Item(title, b.Text is { } text ? Said(FigureMarkup.Quoted(text, e.SourceLanguage)) : Said(words["results.table.no_baseline"]), b.Years);
        var shown = b.IsProvisional ? FigureMarkup.Provisional(Shown.Number(value), words) : FigureMarkup.Number(value, "");
        return Item(title, Markup.Of($"<b>{shown}</b>"), string.Join(" ", new[] { b.Unit, b.Years, b.IsCumulative ? words["results.table.cumulative"] : null }.OfType<string>()));
    }

    // Several targets have several states: the table below tells them apart.
    private static Markup Progress(FigureExplanation e, Words words)
    {
        var title = words["results.table.progress"];
        if (e.Goal() is not { Progress: var p } target) return Item(title, Said(words["results.targets.several_below"]), null);
        var state = IndicatorMarkup.State(p, words);
        var rests = IndicatorMarkup.RestsOn(target.Progress, words);
        return p.Share is not { } share ? Item(title, state, rests)
            : Item(title, Markup.Of($"<b>{Shown.PercentPoints(share, 0)}</b> {state}{StateMarkup.Way(Headline.StateOf(p), share)}"), rests);
    }

    private static Markup Number(decimal value) => Markup.Of($"<b>{Shown.Number(value, 2)}</b>");

    private static Markup Said(string text) => Said(Markup.Text(text));

    private static Markup Said(Markup text) => Markup.Of($"<span class=\"said\">{text}</span>");

    private static Markup Item(string name, Markup figure, string? below) => Markup.Of(
        $"<div><dt>{name}</dt><dd>{figure}{(below is null ? null : Markup.Of($"<small>{below}</small>"))}</dd></div>");
}
