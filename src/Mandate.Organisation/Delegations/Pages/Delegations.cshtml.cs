using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Organisation.Pages;

/// <summary>Who stands in for me, for whom I stand in, and as whom I act now.</summary>
[RequiresFunction(OrganisationFunctions.UseOwnAccount)]
internal sealed class DelegationsModel(DelegationList list, DelegateRole @delegate, RevokeDelegation revoke, StandIn stand, PeopleList people,
    CurrentAccess current, TimeProvider clock, Words words) : PageModel
{
    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public DateOnly? First { get; set; }

    [BindProperty]
    public DateOnly? Last { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public Guid Delegation { get; set; }

    [BindProperty]
    public Guid? Principal { get; set; }

    public List<DelegationRow> ForOthers { get; private set; } = [];

    public List<DelegationRow> ForMe { get; private set; } = [];

    /// <summary>My roles that can be handed on.</summary>
    public List<Choice> Roles { get; private set; } = [];

    public string? StandsInFor => current.Value.StandsInFor;

    private Guid Me => current.Value.Actor.AccountId!.Value;

    public async Task OnGetAsync(CancellationToken ct)
    {
        First = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await ReadAsync(ct);
    }

    public async Task<IActionResult> OnPostDelegateAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        if (!ModelState.IsValid) return new PageResult { StatusCode = 422, ViewData = ViewData };
        return Answer(await @delegate.HandleAsync(current.Value, new(Me, Role, To, First, Last, Reason), ct), "organisation.delegation.done");
    }

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        return Answer(await revoke.HandleAsync(current.Value, new(Delegation), ct), "organisation.delegation.ended");
    }

    public async Task<IActionResult> OnPostActAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        return Answer(await stand.HandleAsync(current.Value, new(current.SessionId, Principal), ct), null);
    }

    private IActionResult Answer<T>(Outcome<T> outcome, string? says)
    {
        if (!outcome.IsOk) return this.Refuse(outcome.Problems);
        if (says is not null) this.Notice(words[says]);
        return LocalRedirect(OrganisationLinks.Delegations);
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        var all = await list.OfAsync(Me, ct);
        (ForOthers, ForMe) = (all.FindAll(d => d.To == Me), all.FindAll(d => d.From == Me));
        Roles = [.. (await people.HeldByAsync(Me, ct)).Select(r => r.Role).Distinct().Where(DelegationRules.Roles.Contains).Select(r => new Choice(r, words.Role(r)))];
    }
}
