using Mandate.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>Puts the invented units and people of the demonstration in. Done again, it changes nothing.</summary>
internal sealed class DemoPeople(
    MandateDb db, LoadReference load, AccountMaker maker, UserManager<Account> accounts, GrantRole grant)
{
    private const string Reason = "demonstration";

    /// <param name="Password">The one password of all of them; an account with another gets it.</param>
    public sealed record Input(string Password);

    /// <returns><c>organisation.demo.not_empty</c> when real people work with this database.</returns>
    public async Task<Outcome<Done>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        // Somebody invited while trying the demonstration is no reason to refuse its next start.
        if (await db.Set<Person>().AnyAsync(ct) && !await db.Set<Person>().AnyAsync(p => p.Invented, ct))
            return Problem.Conflict("organisation.demo.not_empty");
        foreach (var files in (ReferenceFiles[])[ReferenceFiles.BuiltIn, ReferenceFiles.Demo])
            if (await load.HandleAsync(by, new(files), ct) is { IsOk: false } refused) return refused.Problems.ToList();
        var people = await EnsureAccountsAsync(by, input.Password, ct);
        foreach (var (person, account) in people) await EnsureRoleAsync(by, person, account, ct);
        return default(Done);
    }

    private async Task<List<(DemoPerson Person, Guid Account)>> EnsureAccountsAsync(Access by, string password, CancellationToken ct)
    {
        var units = await db.Set<Unit>().ToDictionaryAsync(u => u.Code, u => u.Id, ct);
        var made = new List<(DemoPerson, Guid)>();
        foreach (var person in DemoPerson.All)
            made.Add((person, (await EnsureAccountAsync(person, units[person.Unit], password)).Id));
        db.Act = new Act(by.Actor, "organisation.seed_demo", Reason);
        await db.SaveChangesAsync(ct);
        return made;
    }

    private async Task<Account> EnsureAccountAsync(DemoPerson person, Guid unit, string password)
    {
        var account = await accounts.FindByEmailAsync(person.Email);
        if (account is null)
            return await maker.AddAsync(new AccountMaker.Draft(person.Name, person.Email, unit, Invented: true), password);
        if (!await accounts.CheckPasswordAsync(account, password)) await accounts.ReplacePasswordAsync(account, password);
        return account;
    }

    // Somebody may have revoked it to try what happens: it stays revoked until the data directory is thrown away.
    private async Task EnsureRoleAsync(Access by, DemoPerson person, Guid account, CancellationToken ct)
    {
        if (await db.Set<RoleGrant>().AnyAsync(g => g.AccountId == account, ct)) return;
        _ = (await grant.HandleAsync(by, new(account, person.Role, person.Scope, From: null, To: null, Reason), ct)).Value;
    }
}
