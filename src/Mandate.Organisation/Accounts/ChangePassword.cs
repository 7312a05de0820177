using Mandate.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>Changes one's own password; every other session of the account ends.</summary>
internal sealed class ChangePassword(
    MandateDb db, UserManager<Account> accounts, Attempts attempts, EndSessions sessions)
{
    /// <param name="Session">The session that asks; it goes on.</param>
    public sealed record Input(string? Current, string? New, Guid? Session);

    /// <returns><c>organisation.password.wrong</c>, or what is wrong with the new one.</returns>
    public async Task<Outcome<Done>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Actor.AccountId is not { } id) return Problem.Forbidden("organisation.access.refused");
        var account = await db.Set<Account>().SingleAsync(a => a.Id == id, ct);
        // A stranger at an open screen guesses no faster here than at the sign-in page.
        if (!await attempts.TryCountAsync(account.Email!, ct))
            return Problem.Unavailable("organisation.sign_in.too_many", (int)Attempts.Pause.TotalMinutes);
        var problems = PasswordRules.Check(input.New ?? "", "New", by.DisplayName, account.Email!);
        if (!await accounts.CheckPasswordAsync(account, input.Current ?? "")) problems.Insert(0, Problem.Rule("organisation.password.wrong", "Current"));
        if (problems.Count > 0) return problems;

        await attempts.ForgetAsync(account.Email!, ct);
        await accounts.ReplacePasswordAsync(account, input.New!);
        await sessions.EndOthersAsync(id, input.Session, ct);
        db.Act = new Act(by.Actor, "organisation.change_password");
        return await db.SaveAsync(ct: ct);
    }
}
