namespace Mandate.Results;

/// <summary>
/// How an indicator is counted and rolled up: as indicator_rules.csv says, else derived from its unit and its targets.
/// Nothing is guessed: where the source does not say which way is better, the direction stays open and the checks say so.
/// </summary>
internal static class IndicatorRules
{
    /// <summary>The unit that counts each country once.</summary>
    public const string MemberStates = "member States";

    /// <summary>
    /// The same rows with one complete rule for every indicator, in the order of the indicators. Where the files bring
    /// no indicator_rules.csv, what <paramref name="now"/> holds beyond the derived rules stays.
    /// </summary>
    public static FrameworkRows Complete(FrameworkRows rows, FrameworkRows? now = null)
    {
        var said = (rows.HasRules || now is null ? rows.Rules : Said(now)).ToDictionary(r => r.Code, StringComparer.Ordinal);
        var targets = rows.Targets.ToLookup(t => t.Indicator, StringComparer.Ordinal);
        return rows with
        {
            Rules = rows.Indicators.Select(i => Merge(said.GetValueOrDefault(i.Code), Derive(i, [.. targets[i.Code]]))).ToList(),
        };
    }

    private static IEnumerable<RuleRow> Said(FrameworkRows now)
    {
        var targets = now.Targets.ToLookup(t => t.Indicator, StringComparer.Ordinal);
        return now.Indicators.Zip(now.Rules).Where(x => Derive(x.First, [.. targets[x.First.Code]]) != x.Second).Select(x => x.Second);
    }

    public static RuleRow Derive(IndicatorRow indicator, IReadOnlyList<TargetRow> targets)
    {
        var kind = KindOf(indicator.Unit, targets);
        var (time, place) = (kind, indicator.Unit) switch
        {
            (IndicatorKind.CountOfResults, MemberStates) => (RollUpRule.DistinctCount, RollUpRule.DistinctCount),
            (IndicatorKind.CountOfResults, _) => (RollUpRule.Sum, RollUpRule.Sum),
            (IndicatorKind.Value, "percent") => (RollUpRule.Latest, RollUpRule.WeightedAverage),
            (IndicatorKind.Value, _) => (RollUpRule.Latest, RollUpRule.None),
            _ => (RollUpRule.None, RollUpRule.None),
        };
        // Indicators of one output measure different things, and parts such as "male" are shares of different wholes.
        return new(0, indicator.Code, DirectionOf(targets), kind, time, place, RollUpRule.None, RollUpRule.None);
    }

    /// <summary>Which way a kind of target asks for; null where the kind does not say.</summary>
    public static Direction? DirectionOf(TargetKind kind) => kind switch
    {
        TargetKind.Count or TargetKind.PercentIncreaseOverBaseline or TargetKind.QuartileIncrease => Direction.Rising,
        TargetKind.PercentDecreaseFromBaseline or TargetKind.MaxMonths => Direction.Falling,
        _ => null,
    };

    private static IndicatorKind KindOf(string unit, IReadOnlyList<TargetRow> targets)
    {
        if (unit == MemberStates || targets.Any(t => t.Kind == TargetKind.Count)) return IndicatorKind.CountOfResults;
        return unit == "text" ? IndicatorKind.Text : IndicatorKind.Value;
    }

    // Parts that ask for different ways, or a part that says none, leave the indicator as a whole without one.
    private static Direction? DirectionOf(IReadOnlyList<TargetRow> targets)
    {
        var ways = targets.Select(t => DirectionOf(t.Kind)).Distinct().ToList();
        return ways.Count == 1 ? ways[0] : null;
    }

    private static RuleRow Merge(RuleRow? said, RuleRow derived) => said is null ? derived : new(
        said.Row, derived.Code, said.Direction ?? derived.Direction, said.Kind ?? derived.Kind, said.Time ?? derived.Time,
        said.Place ?? derived.Place, said.Hierarchy ?? derived.Hierarchy, said.Dimension ?? derived.Dimension, said.Counts);
}
