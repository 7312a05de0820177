namespace Mandate.Results;

/// <summary>A country that counts once, with the last day of the period in which it counted first.</summary>
internal sealed record FirstCounted(string Region, DateOnly PeriodEnd);

/// <summary>What the periods come to one after another, where an indicator adds them up. Pure.</summary>
internal static class RunningTotals
{
    /// <summary>Each thing is counted once, however often it appears.</summary>
    public static bool IsDistinct(Indicator i) => i.PlaceRule == RollUpRule.DistinctCount
        || (i.TimeRule == RollUpRule.DistinctCount && i.PlaceRule == RollUpRule.Sum);

    public static bool AddUp(Indicator i) => !i.IsComputed && i.Accumulation == Accumulation.Periodic
        && (IsDistinct(i) || (i.TimeRule == RollUpRule.Sum && i.PlaceRule == RollUpRule.Sum));

    /// <param name="kept">Figures of the whole, one for each region and period.</param>
    /// <param name="first">Needed where things are counted once: a period's figures do not add up then.</param>
    public static IEnumerable<KeptFigure> Of(Indicator i, IReadOnlyList<FigurePeriod> periods, IReadOnlyList<KeptFigure> kept, IReadOnlyList<FirstCounted> first)
    {
        if (!AddUp(i)) return kept;
        var ends = periods.ToDictionary(p => p.Code, p => p.To, StringComparer.Ordinal);
        return kept.GroupBy(f => f.Region, StringComparer.Ordinal).SelectMany(region =>
            IsDistinct(i) ? Counted(ends, [.. region], [.. first.Where(c => region.Key is PartFigure.All || c.Region == region.Key)]) : Added(ends, [.. region]));
    }

    private static IEnumerable<KeptFigure> Counted(Dictionary<string, DateOnly> ends, List<KeptFigure> own, List<FirstCounted> first) =>
        own.Select(f => f.Value is null ? f : f with { UpTo = first.Count(c => c.PeriodEnd <= ends[f.Period]) });

    // A period whose figure may not be shown leaves no total after it either.
    private static IEnumerable<KeptFigure> Added(Dictionary<string, DateOnly> ends, List<KeptFigure> own)
    {
        decimal? total = 0;
        foreach (var f in own.OrderBy(f => ends[f.Period]))
        {
            total += f.Approved > 0 ? f.Value : 0;
            yield return f with { UpTo = f.Approved > 0 ? total : null };
        }
    }
}
