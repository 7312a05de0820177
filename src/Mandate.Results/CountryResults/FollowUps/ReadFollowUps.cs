using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>A report that somebody is to look at again.</summary>
/// <param name="Parts">How many of its cells carry the mark; 0: the whole does.</param>
/// <param name="By">Who set the mark; null where their name is not known.</param>
public sealed record FollowUp(
    Guid ResultId, string Framework, string Indicator, LocalizedText Title, string Country, string CountryName, string Period, CountryResultStatus Status, int Parts, string? By, DateTimeOffset Since);

/// <summary>The reports marked to follow up that whoever asks reports or reviews, and that nobody has answered since. The oldest first.</summary>
public sealed class ReadFollowUps(MandateDb db, Places places, People people, Words words)
{
    /// <param name="Result">One alone.</param>
    public sealed record Input(Guid? Result = null);

    private sealed record Marked(long? MarkedSeq, long? AnsweredSeq, string Subject);

    public async Task<List<FollowUp>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (!by.MaySomewhere(ResultsFunctions.Report) && !by.MaySomewhere(ResultsFunctions.Review)) return [];
        // Marks are few beside reports and their cells: found by the indexes that hold marks alone, then joined.
        var marked = db.Set<CountryResult>().Where(r => r.FollowUp).Select(r => r.Id)
            .Union(db.Set<Measurement>().Where(m => m.FollowUp).Select(m => m.CountryResultId));
        var rows = await (from id in marked
                          join r in db.Set<CountryResult>().AsNoTracking() on id equals r.Id
                          join f in db.Set<Framework>() on r.FrameworkId equals f.Id
                          join i in db.Set<Indicator>() on r.IndicatorId equals i.Id
                          join p in db.Set<ReportingPeriod>() on r.PeriodId equals p.Id
                          where input.Result == null || r.Id == input.Result
                          select new
                          {
                              Framework = f, Indicator = i.Code, i.Title, Period = p.Code, Parts = r.Cells.Count(c => c.FollowUp),
                              Result = new CountryResult { Id = r.Id, FrameworkId = r.FrameworkId, IndicatorId = r.IndicatorId, Country = r.Country, Region = r.Region, Status = r.Status, ReportedBy = r.ReportedBy, ReportedAt = r.ReportedAt },
                          }).ToListAsync(ct);
        var mine = rows.FindAll(r => by.MaySee(r.Result, r.Framework) && (by.May(ResultsFunctions.Report, r.Result.Target()) || by.May(ResultsFunctions.Review, r.Result.Target())));
        if (mine.Count == 0) return [];
        var marks = await MarksAsync(mine.Select(r => r.Result.Id), ct);
        var names = await ReportedPlaces.NamesAsync(places, words, ct);
        var who = await people.ByActorAsync(mine.Select(r => marks.GetValueOrDefault(r.Result.Id)?.Actor ?? r.Result.ReportedBy), ct);
        return [.. mine.Where(r => marks.GetValueOrDefault(r.Result.Id) is not { IsAnswered: true }).Select(r => new FollowUp(
            r.Result.Id, r.Framework.Code, r.Indicator, r.Title, r.Result.Country, names.GetValueOrDefault(r.Result.Country, r.Result.Country), r.Period, r.Result.Status, r.Parts,
            who.GetValueOrDefault(marks.GetValueOrDefault(r.Result.Id)?.Actor ?? r.Result.ReportedBy), marks.GetValueOrDefault(r.Result.Id)?.At ?? r.Result.ReportedAt)).OrderBy(f => f.Since)];
    }

    private sealed record Mark(string? Actor, DateTimeOffset? At, bool IsAnswered);

    // A change of columns is journalled with those that changed: the mark stands in it when it was set. Uploads in bulk are
    // journalled as a whole; their reports are taken to be marked by whoever reported them.
    private async Task<Dictionary<Guid, Mark>> MarksAsync(IEnumerable<Guid> results, CancellationToken ct)
    {
        string[] ids = [.. results.Select(r => r.ToString())];
        var last = await db.Database.SqlQuery<Marked>(
            $"""
            select max(seq) filter (where new::text like '%"follow_up":true%') as "MarkedSeq", max(seq) filter (where event = 'FollowUpAnswered') as "AnsweredSeq", subject_id as "Subject"
            from journal.entry where subject_type = 'results.country_result' and subject_id = any({ids}) group by subject_id
            """).ToListAsync(ct);
        var seqs = last.Select(l => l.MarkedSeq).OfType<long>().ToList();
        var entries = await db.Set<JournalEntry>().AsNoTracking().Where(j => seqs.Contains(j.Seq)).Select(j => new { j.Seq, j.Actor, j.At }).ToDictionaryAsync(j => j.Seq, ct);
        return last.ToDictionary(l => Guid.Parse(l.Subject), l => l.MarkedSeq is { } seq
            ? new Mark(entries[seq].Actor, entries[seq].At, l.AnsweredSeq > seq) : new Mark(null, null, l.AnsweredSeq is not null));
    }
}
