using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>Names of those who acted, for pages that show who reported, approved or changed something.</summary>
public sealed class People(MandateDb db)
{
    /// <summary>Name by account; an account that is not there is left out.</summary>
    public Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Guid> accounts, CancellationToken ct) => db.Set<Account>()
        .Where(a => accounts.Contains(a.Id))
        .Join(db.Set<Person>(), a => a.PersonId, p => p.Id, (a, p) => new { a.Id, p.Name })
        .ToDictionaryAsync(x => x.Id, x => x.Name, ct);

    /// <summary>The open account that has an e-mail address; null: none has.</summary>
    public Task<Guid?> FindAsync(string email, CancellationToken ct)
    {
        var normal = email.Trim().ToUpperInvariant();
        return db.Set<Account>().Where(a => a.NormalizedEmail == normal && a.DisabledAt == null).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(ct);
    }

    /// <summary>The account with that e-mail address, open or not; null: there is none.</summary>
    public Task<Guid?> FindAccountAsync(string email, CancellationToken ct)
    {
        // As sign-in normalises addresses.
        var normal = email.Trim().Normalize().ToUpperInvariant();
        return db.Set<Account>().Where(a => a.NormalizedEmail == normal).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(ct);
    }
}
