namespace Mandate.Results;

/// <summary>Puts one indicator's rows together into its lines.</summary>
internal sealed class IndicatorLines(
    Framework framework, string? region, DateOnly today,
    ILookup<Guid, Baseline> baselines, ILookup<Guid, IndicatorTarget> targets, IReadOnlyDictionary<Guid, IndicatorFigure> figures)
{
    public IEnumerable<IndicatorLine> Of(Indicator i)
    {
        List<IndicatorTarget> own = [.. targets[i.Id]];
        if (Milestones.Applying(own, today) is { } now) return [Line(i, now, own)];
        return own.Count == 0 ? [Line(i, null, own)] : own.Select(t => Line(i, t, own));
    }

    /// <summary>A line for each target, milestones too.</summary>
    public IEnumerable<IndicatorLine> OfEachTarget(Indicator i)
    {
        List<IndicatorTarget> own = [.. targets[i.Id]];
        return own.Select(t => Line(i, t, own));
    }

    private IndicatorLine Line(Indicator i, IndicatorTarget? target, List<IndicatorTarget> own)
    {
        var figure = figures.GetValueOrDefault(i.Id);
        // A figure is the whole indicator's; what one of several parts has reached is not kept.
        var hasParts = own.Count > 1 && !Milestones.Are(own);
        var achieved = hasParts ? null : figure?.Value;
        var baseline = target is null ? null : BaselineChoice.For(target, own, baselines[i.Id]);
        var value = target is null ? null : Value(target);
        return new(
            i.Id, i.ResultNodeId, i.Code, i.Title, i.Level, i.FigureUnit(), i.Kind,
            hasParts ? Part(target!, baseline) : null, region, Cell(baseline, i, target), target?.Kind, value, target?.Unit,
            target?.Text ?? target?.SdgTarget, achieved, figure?.ApprovedResults ?? 0, figure?.OpenResults ?? 0,
            target is null ? Progress.Of(new(null, null, i.Direction, null, achieved, framework.From, framework.To, today))
                : new JudgeTarget(framework, i, own, [.. baselines[i.Id]]).Of(target, value, achieved, today, region is not null, figure?.Denominator))
        { Due = target?.Due, IsComputed = i.IsComputed, Whole = i.CountsMilestones() ? figure?.Denominator : null, ServesCooperation = i.IsCooperationStrategy };
    }

    // A region that the target does not name counts 0; a target that is not divided by region has none for a region.
    private decimal? Value(IndicatorTarget target) => region is null ? target.Value
        : target.Kind == TargetKind.Count ? target.Regions.Find(r => r.Region == region)?.Value ?? 0 : null;

    private static string? Part(IndicatorTarget target, Baseline? baseline) => target.Text ?? baseline?.Dimension;

    private BaselineCell? Cell(Baseline? baseline, Indicator i, IndicatorTarget? target)
    {
        if (region is not null) return null;
        var shown = baseline ?? baselines[i.Id].FirstOrDefault(b => target is null || b.Seq == target.Seq) ?? baselines[i.Id].LastOrDefault();
        return shown is null ? null
            : new(shown.Value, shown.Unit, shown.Years, shown.IsProvisional, shown.IsCumulative, shown.Text);
    }
}
