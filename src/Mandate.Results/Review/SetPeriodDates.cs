using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>
/// Sets the deadlines of a reporting period, for reports and for each level of review, and the day on which it locks by
/// itself. All of them at once: what is not given is none.
/// </summary>
public sealed class SetPeriodDates(MandateDb db, TimeProvider clock)
{
    /// <param name="Report">The last day on which reports are in time.</param>
    /// <param name="Review">For each level, the first first, the last day on which it decides in time.</param>
    /// <param name="LocksOn">From the beginning of this day (UTC) the period takes no more.</param>
    /// <param name="Version">The version of the period that was looked at; null: whatever it is now.</param>
    /// <param name="Reason">Needed where a period that has locked takes results again.</param>
    public sealed record Input(string Framework, string Period, DateOnly? Report, IReadOnlyList<DateOnly?> Review, DateOnly? LocksOn,
        int? Version = null, string? Reason = null);

    public sealed record Dates(string Framework, string Period, DateOnly? Report, IReadOnlyList<DateOnly?> Review, DateOnly? LocksOn);

    public async Task<Outcome<Dates>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindPeriod.OneAsync(db, by, input.Framework, input.Period, ct);
        if (!found.TryGet(out var period)) return found.Problems.ToList();
        var levels = await db.LevelsOfAsync(period.FrameworkId, ct);
        var now = clock.GetUtcNow();
        if (PeriodDateRules.Check(period, levels.Count, input, now).ToList() is { Count: > 0 } problems) return problems;
        if (input.Version is { } version) db.EditFrom(period, version);
        (period.ReportDue, period.LocksOn) = (input.Report, input.LocksOn);
        if (!input.Review.SequenceEqual(period.ReviewDue ?? [])) period.ReviewDue = [.. input.Review];
        db.Act = new Act(by.Actor, "results.set_period_dates", input.Reason?.Trim());
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? new Dates(input.Framework, period.Code, input.Report, input.Review, input.LocksOn) : saved.Problems.ToList();
    }
}

/// <summary>Which dates of a period go together. No I/O.</summary>
internal static class PeriodDateRules
{
    public static IEnumerable<Problem> Check(ReportingPeriod period, int levels, SetPeriodDates.Input input, DateTimeOffset now)
    {
        if (input.Review.Count > levels) yield return Problem.Rule("results.dates.no_level", Field(input.Review.Count), input.Review.Count, levels);
        foreach (var problem in InOrder(period, input)) yield return problem;
        var opens = period.IsLockedAt(now) && !(input.LocksOn is { } day && now >= ReportingPeriod.StartOf(day));
        if (opens && string.IsNullOrWhiteSpace(input.Reason)) yield return Problem.Rule("results.dates.reason_missing", "reason", period.Code);
        if (input.Reason?.Length > ReturnResult.LongestReason) yield return Problem.Rule("results.review.reason_long", "reason", ReturnResult.LongestReason);
    }

    // Each deadline is met on its day, so the lock comes after the last of them.
    private static IEnumerable<Problem> InOrder(ReportingPeriod period, SetPeriodDates.Input input)
    {
        var last = period.From;
        foreach (var (due, level) in input.Review.Prepend(input.Report).Select((due, level) => (due, level)))
        {
            if (due is null) continue;
            if (due < last) yield return Problem.Rule(last == period.From ? "results.dates.before_period" : "results.dates.before_other", Field(level), last);
            if (due > last) last = due.Value;
        }
        if (input.LocksOn is { } locks && locks <= last)
            yield return Problem.Rule(last == period.From ? "results.dates.before_period" : "results.dates.lock_before_due", "locks_on", last);
    }

    private static string Field(int level) => level == 0 ? "report" : $"review[{level - 1}]";
}
