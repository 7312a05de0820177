using Mandate.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>Who a command acts as: the account that <c>--as EMAIL</c> names, else whoever has the shell.</summary>
internal sealed class ConsoleAccess(AccessLoader loader, MandateDb db, ILookupNormalizer normaliser)
{
    /// <returns>The access, or <c>organisation.account.unknown</c> when no account that is open has the address.</returns>
    public async Task<Outcome<Access>> ResolveAsync(string? asEmail, CancellationToken ct)
    {
        if (asEmail is null) return Access.Console(Environment.UserName);
        if (await FindAccountAsync(asEmail, ct) is not { } id || await loader.ForAccountAsync(id, ct) is not { } loaded)
            return Problem.NotFound("organisation.account.unknown", asEmail);
        // The journal says both: the account that acts, and that it was done from the console.
        var actor = loaded.Access.Actor with { OnBehalfOf = $"console:{Environment.UserName}" };
        return loaded.Access with { Actor = actor };
    }

    public Task<Guid?> FindAccountAsync(string email, CancellationToken ct)
    {
        var normal = normaliser.NormalizeEmail(email.Trim());
        return db.Set<Account>().Where(a => a.NormalizedEmail == normal).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(ct);
    }
}
