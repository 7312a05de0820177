using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>A period of a framework, for those who may open and close it.</summary>
internal static class FindPeriod
{
    public static async Task<Outcome<ReportingPeriod>> OneAsync(MandateDb db, Access by, string code, string period, CancellationToken ct)
    {
        var framework = await db.Set<Framework>().AsNoTracking().SingleOrDefaultAsync(f => f.Code == code, ct);
        if (framework is null || !by.MayRead(framework)) return FrameworkAccess.NotFound(code);
        if (by.Refuse(ResultsFunctions.ApproveFramework, new Target(Framework: framework.Id)) is { } refusal) return refusal;
        var found = await db.Set<ReportingPeriod>().SingleOrDefaultAsync(p => p.FrameworkId == framework.Id && p.Code == period, ct);
        return found is null ? Problem.NotFound("results.period.not_found", period, code) : found;
    }
}
