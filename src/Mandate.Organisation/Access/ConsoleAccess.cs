using Mandate.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>Who a command acts as: the account that <c>--as EMAIL</c> names, else whoever has the shell.</summary>
internal sealed class ConsoleAccess(AccessLoader loader, MandateDb db, ILookupNormalizer normaliser)
{
    /// <returns>The access, or <c>organisation.account.unknown</c> when no account that is open has the address.</returns>
    /// <param name="asEmail">Of the account that acts; null: the console.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <param name="forEmail">Of the account that it stands in for; <c>organisation.delegation.none</c> where it does not today.</param>
    public async Task<Outcome<Access>> ResolveAsync(string? asEmail, CancellationToken ct, string? forEmail = null)
    {
        if (asEmail is null) return forEmail is null ? Access.Console(Environment.UserName) : Problem.Rule("organisation.delegation.as_needed", "for");
        if (forEmail is not null) return await StandInAsync(asEmail, forEmail, ct);
        if (await FindAccountAsync(asEmail, ct) is not { } id || await loader.ForAccountAsync(id, ct) is not { } loaded)
            return Problem.NotFound("organisation.account.unknown", asEmail);
        // The journal says both: the account that acts, and that it was done from the console.
        var actor = loaded.Access.Actor with { OnBehalfOf = $"console:{Environment.UserName}" };
        return loaded.Access with { Actor = actor };
    }

    // The journal has one name beside the actor's: of the one who is stood in for.
    private async Task<Outcome<Access>> StandInAsync(string asEmail, string forEmail, CancellationToken ct)
    {
        if (await FindAccountAsync(asEmail, ct) is not { } id) return Problem.NotFound("organisation.account.unknown", asEmail);
        if (await FindAccountAsync(forEmail, ct) is not { } principal) return Problem.NotFound("organisation.account.unknown", forEmail);
        return await loader.ForAccountAsync(id, ct, principal) is { Access: { StandsInFor: not null } access } ? access
            : Problem.Forbidden("organisation.delegation.none", asEmail, forEmail);
    }

    public Task<Guid?> FindAccountAsync(string email, CancellationToken ct)
    {
        var normal = normaliser.NormalizeEmail(email.Trim());
        return db.Set<Account>().Where(a => a.NormalizedEmail == normal).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(ct);
    }
}
