using System.Net;
using Mandate.Kernel;
using Microsoft.AspNetCore.Identity;

namespace Mandate.Organisation;

/// <summary>
/// Signs in with e-mail address and password and starts a session. An unknown address, a wrong password, an account
/// without one and a disabled account get the same answer after the same work.
/// </summary>
internal sealed class SignIn(
    UserManager<Account> accounts, DecoyPassword decoy, Attempts attempts, AddressLimiter addresses,
    MandateDb db, TimeProvider clock)
{
    public sealed record Input(string? Email, string? Password, string Device, IPAddress? From);

    /// <returns>
    /// The session, or <c>organisation.sign_in.wrong</c>, <c>organisation.sign_in.too_many</c>, or what is missing.
    /// </returns>
    public async Task<Outcome<Session>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (Missing(input) is { Count: > 0 } missing) return missing;
        if (!addresses.Allows(input.From) || !await attempts.TryCountAsync(input.Email!, ct))
            return Problem.Unavailable("organisation.sign_in.too_many", (int)Attempts.Pause.TotalMinutes);
        if (await FindAsync(input.Email!, input.Password!) is not { } account)
            return Problem.Rule("organisation.sign_in.wrong");
        await attempts.ForgetAsync(input.Email!, ct);
        return await StartAsync(account, input.Device, ct);
    }

    private static List<Problem> Missing(Input input)
    {
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(input.Email)) problems.Add(Problem.Rule("organisation.sign_in.email_missing", "Email"));
        if (string.IsNullOrEmpty(input.Password)) problems.Add(Problem.Rule("organisation.sign_in.password_missing", "Password"));
        return problems;
    }

    private async Task<Account?> FindAsync(string email, string password)
    {
        var account = await accounts.FindByEmailAsync(email.Trim());
        if (account?.PasswordHash is null)
        {
            decoy.Check(password);
            return null;
        }
        return await accounts.CheckPasswordAsync(account, password) && account.DisabledAt is null ? account : null;
    }

    private async Task<Session> StartAsync(Account account, string device, CancellationToken ct)
    {
        var session = Session.Start(account.Id, device, clock.GetUtcNow());
        db.Add(session);
        db.Act = new Act(Actor.Account(account.Id), "organisation.sign_in");
        await db.SaveChangesAsync(ct);
        return session;
    }
}
