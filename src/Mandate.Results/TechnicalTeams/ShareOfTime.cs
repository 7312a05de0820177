namespace Mandate.Results;

/// <summary>A share of somebody's working time, from its first day to its last.</summary>
/// <param name="Last"><see cref="DateOnly.MaxValue"/>: until further notice.</param>
/// <param name="Percent">Whole per cent.</param>
public readonly record struct ShareOfTime(DateOnly First, DateOnly Last, int Percent)
{
    public const int Whole = 100;

    public bool Covers(DateOnly day) => First <= day && day <= Last;

    /// <summary>The first day on which the shares of one person together exceed the whole, and how much they are then; null: on none. Pure.</summary>
    public static (DateOnly Day, int Percent)? FirstOver(IEnumerable<ShareOfTime> shares)
    {
        // The sum changes only where a share begins or the day after one ends; what ends comes first.
        var steps = shares.Where(s => s.First <= s.Last).SelectMany(Steps).GroupBy(s => s.Day).OrderBy(g => g.Key);
        var sum = 0;
        foreach (var step in steps)
        {
            sum += step.Sum(s => s.Change);
            if (sum > Whole) return (step.Key, sum);
        }
        return null;
    }

    private static IEnumerable<(DateOnly Day, int Change)> Steps(ShareOfTime s) =>
        s.Last == DateOnly.MaxValue ? [(s.First, s.Percent)] : [(s.First, s.Percent), (s.Last.AddDays(1), -s.Percent)];
}
