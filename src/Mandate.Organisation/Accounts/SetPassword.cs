using System.Net;
using Mandate.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>Sets a password through a one-time link: an invitation, or a new link for one that was lost. All sessions end.</summary>
internal sealed class SetPassword(
    MandateDb db, UserManager<Account> accounts, OpenLinks links, EndSessions sessions, TimeProvider clock)
{
    public sealed record Input(string? Token, string? Password, IPAddress? From);

    /// <returns><c>organisation.link.closed</c>, or what is wrong with the password.</returns>
    public async Task<Outcome<Done>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await links.FindAsync(LinkPurpose.SetPassword, input.Token, input.From, ct);
        if (!found.TryGet(out var link)) return found.Problems.ToList();
        var account = await db.Set<Account>().SingleAsync(a => a.Id == link.AccountId, ct);
        var person = await db.Set<Person>().SingleAsync(p => p.Id == account.PersonId, ct);
        if (PasswordRules.Check(input.Password ?? "", "Password", person.Name, account.Email!) is { Count: > 0 } problems) return problems;

        await accounts.ReplacePasswordAsync(account, input.Password!);
        link.UsedAt = clock.GetUtcNow();
        await sessions.EndAsync(account.Id, only: null, ct);
        db.Act = new Act(Actor.Account(account.Id), "organisation.set_password");
        return await db.SaveAsync(ct: ct);
    }
}
