using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>What a computed figure was made from: a sentence, and a table that leads to each source.</summary>
internal static class SourcesMarkup
{
    private static readonly SourceVerdict[] LeftOut = [SourceVerdict.InWords, SourceVerdict.NotComputed, SourceVerdict.NoMilestone, SourceVerdict.OtherUnit];

    /// <summary>"Milestones due by 31 December 2023: 11. Met: 8; missed: 2; not reported: 1." and what is left out.</summary>
    public static IEnumerable<string> Says(ExplainedComputation c, Words words)
    {
        if (c.Rule == SnakeEnum<RollUpRule>.Name(RollUpRule.MilestonesMet))
        {
            var (met, missed, open) = (c.Count(SourceVerdict.Met), c.Count(SourceVerdict.Missed), c.Count(SourceVerdict.NotReported));
            yield return words["results.computed.said", met + missed + open, Shown.Date(c.Until), met, missed, open];
        }
        if (Codes(c, words, LeftOut) is { } left) yield return words["results.computed.left_out", left];
        if (Codes(c, words, SourceVerdict.NotThere) is { } missing) yield return words["results.computed.not_there", missing];
        if (c.Sources.Any(s => s.IsHidden)) yield return words["results.computed.hidden"];
    }

    private static string? Codes(ExplainedComputation c, Words words, params SourceVerdict[] verdicts) =>
        c.Sources.Where(s => verdicts.Contains(s.Verdict)).Select(s => $"{s.Framework}/{s.Indicator}").Distinct().ToList() is { Count: > 0 } codes
            ? string.Join(words["results.list.separator"], codes) : null;

    public static Table Table(ExplainedComputation c, Words words)
    {
        var due = c.Sources.Any(s => s.Due is not null);
        return new(words["results.computed.title"],
            [new(words["results.computed.source"]), .. due ? [new(words["results.milestone.due"]), new(words["results.milestone.title"])] : Array.Empty<Column>(),
                new(words["results.computed.figure"], true), new(words["results.computed.counts_as"])],
            [.. c.Sources.Select(s => Row(s, due, words))], words["results.computed.none"])
        { HideCaption = true };
    }

    private static Row Row(ExplainedSource s, bool due, Words words) => new(
    [
        Source(s), .. due ? [Due(s, words), Wanted(s, words)] : Array.Empty<Markup>(),
        Figure(s, words), Verdict(s.Verdict, words),
    ]);

    // What is in words is in the words of its source.
    private static Markup Wanted(ExplainedSource s, Words words) => s.Wanted is not { } wanted ? FigureMarkup.Missing(words["results.missing.none"])
        : s.Verdict == SourceVerdict.InWords ? FigureMarkup.Quoted(wanted, s.Name!.Original) : Markup.Text(wanted);

    private static Markup Source(ExplainedSource s) => s.Name is null ? Markup.Of($"{s.Framework} {s.Indicator}")
        : Markup.Of($"<a href=\"{ResultsLinks.Indicator(s.Framework, s.Indicator)}\">{s.Framework} {s.Indicator}</a> {FigureMarkup.Text(s.Name)}");

    private static Markup Due(ExplainedSource s, Words words) => s.Due is { } due ? FigureMarkup.Date(due) : FigureMarkup.Missing(words["results.missing.none"]);

    private static Markup Figure(ExplainedSource s, Words words) => s switch
    {
        { IsHidden: true } => FigureMarkup.Missing(words["results.computed.not_open"]),
        { Value: { } value, Numerator: { } part, Denominator: { } whole } =>
            Markup.Of($"<span class=\"num\">{Shown.Number(value, 2)}</span> <small>{words["results.quantity.share", Shown.Number(part), Shown.Number(whole)]}</small>"),
        _ => FigureMarkup.Number(s.Value, words["results.missing.not_reported"], 2),
    };

    public static Markup Verdict(SourceVerdict verdict, Words words) => StateMarkup.Of(verdict switch
    {
        SourceVerdict.Met or SourceVerdict.Counts => State.OnCourse,
        SourceVerdict.Missed => State.AtRisk,
        _ => State.NoData,
    }, words["results.computed.verdict." + SnakeEnum<SourceVerdict>.Name(verdict)]);
}
