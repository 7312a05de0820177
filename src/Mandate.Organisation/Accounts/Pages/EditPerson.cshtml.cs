using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Organisation.Pages;

[RequiresFunction(OrganisationFunctions.ManageAccounts)]
internal sealed class EditPersonModel(EditPerson edit, PeopleList list, Places places, CurrentAccess current) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>As it is now; after a conflict that is what somebody else saved.</summary>
    public PersonRow Person { get; private set; } = null!;

    /// <summary>What somebody else saved while this form was open; null: nothing.</summary>
    public PersonRow? Theirs { get; private set; }

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await ReadAsync(ct) is { } refused) return refused;
        (Name, Unit) = (Person.Name, Person.UnitCode);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await edit.HandleAsync(current.Value, new(Id, Name, Unit, Version), ct);
        if (outcome.IsOk) return LocalRedirect(OrganisationLinks.Person(Id, "edited"));
        if (await ReadAsync(ct) is { } refused) return refused;
        // The form goes on from their version, with both in sight: saving again is then a decision.
        if (outcome.Problems.Any(p => p is EditConflict)) Theirs = Person;
        return this.Refuse(outcome.Problems);
    }

    private async Task<IActionResult?> ReadAsync(CancellationToken ct)
    {
        var found = await list.FindAsync(current.Value, Id, ct);
        if (!found.TryGet(out var person)) return this.Refuse(found.Problems);
        Person = person;
        var mayManage = new Function(OrganisationFunctions.ManageAccounts);
        Units = (await places.UnitsAsync(ct)).Where(u => current.Value.May(mayManage, new Target(Unit: u.Id)))
            .Select(UnitChoice.Of).OrderBy(c => c.Text, StringComparer.CurrentCulture).ToList();
        return null;
    }
}
