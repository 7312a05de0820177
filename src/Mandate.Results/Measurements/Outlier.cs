namespace Mandate.Results;

/// <summary>
/// Marks a value that lies far from what the same place reported before, by the modified z-score of Iglewicz and
/// Hoaglin (0.6745 × distance from the median ÷ median absolute deviation; 3.5 and more is far). It asks for a second
/// look and refuses nothing.
/// </summary>
public sealed record Outlier(decimal Median, decimal Score)
{
    public const decimal Far = 3.5m;

    /// <summary>Fewer values say nothing about what is usual.</summary>
    public const int Fewest = 4;

    /// <summary>Null where the value is not far, or there is too little to judge by.</summary>
    public static Outlier? Of(IReadOnlyCollection<decimal> others, decimal value)
    {
        if (others.Count < Fewest) return null;
        var median = MedianOf(others);
        var spread = MedianOf([.. others.Select(o => Math.Abs(o - median))]);
        // Where nothing ever moved any move is far; a tenth of the level stands for the spread.
        if (spread == 0) spread = Math.Abs(median) / 10;
        if (spread == 0) return value == median ? null : new(median, Far);
        var score = 0.6745m * Math.Abs(value - median) / spread;
        return score >= Far ? new(median, score) : null;
    }

    private static decimal MedianOf(IReadOnlyCollection<decimal> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
