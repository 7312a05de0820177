using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>
/// The figure of an indicator that is computed from others: their figures made one by a rule over the hierarchy, or the
/// number of their milestones that were met. Pure; it goes down to what was reported, so that the order in which kept
/// figures were written changes nothing.
/// </summary>
internal static class ComputeFigure
{
    /// <summary>The rules by which sources become one figure.</summary>
    public static IReadOnlyList<RollUpRule> Rules { get; } =
        [RollUpRule.Sum, RollUpRule.WeightedAverage, RollUpRule.Average, RollUpRule.Maximum, RollUpRule.MilestonesMet];

    public static bool CountsMilestones(this Indicator indicator) => indicator is { IsComputed: true, HierarchyRule: RollUpRule.MilestonesMet };

    /// <summary>All figures that are kept of a computed indicator.</summary>
    public static Dictionary<FigureKey, RolledUp> Table(FigureNode node)
    {
        var figures = new Dictionary<FigureKey, RolledUp>();
        foreach (var region in node.Indicator.CountsMilestones() ? [null] : node.Regions.Prepend(null))
        {
            Add(region, PartFigure.All, Window.Of(node.Framework));
            foreach (var period in node.Periods) Add(region, period.Code, node.For(period));
        }
        return figures;

        void Add(string? region, string period, Window window)
        {
            if (FigureOf(node, region, window) is { Results: > 0 } figure) figures[new(region ?? PartFigure.All, period, PartFigure.All)] = figure;
        }
    }

    /// <param name="region">Null: all.</param>
    public static RolledUp FigureOf(FigureNode node, string? region, Window window) => node.Indicator.IsComputed
        ? Of(node, region, window).Figure
        : RollUp.Of(RollUpRules.Of(node.Indicator), node.Reports.Where(r => (region is null || r.Region == region) && window.Holds(r.PeriodEnd)));

    public static ComputedFigure Of(FigureNode node, string? region, Window window) =>
        !node.Indicator.CountsMilestones() ? Combined(node, region, window)
        : region is null ? MilestonesMet(node, window) : new(RolledUp.Nothing, []);

    private static ComputedFigure MilestonesMet(FigureNode node, Window window)
    {
        List<SourceReading> readings = [.. node.Sources.SelectMany(s => AtMilestones(s, window)), .. node.Missing.Select(SourceReading.Of)];
        var (met, missed, open) = (Count(SourceVerdict.Met), Count(SourceVerdict.Missed), Count(SourceVerdict.NotReported));
        var status = Count(SourceVerdict.Confidential) > 0 ? ObservationStatus.Confidential
            : met + missed == 0 ? open > 0 ? ObservationStatus.NotReported : ObservationStatus.NotYetDue
            : open > 0 ? ObservationStatus.Provisional : ObservationStatus.Reported;
        var hasValue = status is ObservationStatus.Reported or ObservationStatus.Provisional;
        return new(new RolledUp(hasValue ? met : null, hasValue ? met : null, hasValue ? met + missed + open : null, met + missed) { Status = status }, readings);

        int Count(SourceVerdict verdict) => readings.Count(r => r.Verdict == verdict);
    }

    private static IEnumerable<SourceReading> AtMilestones(FigureNode source, Window window)
    {
        if (!Milestones.Are(source.Targets)) return [SourceReading.Of(source, RolledUp.Nothing, SourceVerdict.NoMilestone)];
        List<IndicatorTarget> due = [.. Milestones.InOrder(source.Targets).Where(t => window.Holds(t.Due!.Value))];
        return due.Count == 0 ? [SourceReading.Of(source, RolledUp.Nothing, SourceVerdict.NotYetDue)] : due.Select(t => At(source, t));
    }

    private static SourceReading At(FigureNode source, IndicatorTarget milestone)
    {
        var figure = FigureBy(source, milestone.Due!.Value);
        var reading = new JudgeTarget(source.Framework, source.Indicator, source.Targets, source.Baselines)
            .Of(milestone, milestone.Value, figure.Value, milestone.Due.Value, whole: figure.Denominator);
        return new(source.Framework.Code, source.Indicator.Code, source, milestone, figure, reading, Verdict(figure, reading));
    }

