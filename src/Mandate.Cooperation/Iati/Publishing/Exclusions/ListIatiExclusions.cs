using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>What is not published and why: the register of exclusions, ended ones included.</summary>
public sealed class ListIatiExclusions(MandateDb db, TimeProvider clock)
{
    public sealed record Item(Guid Id, ExclusionKind Kind, string? Project, string Reason, DateTimeOffset DecidedAt, DateOnly? Until, bool Holds);

    public async Task<Outcome<List<Item>>> HandleAsync(Access by, CancellationToken ct)
    {
        if (by.Refuse(CooperationFunctions.Read, default) is { } refusal) return refusal;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var all = await db.Set<IatiExclusion>().AsNoTracking().OrderByDescending(e => e.DecidedAt).ToListAsync(ct);
        return all.ConvertAll(e => new Item(e.Id, e.Kind, e.Project, e.Reason, e.DecidedAt, e.Until, e.HoldsOn(today)));
    }
}
