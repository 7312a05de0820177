using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>A delegation as people read it.</summary>
/// <param name="Holds">Today is one of its days.</param>
internal sealed record DelegationRow(
    Guid Id, Guid From, string FromName, Guid To, string ToName, string Role, DateOnly First, DateOnly Last, string Reason, bool Holds);

/// <summary>Who stands in for whom today or later.</summary>
internal sealed class DelegationList(MandateDb db, TimeProvider clock)
{
    /// <summary>Those of one account, on either side; the earliest first.</summary>
    public async Task<List<DelegationRow>> OfAsync(Guid account, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return await (from d in db.Set<Delegation>().AsNoTracking()
                      join a in db.Set<Account>() on d.FromAccountId equals a.Id
                      join f in db.Set<Person>() on a.PersonId equals f.Id
                      join b in db.Set<Account>() on d.ToAccountId equals b.Id
                      join t in db.Set<Person>() on b.PersonId equals t.Id
                      where d.RevokedAt == null && d.ValidTo >= today && (d.FromAccountId == account || d.ToAccountId == account)
                      orderby d.ValidFrom, d.Id
                      select new DelegationRow(d.Id, d.FromAccountId, f.Name, d.ToAccountId, t.Name, d.Role, d.ValidFrom, d.ValidTo, d.Reason,
                          d.ValidFrom <= today && a.DisabledAt == null)).ToListAsync(ct);
    }
}
