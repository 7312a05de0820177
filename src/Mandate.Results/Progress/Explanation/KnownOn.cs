using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>"As known on 1 March 2023": everything saved until the end of that day, in universal time.</summary>
public static class KnownOn
{
    /// <param name="day">Like 2023-03-01.</param>
    public static Outcome<DateTimeOffset> Parse(string day) =>
        DateOnly.TryParseExact(day.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? EndOf(date) : Problem.NotFound("results.explain.known_wrong", day);

    // PostgreSQL keeps microseconds.
    public static DateTimeOffset EndOf(DateOnly day) =>
        new(day.ToDateTime(TimeOnly.MaxValue).Ticks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
}
