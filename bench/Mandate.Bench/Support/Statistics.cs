namespace Mandate.Bench;

/// <summary>Medians rather than means: a shared machine has bad moments.</summary>
internal static class Statistics
{
    public static double Median(this IEnumerable<double> values) => values.Quantile(0.5);

    /// <summary>The smallest value that at least this part of all values does not exceed.</summary>
    public static double Quantile(this IEnumerable<double> values, double part)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling(sorted.Length * part) - 1, 0, sorted.Length - 1)];
    }
}
