using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>Dates of a period as a command names them, over those that are set: what is not named stays, "none" takes away.</summary>
public sealed record TypedDates(DateOnly? Report, IReadOnlyList<DateOnly?> Review, DateOnly? LocksOn)
{
    private const string None = "none";

    /// <param name="levels">Each a level and a day: <c>1=2024-03-01</c>.</param>
    /// <returns>All dates, or every one that cannot be read.</returns>
    public static Outcome<TypedDates> Over(ReadReviewRules.Period now, string? report, IReadOnlyList<string> levels, string? locks)
    {
        var problems = new List<Problem>();
        var review = now.Review.ToList();
        foreach (var typed in levels)
        {
            var parts = typed.Split('=', 2);
            if (parts.Length < 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var level) || level is < 1 or > SetReviewLevels.Most)
            {
                problems.Add(Problem.Rule("results.dates.level_form", "level", typed));
                continue;
            }
            while (review.Count < level) review.Add(null);
            review[level - 1] = Read(parts[1], null, "level", problems);
        }
        var dates = new TypedDates(Read(report, now.Report, "report", problems),
            [.. review.Take(review.FindLastIndex(d => d is not null) + 1)], Read(locks, now.LocksOn, "locks", problems));
        return problems.Count > 0 ? problems : dates;
    }

    private static DateOnly? Read(string? typed, DateOnly? unnamed, string field, List<Problem> problems)
    {
        if (typed is null) return unnamed;
        if (typed == None) return null;
        if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        problems.Add(Problem.Rule("results.dates.day_form", field, typed));
        return null;
    }
}
