using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Reads which of the criteria each country programme meets.</summary>
internal static class ProgrammeStandings
{
    public static async Task<Dictionary<Guid, ProgrammeStanding>> ReadAsync(MandateDb db, IReadOnlyList<CountryProgramme> programmes, DateOnly today, CancellationToken ct)
    {
        var ids = programmes.Select(p => p.Id).ToList();
        var aligned = await AlignedAsync(db, ids, ct);
        var seats = (await db.Set<CommitteeMember>().Where(m => ids.Contains(m.ProgrammeId)).Select(m => new { m.ProgrammeId, m.Side, m.Since, m.Until }).ToListAsync(ct))
            .ToLookup(m => m.ProgrammeId, m => new Seat(m.Side, m.Since, m.Until));
        var meetings = (await db.Set<CommitteeMeeting>().Where(m => ids.Contains(m.ProgrammeId)).Select(m => new { m.ProgrammeId, m.HeldOn }).ToListAsync(ct))
            .ToLookup(m => m.ProgrammeId, m => m.HeldOn);
        return programmes.ToDictionary(p => p.Id, p => new ProgrammeStanding(p.Code, p.From, p.To, p.Stage, aligned.Contains(p.Id),
            SteeringCommittee.Steers([.. seats[p.Id]], meetings[p.Id], today), p.CooperationFrameworkId is not null && p.UnAlignment == Assessment.Yes));
    }

    /// <summary>Those that serve an output (a result with none below it) of an approved framework.</summary>
    private static async Task<HashSet<Guid>> AlignedAsync(MandateDb db, List<Guid> ids, CancellationToken ct) =>
        [.. await (from s in db.Set<ServedOutput>()
                   join n in db.Set<ResultNode>() on s.ResultNodeId equals n.Id
                   join f in db.Set<Framework>() on n.FrameworkId equals f.Id
                   where ids.Contains(s.ProgrammeId) && f.Status == FrameworkStatus.Approved && !db.Set<ResultNode>().Any(below => below.ParentId == n.Id)
                   select s.ProgrammeId).Distinct().ToListAsync(ct)];
}
