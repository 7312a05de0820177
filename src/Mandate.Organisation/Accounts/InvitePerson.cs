using Mandate.Kernel;

namespace Mandate.Organisation;

/// <summary>
/// Makes an account for somebody, who chooses the password through a one-time link. The administrator passes the link
/// on and never knows the password.
/// </summary>
internal sealed class InvitePerson(MandateDb db, AccountMaker maker, TimeProvider clock)
{
    /// <summary>How long an invitation works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <param name="Unit">Code of the unit in which the person works; may be missing.</param>
    public sealed record Input(string? Name, string? Email, string? Unit);

    /// <param name="Path">Path of the link, to be shown once: only its hash is kept.</param>
    public sealed record Invited(Guid Account, string Path, DateTimeOffset Expires);

    /// <returns>The link, or every problem with name, address and unit.</returns>
    public async Task<Outcome<Invited>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var unit = await maker.FindUnitAsync(input.Unit, ct);
        var target = new Target(Unit: unit.IsOk ? unit.Value : null);
        if (by.Refuse(new Function(OrganisationFunctions.ManageAccounts), target) is { } refusal) return refusal;
        var draft = new AccountMaker.Draft(input.Name, input.Email, target.Unit);
        var problems = await maker.CheckAsync(draft);
        problems.AddRange(unit.Problems);
        return problems.Count > 0 ? problems : await CreateAsync(by, draft, ct);
    }

    private async Task<Outcome<Invited>> CreateAsync(Access by, AccountMaker.Draft draft, CancellationToken ct)
    {
        var account = await maker.AddAsync(draft, password: null);
        var (link, token) = OneTimeLink.Make(LinkPurpose.SetPassword, clock.GetUtcNow() + Lifetime, account.Id);
        db.Add(link);
        db.Act = new Act(by.Actor, "organisation.invite_person");
        var saved = await db.SaveAsync(AccountMaker.Taken, ct);
        return saved.IsOk ? new Invited(account.Id, OrganisationLinks.SetPassword(token), link.ExpiresAt) : saved.Problems.ToList();
    }
}
