using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>The calendar of reports to donors: what is late, what comes next, what was sent and when.</summary>
public sealed class ListDonorReports
{
    private readonly MandateDb db;
    private readonly TimeProvider clock;

    internal ListDonorReports(MandateDb db, TimeProvider clock) => (this.db, this.clock) = (db, clock);

    public sealed record Input(string? Donor = null, ReportStanding? Standing = null);

    /// <param name="Donors">Each with how its reports stand, whatever is filtered.</param>
    public sealed record Calendar(DateOnly On, IReadOnlyList<ReportLine> Lines, IReadOnlyDictionary<ReportStanding, int> All, IReadOnlyList<DonorLine> Donors)
    {
        /// <summary>Reports sent in time, of those that were due.</summary>
        public (int InTime, int Due) InTime => (All.GetValueOrDefault(ReportStanding.SentInTime), All.GetValueOrDefault(ReportStanding.SentInTime) + All.GetValueOrDefault(ReportStanding.SentLate) + All.GetValueOrDefault(ReportStanding.Late));
    }

    public sealed record DonorLine(Named Donor, int Late, int Soon, int SentInTime, int SentLate, DateOnly? Next);

    public async Task<Outcome<Calendar>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (!by.MaySomewhere(CooperationFunctions.Read)) return Problem.Forbidden("organisation.access.refused");
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var rows = await (from r in db.Set<DonorReport>()
                          join a in db.Set<Agreement>() on r.AgreementId equals a.Id
                          join p in db.Set<Partner>() on a.PartnerId equals p.Id
                          select new { Report = r, Agreement = a.Code, p.Code, p.Name }).AsNoTracking().ToListAsync(ct);
        var lines = rows.ConvertAll(r => ReportLine.Of(r.Report, r.Agreement, new(r.Code, r.Name), today));
        var donors = lines.GroupBy(l => l.Donor.Code).Select(g => new DonorLine(g.First().Donor, Count(g, ReportStanding.Late), Count(g, ReportStanding.Soon), Count(g, ReportStanding.SentInTime),
            Count(g, ReportStanding.SentLate), g.Where(l => l.SentOn is null && l.DueOn >= today).Select(l => (DateOnly?)l.DueOn).Min())).OrderByDescending(d => d.Late).ThenBy(d => d.Donor.Code, StringComparer.Ordinal);
        return new Calendar(today, [.. lines.Where(l => (input.Donor is null || l.Donor.Code == input.Donor) && (input.Standing is null || l.Standing == input.Standing))
            .OrderBy(l => l.Standing).ThenBy(l => l.SentOn is null ? l.DueOn.DayNumber : -l.DueOn.DayNumber).ThenBy(l => l.Agreement, StringComparer.Ordinal)], lines.CountBy(l => l.Standing).ToDictionary(), [.. donors]);
    }

    private static int Count(IEnumerable<ReportLine> lines, ReportStanding standing) => lines.Count(l => l.Standing == standing);
}
