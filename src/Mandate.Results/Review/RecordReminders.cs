using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// Records who is reminded of which deadline, once each: a week before it, and when it has passed. There is no mail yet:
/// their work shows it. Run again, it records nothing twice.
/// </summary>
internal sealed class RecordReminders(MandateDb db, ReadWork read, Holders holders, TimeProvider clock)
{
    /// <summary>Days before the deadline.</summary>
    public const int Ahead = 7;

    public const string Job = "results.remind";

    private sealed record Deadline(ReportingPeriod Period, int Level, DateOnly Due, ReminderKind Kind);

    /// <returns>How many were recorded.</returns>
    public async Task<int> HandleAsync(CancellationToken ct)
    {
        var open = await read.OpenAsync(ct);
        var deadlines = open.Periods.Taking.SelectMany(p => DeadlinesOf(p, open.LevelsOf(p.FrameworkId).Count, open.Periods.Today)).ToList();
        if (deadlines.Count == 0) return 0;
        var reminders = await MakeAsync(open, deadlines, ct);
        db.AddRange(reminders);
        db.Act = new Act(Actor.System(Job), Job);
        // Another server may have recorded them in the same moment.
        return (await db.SaveAsync(ct: ct)).IsOk ? reminders.Count : 0;
    }

    private static IEnumerable<Deadline> DeadlinesOf(ReportingPeriod period, int levels, DateOnly today) =>
        from level in Enumerable.Range(0, levels + 1)
        let due = period.DueAt(level)
        where due is not null && due.Value.AddDays(-Ahead) <= today
        select new Deadline(period, level, due.Value, due < today ? ReminderKind.Late : ReminderKind.Soon);

    private async Task<List<Reminder>> MakeAsync(OpenWork open, List<Deadline> deadlines, CancellationToken ct)
    {
        var periods = deadlines.Select(d => d.Period.Id).ToList();
        var there = (await db.Set<Reminder>().Where(r => periods.Contains(r.PeriodId)).Select(r => new { r.AccountId, r.PeriodId, r.Level, r.Due, r.Kind }).ToListAsync(ct))
            .Select(r => (r.AccountId, r.PeriodId, r.Level, r.Due, r.Kind)).ToHashSet();
        var now = clock.GetUtcNow();
        return
        [
            .. from access in await holders.OfAsync([ResultsFunctions.Report, ResultsFunctions.Review], ct)
               let account = access.Actor.AccountId!.Value
               let work = open.Of(access)
               from d in deadlines
               where !there.Contains((account, d.Period.Id, d.Level, d.Due, d.Kind))
               let waiting = work.Waiting(d.Period.Id, d.Level)
               where waiting > 0 || (d is { Level: 0, Kind: ReminderKind.Soon } && MayReport(access, d.Period))
               select new Reminder
               {
                   Id = Guid.CreateVersion7(now), AccountId = account, PeriodId = d.Period.Id, Level = d.Level, Due = d.Due, Kind = d.Kind,
                   Waiting = waiting, At = now,
               },
        ];
    }

    // Who has begun nothing is reminded too.
    private static bool MayReport(Access access, ReportingPeriod period) => access.Grants.Any(g =>
        g.Functions.Contains(ResultsFunctions.Report) && (g.Framework is null || g.Framework == period.FrameworkId));
}
