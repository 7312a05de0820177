using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>The year of a report, as it is typed.</summary>
internal static class ReportYear
{
    private const int First = 1990;

    /// <summary>A year that has begun; nothing typed is the last that has ended.</summary>
    public static Outcome<int> Past(string? typed, TimeProvider clock) => Of(typed, clock.GetUtcNow().Year - 1, clock.GetUtcNow().Year);

    /// <summary>A year of a plan: up to ten ahead; nothing typed is this one.</summary>
    public static Outcome<int> Planned(string? typed, TimeProvider clock) => Of(typed, clock.GetUtcNow().Year, clock.GetUtcNow().Year + 10);

    // Problems: cooperation.external.year_shape, cooperation.external.year.
    private static Outcome<int> Of(string? typed, int usual, int last) => typed.Given() is not { } given ? usual
        : !int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? Problem.Rule("cooperation.external.year_shape", "year", given)
        : year is >= First && year <= last ? year : Problem.Rule("cooperation.external.year", "year", First, last);
}
