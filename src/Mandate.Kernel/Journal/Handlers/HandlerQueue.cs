using Microsoft.EntityFrameworkCore;

namespace Mandate.Kernel;

/// <summary>
/// What one handler has to do next, read under the lock of its position: so two servers never handle for one handler
/// at the same time.
/// </summary>
internal static class HandlerQueue
{
    /// <summary>Makes the position of a handler that is started for the first time.</summary>
    public static Task BeginAsync(MandateDb db, IJournalHandler handler, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        insert into journal.handler (handler, seq)
        values ({handler.Name}, case when {handler.SkipsThePast} then coalesce((select max(seq) from journal.entry), 0) else 0 end)
        on conflict do nothing
        """, ct);

    /// <summary>The position, locked until the transaction ends; null while another server has it.</summary>
    public static Task<HandlerPosition?> TakeAsync(MandateDb db, string handler, CancellationToken ct) =>
        db.Set<HandlerPosition>().FromSql($"select * from journal.handler where handler = {handler} for update skip locked")
            .SingleOrDefaultAsync(ct);

    /// <summary>The first parked entry of a subject whose time has come, the earliest of all.</summary>
    public static Task<ParkedEntry?> DueAsync(MandateDb db, string handler, DateTimeOffset now, CancellationToken ct) =>
        db.Set<ParkedEntry>()
            .Where(p => p.Handler == handler && p.NextAttempt <= now && !db.Set<ParkedEntry>().Any(q =>
                q.Handler == handler && q.SubjectType == p.SubjectType && q.SubjectId == p.SubjectId && q.Seq < p.Seq))
            .OrderBy(p => p.Seq).FirstOrDefaultAsync(ct);

    /// <summary>The next event after the position.</summary>
    public static async Task<JournalEntry?> NextAsync(MandateDb db, IJournalHandler handler, long after, CancellationToken ct)
    {
        // For each type of event the next one by the index, and the first of those: as quick behind a long journal.
        var seq = await db.Database.SqlQuery<long?>($"""
            select min(next.seq) as "Value" from unnest({handler.Events.ToArray()}) as type
            cross join lateral (select seq from journal.entry where event = type and seq > {after} order by seq limit 1) as next
            """).SingleAsync(ct);
        return seq is { } found ? await EntryAsync(db, found, ct) : null;
    }

    public static Task<JournalEntry> EntryAsync(MandateDb db, long seq, CancellationToken ct) =>
        db.Set<JournalEntry>().AsNoTracking().SingleAsync(e => e.Seq == seq, ct);

    /// <summary>Whether an earlier entry of the same subject waits.</summary>
    public static Task<bool> IsParkedAsync(MandateDb db, string handler, JournalEntry entry, CancellationToken ct) =>
        db.Set<ParkedEntry>().AnyAsync(p =>
            p.Handler == handler && p.SubjectType == entry.SubjectType && p.SubjectId == entry.SubjectId && p.Seq < entry.Seq, ct);
}
