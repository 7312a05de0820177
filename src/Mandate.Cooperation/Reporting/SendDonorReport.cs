using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>Says when a report went to its donor, and where it can be read.</summary>
public sealed class SendDonorReport
{
    private readonly MandateDb db;
    private readonly TimeProvider clock;

    internal SendDonorReport(MandateDb db, TimeProvider clock) => (this.db, this.clock) = (db, clock);

    /// <param name="Version">That was looked at; null from a command, which takes it as it stands.</param>
    public sealed record Input(string Agreement, string? Kind, string? DueOn, string? SentOn, string? Link, int? Version = null);

    public async Task<Outcome<ReportLine>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(CooperationFunctions.Manage, default) is { } refusal) return refusal;
        var typed = new TypedPortfolio();
        var (kind, due, sent, link) = (typed.Chosen<DonorReportKind>(input.Kind, "kind", null), typed.Day(input.DueOn, "due_on", null), typed.Day(input.SentOn, "sent_on", null), typed.Link(input.Link, "link"));
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (sent > today) typed.Refuse("cooperation.import.future", "sent_on");
        if (typed.Problems.Count > 0) return typed.Problems;
        var found = await (from r in db.Set<DonorReport>()
                           join a in db.Set<Agreement>() on r.AgreementId equals a.Id
                           join p in db.Set<Partner>() on a.PartnerId equals p.Id
                           where a.Code == input.Agreement && r.Kind == kind && r.DueOn == due
                           select new { Report = r, p.Code, p.Name }).SingleOrDefaultAsync(ct);
        if (found is null) return Problem.NotFound("cooperation.report.unknown", input.Agreement);
        if (input.Version is { } seen) db.EditFrom(found.Report, seen);
        (found.Report.SentOn, found.Report.Link) = (sent, link);
        db.Act = new Act(by.Actor, "cooperation.send_donor_report");
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? ReportLine.Of(found.Report, input.Agreement, new(found.Code, found.Name), today) : saved.Problems.ToList();
    }
}
