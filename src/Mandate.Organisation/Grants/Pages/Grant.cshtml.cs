using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Organisation.Pages;

[RequiresFunction(OrganisationFunctions.GrantRoles)]
internal sealed class GrantModel(
    GrantRole grant, PeopleList list, Places places, Scopes scopes, CurrentAccess current, TimeProvider clock, Words words) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Where { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public string? Region { get; set; }

    [BindProperty]
    public Guid? Framework { get; set; }

    [BindProperty]
    public Guid? Result { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public PersonRow Person { get; private set; } = null!;

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public IReadOnlyList<Choice> Regions { get; private set; } = [];

    public IReadOnlyList<Choice> Frameworks { get; private set; } = [];

    /// <summary>Those with results below them; any other is granted by command.</summary>
    public IReadOnlyList<Choice> Results { get; private set; } = [];

    public IEnumerable<Choice> RoleChoices => Roles.All.Select(r => new Choice(r, words.Role(r), words[$"organisation.role.{r}.what"]));

    public IEnumerable<Choice> WhereChoices
    {
        get
        {
            yield return new Choice("everywhere", words["organisation.grant.everywhere"]);
            yield return new Choice("unit", words["organisation.grant.by_unit"]);
            yield return new Choice("region", words["organisation.grant.by_region"]);
            if (Frameworks.Count > 0) yield return new Choice("framework", words["organisation.grant.by_framework"]);
            if (Results.Count > 0) yield return new Choice("result", words["organisation.grant.by_result"]);
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        From = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return await ReadAsync(ct) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ReadAsync(ct) is { } refused) return refused;
        if (ChosenScope() is not { } scope) return this.Refuse(ScopeProblems());
        if (!ModelState.IsValid) return new PageResult { StatusCode = 422, ViewData = ViewData };
        var outcome = await grant.HandleAsync(current.Value, new(Id, Role, scope, From, To, Reason), ct);
        return outcome.IsOk ? LocalRedirect(OrganisationLinks.Person(Id, "granted")) : this.Refuse(outcome.Problems);
    }

    /// <summary>Only the list that the reader chose counts; the others may still hold what was chosen before.</summary>
    private Scope? ChosenScope() => Where switch
    {
        "everywhere" => new Scope(),
        "unit" when !string.IsNullOrEmpty(Unit) => new Scope(Unit: Unit),
        "region" when !string.IsNullOrEmpty(Region) => new Scope(Region: Region),
        "framework" when Framework is not null => new Scope(Framework: Framework),
        "result" when Result is not null => new Scope(Result: Result),
        _ => null,
    };

    private List<Problem> ScopeProblems() => Where switch
    {
        "unit" => [Problem.Rule("organisation.grant.choose_unit", nameof(Unit))],
        "region" => [Problem.Rule("organisation.grant.choose_region", nameof(Region))],
        "framework" => [Problem.Rule("organisation.grant.framework", nameof(Framework))],
        "result" => [Problem.Rule("organisation.grant.result", nameof(Result))],
        _ => [Problem.Rule("organisation.grant.choose_where", nameof(Where))],
    };

    private async Task<IActionResult?> ReadAsync(CancellationToken ct)
    {
        var found = await list.FindAsync(current.Value, Id, ct);
        if (!found.TryGet(out var person)) return this.Refuse(found.Problems);
        Person = person;
        var (by, function) = (current.Value, new Function(OrganisationFunctions.GrantRoles));
        Units = (await places.UnitsAsync(ct)).Where(u => by.May(function, new Target(Unit: u.Id)))
            .Select(UnitChoice.Of).OrderBy(c => c.Text, StringComparer.CurrentCulture).ToList();
        Regions = (await places.RegionsAsync(ct)).Where(r => by.May(function, new Target(Region: r.Code)))
            .Select(r => new Choice(r.Code, r.Name.Current.Text, Language: r.Name.Current.Language)).ToList();
        Frameworks = (await scopes.FrameworksAsync(ct)).Select(f => new Choice(f.Id.ToString(), f.Name.Current.Text, Language: f.Name.Current.Language)).ToList();
        Results = (await scopes.ResultsAsync(ct)).Where(r => r.HasBelow)
            .Select(r => new Choice(r.Id.ToString(), $"{r.Path} {r.Name.Current.Text}", Language: r.Name.Current.Language)).ToList();
        return null;
    }
}
