using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Opens or closes a reporting period. A closed one takes no result; opening it again asks for a reason.</summary>
public sealed class SwitchPeriod(MandateDb db, TimeProvider clock)
{
    public sealed record Input(string Framework, string Period, bool IsOpen, int? Version = null, string? Reason = null);

    /// <param name="Changed">False where it was so already.</param>
    public sealed record Switched(string Framework, string Period, bool IsOpen, bool Changed);

    public async Task<Outcome<Switched>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var framework = await db.Set<Framework>().AsNoTracking().SingleOrDefaultAsync(f => f.Code == input.Framework, ct);
        if (framework is null || !by.MayRead(framework)) return FrameworkAccess.NotFound(input.Framework);
        if (by.Refuse(ResultsFunctions.ApproveFramework, new Target(Framework: framework.Id)) is { } refusal) return refusal;
        var period = await db.Set<ReportingPeriod>().SingleOrDefaultAsync(p => p.FrameworkId == framework.Id && p.Code == input.Period, ct);
        if (period is null) return Problem.NotFound("results.period.not_found", input.Period, framework.Code);
        if (period.IsOpen == input.IsOpen) return new Switched(framework.Code, period.Code, period.IsOpen, false);
        if (input.IsOpen && period.IsLockedAt(clock.GetUtcNow()))
            return Problem.Rule("results.period.lock_passed", null, period.Code, period.LocksOn);
        if (input.IsOpen && string.IsNullOrWhiteSpace(input.Reason)) return Problem.Rule("results.period.reason_needed", "Reason", period.Code);
        if (input.Version is { } version) db.EditFrom(period, version);
        period.IsOpen = input.IsOpen;
        db.Act = new Act(by.Actor, input.IsOpen ? "results.open_period" : "results.close_period", input.Reason?.Trim());
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? new Switched(framework.Code, period.Code, period.IsOpen, true) : saved.Problems.ToList();
    }
}
