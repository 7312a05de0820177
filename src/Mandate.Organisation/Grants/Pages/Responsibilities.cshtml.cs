using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Organisation.Pages;

/// <summary>
/// The register of roles and responsibilities (S25): what each role may do, read from what the modules declare and
/// the program enforces, and who holds it where.
/// </summary>
[RequiresFunction(OrganisationFunctions.ReadPeople)]
internal sealed class ResponsibilitiesModel(RoleRegister roles, PeopleList list, Scopes scopes, CurrentAccess current, Words words) : PageModel
{
    public Table Register { get; private set; } = null!;

    public Table Holders { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Register = new Table(words["organisation.responsibilities.what"],
            [new(words["organisation.responsibilities.function"]), .. Roles.All.Select(r => new Column(words.Role(r)))],
            roles.All.Select(Line).ToList())
        { StickyHeader = true };
        var places = await scopes.PlacesAsync(ct);
        var people = await list.AllAsync(current.Value, new(), ct);
        var held = Roles.All.SelectMany(role => people.SelectMany(p => p.Roles.Where(r => r.Role == role).Select(r => (Person: p, Role: r))));
        Holders = new Table(words["organisation.responsibilities.who"],
            [new(words["organisation.people.role"]), new(words["organisation.person.name"]), new(words["organisation.grant.where"]), new(words["organisation.grant.when"])],
            held.Select(h => new Row(
            [
                Markup.Text(words.Role(h.Role.Role)),
                Markup.Of($"<a href=\"{OrganisationLinks.Person(h.Person.Account)}\">{h.Person.Name}</a>"),
                words.Where(h.Role, places), Markup.Text(words.Period(h.Role)),
            ])).ToList(), words["organisation.people.none"])
        { HideCaption = true };
    }

    private Row Line(Function function) => new(
    [
        Markup.Text(words.Function(function)),
        .. Roles.All.Select(r => roles.Of(r).Contains(function) || roles.Of(Roles.AccountHolder).Contains(function)
            ? Markup.Text(words["organisation.yes"]) : FigureMarkup.Missing(words["organisation.no"])),
    ]);
}