    private static SourceVerdict Verdict(RolledUp figure, ProgressReading reading) => (figure.Status, reading.Reason) switch
    {
        (_, NoProgress.TextTarget) => SourceVerdict.InWords,
        (ObservationStatus.Confidential, _) => SourceVerdict.Confidential,
        (_, NoProgress.NotReported) => SourceVerdict.NotReported,
        (_, not null) => SourceVerdict.NotComputed,
        _ => reading.Reached ? SourceVerdict.Met : SourceVerdict.Missed,
    };

    private static RolledUp FigureBy(FigureNode source, DateOnly due) => source.Indicator.IsComputed
        ? Of(source, null, new(source.Framework.From, MilestoneFigure.EndOf(due, source.Periods))).Figure
        : MilestoneFigure.By(due, RollUpRules.Of(source.Indicator), source.Reports, source.Periods);

    private static ComputedFigure Combined(FigureNode node, string? region, Window window)
    {
        List<(FigureNode Node, RolledUp Figure)> sources = [.. node.Sources.Select(s => (s, FigureOf(s, region, window)))];
        var units = sources.Where(s => s.Figure.Value is not null).Select(s => s.Node.Indicator.FigureUnit()).Distinct(StringComparer.Ordinal).Count();
        List<SourceReading> readings = [.. sources.Select(s => SourceReading.Of(s.Node, s.Figure, Verdict(s.Figure, units > 1))), .. node.Missing.Select(SourceReading.Of)];
        // What has no report from a region is no part of that region's figure; of the whole it is missing.
        var statuses = sources.Select(s => region is not null && s.Figure.Results == 0 ? ObservationStatus.NotApplicable : s.Figure.Status)
            .Concat(node.Missing.Select(_ => region is null ? ObservationStatus.NotReported : ObservationStatus.NotApplicable)).ToList();
        var status = Combination.StatusOf(statuses);
        var results = sources.Count(s => s.Figure.Results > 0);
        // In one order always: a mean of thirds rounds differently when it is added up in another.
        var values = sources.OrderBy(s => s.Node.Framework.Code, StringComparer.Ordinal).ThenBy(s => s.Node.Indicator.Code, StringComparer.Ordinal).Where(s => s.Figure.Status is ObservationStatus.Reported or ObservationStatus.Provisional && s.Figure.Results > 0).Select(s => s.Figure).ToList();
        var hasValue = status is ObservationStatus.Reported or ObservationStatus.Provisional && units <= 1 && values.TrueForAll(f => f.Value is not null);
        return new((hasValue ? One(node.Indicator, values) : RolledUp.Nothing) with { Results = results, Status = status }, readings);
    }

    private static SourceVerdict Verdict(RolledUp figure, bool unitsDiffer) => figure switch
    {
        { Value: not null } => unitsDiffer ? SourceVerdict.OtherUnit : SourceVerdict.Counts,
        { Status: ObservationStatus.Confidential } => SourceVerdict.Confidential,
        { Results: 0 } or { Status: not (ObservationStatus.Reported or ObservationStatus.Provisional) } => SourceVerdict.NotReported,
        _ => SourceVerdict.NotComputed,
    };

    private static RolledUp One(Indicator indicator, List<RolledUp> figures) => (indicator.HierarchyRule, figures) switch
    {
        (_, []) => RolledUp.Nothing,
        (RollUpRule.Sum, _) => RolledUp.Nothing with { Value = figures.Sum(f => f.Value) },
        (RollUpRule.Average, _) => RolledUp.Nothing with { Value = figures.Average(f => f.Value) },
        (RollUpRule.Maximum, _) => RolledUp.Nothing with { Value = figures.Max(f => f.Value) },
        (RollUpRule.WeightedAverage, _) => Share(RollUpRules.Of(indicator).Scale, figures),
        _ => RolledUp.Nothing,
    };

    // Added first and divided once, as over places.
    private static RolledUp Share(decimal scale, List<RolledUp> figures)
    {
        if (figures.Exists(f => f.Denominator is null || f.Numerator is null)) return RolledUp.Nothing;
        var (numerator, denominator) = (figures.Sum(f => f.Numerator!.Value), figures.Sum(f => f.Denominator!.Value));
        return RolledUp.Nothing with { Value = denominator == 0 ? null : scale * numerator / denominator, Numerator = numerator, Denominator = denominator };
    }
}
