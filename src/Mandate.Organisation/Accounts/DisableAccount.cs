using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>Closes an account, or opens it again. Closing ends its sessions and links at once; its past stays.</summary>
internal sealed class DisableAccount(MandateDb db, AccountReach reach, EndSessions sessions, FirstAdministrator administrators, TimeProvider clock)
{
    /// <param name="Disabled">True closes, false opens.</param>
    public sealed record Input(Guid Account, bool Disabled, string? Reason);

    /// <returns>
    /// <c>organisation.account.gone</c>, <c>organisation.reason_missing</c>, <c>organisation.account.not_oneself</c>,
    /// <c>organisation.last_administrator</c>; nothing changes when it is closed (or open) already.
    /// </returns>
    public async Task<Outcome<Done>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await reach.FindAsync(by, input.Account, ct);
        if (!found.TryGet(out var account)) return found.Problems.ToList();
        if (await CheckAsync(by, input, ct) is { Count: > 0 } problems) return problems;
        if (account.DisabledAt is not null == input.Disabled) return default(Done);

        account.DisabledAt = input.Disabled ? clock.GetUtcNow() : null;
        if (input.Disabled) await EndAllAsync(account.Id, ct);
        db.Act = new Act(by.Actor, input.Disabled ? "organisation.disable_account" : "organisation.enable_account", input.Reason!.Trim());
        return await db.SaveAsync(ct: ct);
    }

    private async Task<List<Problem>> CheckAsync(Access by, Input input, CancellationToken ct)
    {
        var problems = Reasons.Check(input.Reason);
        if (by.Actor.AccountId == input.Account) problems.Add(Problem.Rule("organisation.account.not_oneself"));
        else if (input.Disabled && await administrators.IsLastAsync(input.Account, ct)) problems.Add(Problem.Rule("organisation.last_administrator"));
        return problems;
    }

    private async Task EndAllAsync(Guid account, CancellationToken ct)
    {
        await sessions.EndAsync(account, only: null, ct);
        foreach (var link in await db.Set<OneTimeLink>().Where(l => l.AccountId == account && l.UsedAt == null).ToListAsync(ct))
            link.UsedAt = clock.GetUtcNow();
    }
}
