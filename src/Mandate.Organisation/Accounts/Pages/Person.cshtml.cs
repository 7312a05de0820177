using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Organisation.Pages;

/// <summary>Somebody with an account: roles with their history, and what may be done to the account.</summary>
[RequiresFunction(OrganisationFunctions.ReadPeople)]
internal sealed class PersonModel(
    PeopleList list, Scopes scopes, RevokeRole revoke, DisableAccount disable, RenewLink renew, CurrentAccess current, Words words) : PageModel
{
    private static readonly string[] Told = ["granted", "revoked", "disabled", "enabled", "edited"];
    private static readonly Dictionary<string, string> WhyField = new(StringComparer.Ordinal) { ["Reason"] = nameof(Why) };

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    [BindProperty]
    public Guid? Grant { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The reason of the second form on the page.</summary>
    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public bool Disabled { get; set; }

    public PersonRow Person { get; private set; } = null!;

    public Table Table { get; private set; } = null!;

    public IReadOnlyList<Choice> Revocable { get; private set; } = [];

    public InvitePerson.Invited? Made { get; private set; }

    public OneTimeLinkShown Shown => OneTimeLinkShown.Of(Made!, Person.Name, Request);

    public string? DoneKey => Told.Contains(Done) ? "organisation.done." + Done : null;

    public bool MayGrant => current.Value.MaySomewhere(new Function(OrganisationFunctions.GrantRoles));

    public bool MayManage => current.Value.May(new Function(OrganisationFunctions.ManageAccounts), new Target(Unit: Person.Unit));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ReadAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken ct) => Grant is { } grant
        ? await AnswerAsync(await revoke.HandleAsync(current.Value, new(grant, Reason), ct), "revoked", null, ct)
        : await AnswerAsync<Done>(Problem.Rule("organisation.revoke.choose", nameof(Grant)), "", null, ct);

    public async Task<IActionResult> OnPostDisableAsync(CancellationToken ct) =>
        await AnswerAsync(await disable.HandleAsync(current.Value, new(Id, Disabled, Why), ct), Disabled ? "disabled" : "enabled", WhyField, ct);

    // No redirect: the link is known to this answer alone.
    public async Task<IActionResult> OnPostLinkAsync(CancellationToken ct)
    {
        var outcome = await renew.HandleAsync(current.Value, new(Id), ct);
        if (await ReadAsync(ct) is { } refused) return refused;
        if (!outcome.IsOk) return this.Refuse(outcome.Problems);
        Made = outcome.Value;
        return Page();
    }

    private async Task<IActionResult> AnswerAsync<T>(
        Outcome<T> outcome, string done, IReadOnlyDictionary<string, string>? fields, CancellationToken ct)
    {
        if (outcome.IsOk) return LocalRedirect(OrganisationLinks.Person(Id, done));
        return await ReadAsync(ct) ?? this.Refuse(outcome.Problems, fields);
    }

    /// <returns>Null when the person may be shown.</returns>
    private async Task<IActionResult?> ReadAsync(CancellationToken ct)
    {
        var found = await list.FindAsync(current.Value, Id, ct);
        if (!found.TryGet(out var person)) return this.Refuse(found.Problems);
        Person = person;
        var places = await scopes.PlacesAsync(ct);
        Table = new Table(words["organisation.people.roles"], Columns(), person.Roles.Select(r => Line(r, places)).ToList(),
            words["organisation.people.no_role"])
        { HideCaption = true };
        Revocable = person.Roles.Where(r => r.State is RoleState.Holds or RoleState.Begins).Select(r => new Choice(
            r.Grant.ToString(), words.Role(r.Role) + ", " + words.WhereText(r, places))).ToList();
        return null;
    }

    private List<Column> Columns() =>
    [
        new(words["organisation.people.role"]), new(words["organisation.grant.where"]), new(words["organisation.grant.when"]),
        new(words["organisation.account.state"]), new(words["organisation.reason"]),
    ];

    private Row Line(HeldRole role, GrantPlaces places) => new(
    [
        Markup.Text(words.Role(role.Role)), words.Where(role, places), Markup.Text(words.Period(role)),
        PersonMarkup.State(role.State, words), Markup.Text(role.Reason),
    ]);
}
