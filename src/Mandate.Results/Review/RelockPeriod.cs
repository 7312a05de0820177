using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Ends an unlock before its day.</summary>
public sealed class RelockPeriod(MandateDb db, TimeProvider clock)
{
    public sealed record Input(Guid Unlock, string? Reason = null);

    public async Task<Outcome<Done>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var unlock = await db.Set<PeriodUnlock>().SingleOrDefaultAsync(u => u.Id == input.Unlock, ct);
        if (unlock is null || !unlock.HoldsAt(now)) return Problem.NotFound("results.unlock.gone");
        var framework = await db.Set<ReportingPeriod>().Where(p => p.Id == unlock.PeriodId).Select(p => p.FrameworkId).SingleAsync(ct);
        if (by.Refuse(ResultsFunctions.ApproveFramework, new Target(Framework: framework)) is { } refusal) return refusal;
        unlock.RevokedAt = now;
        db.Act = new Act(by.Actor, "results.relock_period", input.Reason?.Trim());
        return await db.SaveAsync(ct: ct);
    }
}
