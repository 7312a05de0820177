using System.Net;
using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>Finds the one-time link that a token opens, for so many guesses per network address.</summary>
internal sealed class OpenLinks(MandateDb db, AddressLimiter addresses, TimeProvider clock)
{
    /// <returns>The link, or <c>organisation.link.closed</c>: unknown, used, replaced and expired get one answer.</returns>
    public async Task<Outcome<OneTimeLink>> FindAsync(LinkPurpose purpose, string? token, IPAddress? from, CancellationToken ct)
    {
        if (!addresses.Allows(from)) return Problem.Unavailable("organisation.sign_in.too_many", (int)Attempts.Pause.TotalMinutes);
        var hash = Secret.Hash(token ?? "");
        var link = await db.Set<OneTimeLink>().SingleOrDefaultAsync(l => l.TokenHash == hash && l.Purpose == purpose, ct);
        return link?.IsOpen(clock.GetUtcNow()) == true ? link : Problem.NotFound("organisation.link.closed");
    }
}
