namespace Mandate.Results;

/// <summary>What a milestone is judged by: the reports up to the end of the period in which it falls due. Pure.</summary>
internal static class MilestoneFigure
{
    public static RolledUp By(DateOnly due, RollUpRules rules, IEnumerable<Contribution> reports, IEnumerable<FigurePeriod> periods)
    {
        var end = EndOf(due, periods);
        var until = reports.Where(r => r.PeriodEnd <= end).ToList();
        // What adds up stands as it was where nothing came in; a level must have been measured for that very period.
        return rules.Time is RollUpRule.Sum or RollUpRule.DistinctCount || until.Exists(r => r.PeriodEnd == end && r.HasValue)
            ? RollUp.Of(rules, until) : RolledUp.Nothing;
    }

    /// <summary>The last day of the period in which a milestone falls due.</summary>
    public static DateOnly EndOf(DateOnly due, IEnumerable<FigurePeriod> periods) =>
        periods.Where(p => p.From <= due && due <= p.To).Select(p => p.To).DefaultIfEmpty(due).Min();
}
