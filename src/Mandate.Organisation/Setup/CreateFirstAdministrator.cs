using System.Net;
using Mandate.Kernel;

namespace Mandate.Organisation;

/// <summary>Makes the first administrator from the link that the console showed.</summary>
internal sealed class CreateFirstAdministrator(
    MandateDb db, AccountMaker maker, FirstAdministrator first, OpenLinks links, TimeProvider clock)
{
    public sealed record Input(string? Token, string? Name, string? Email, string? Password, IPAddress? From);

    /// <returns>The account, or <c>organisation.link.closed</c>, or every problem with what was typed.</returns>
    public async Task<Outcome<Account>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var link = await FindLinkAsync(input.Token, input.From, ct);
        if (!link.IsOk) return link.Problems.ToList();
        var draft = new AccountMaker.Draft(input.Name, input.Email);
        var problems = await maker.CheckAsync(draft);
        problems.AddRange(PasswordRules.Check(input.Password ?? "", nameof(input.Password), input.Name ?? "", input.Email ?? ""));
        return problems.Count > 0 ? problems : await CreateAsync(link.Value, draft, input.Password!, ct);
    }

    /// <summary>The link, while it is open and there is still no administrator.</summary>
    public async Task<Outcome<OneTimeLink>> FindLinkAsync(string? token, IPAddress? from, CancellationToken ct)
    {
        var link = await links.FindAsync(LinkPurpose.Setup, token, from, ct);
        return link.IsOk && await first.ExistsAsync(ct) ? Problem.NotFound("organisation.link.closed") : link;
    }

    private async Task<Outcome<Account>> CreateAsync(OneTimeLink link, AccountMaker.Draft draft, string password, CancellationToken ct)
    {
        var account = await maker.AddAsync(draft, password);
        var now = clock.GetUtcNow();
        var actor = Actor.Account(account.Id);
        link.UsedAt = now;
        db.Add(new RoleGrant
        {
            AccountId = account.Id,
            Role = Roles.Administrator,
            ValidFrom = DateOnly.FromDateTime(now.UtcDateTime),
            GrantedBy = actor.Id,
            Reason = "first administrator",
        });
        db.Act = new Act(actor, "organisation.setup.create_administrator");
        var saved = await db.SaveAsync(AccountMaker.Taken, ct);
        return saved.IsOk ? account : Problem.NotFound("organisation.link.closed");
    }
}
