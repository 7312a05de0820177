using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Organisation.Pages;

[RequiresFunction(OrganisationFunctions.ReadPeople)]
internal sealed class PeopleModel(PeopleList list, Scopes scopes, CurrentAccess current, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Role { get; set; }

    public bool MayInvite => current.Value.MaySomewhere(new Function(OrganisationFunctions.ManageAccounts));

    public IEnumerable<Choice> RoleChoices => Roles.All.Select(r => new Choice(r, words.Role(r)));

    public int Total { get; private set; }

    public Table Table { get; private set; } = null!;

    public Pagination Pages { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var people = await list.AllAsync(current.Value, new(Q, Role), ct);
        var places = await scopes.PlacesAsync(ct);
        Total = people.Count;
        Pages = new Pagination(Request, Total);
        Table = new Table(words["organisation.people.title"], Columns(),
            people.Skip(Pages.Skip).Take(Pages.Size).Select(p => Line(p, places)).ToList(), words["organisation.people.none"])
        { HideCaption = true };
    }

    private List<Column> Columns() =>
    [
        new(words["organisation.person.name"]), new(words["organisation.account.email"]), new(words["organisation.unit"]),
        new(words["organisation.people.roles"]), new(words["organisation.account.state"]),
    ];

    private Row Line(PersonRow person, GrantPlaces places) => new(
    [
        Markup.Of($"<a href=\"{OrganisationLinks.Person(person.Account)}\">{person.Name}</a>{PersonMarkup.Invented(person.Invented, words)}"),
        Markup.Text(person.Email),
        person.UnitName is null ? FigureMarkup.Missing(words["organisation.unit.none"]) : FigureMarkup.Text(person.UnitName),
        person.Roles.Count == 0 ? FigureMarkup.Missing(words["organisation.people.no_role"])
            : Markup.Of($"<ul class=\"plain\">{person.Roles.Select(r => Markup.Of($"<li>{words.Role(r.Role)}, {words.Where(r, places)}</li>"))}</ul>"),
        PersonMarkup.State(person.State, words),
    ]);
}
