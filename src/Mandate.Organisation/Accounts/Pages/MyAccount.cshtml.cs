using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Organisation.Pages;

/// <summary>One's own account: roles, password, and where one is signed in.</summary>
[RequiresFunction(OrganisationFunctions.UseOwnAccount)]
internal sealed class MyAccountModel(
    OwnAccount own, Scopes scopes, ChangePassword change, EndSessions end, CurrentAccess current, Words words) : PageModel
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? New { get; set; }

    [BindProperty]
    public Guid? Session { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public OwnAccount.Mine Mine { get; private set; } = null!;

    public Markup MyRoles { get; private set; } = Markup.Empty;

    public string? DoneKey => Done is "password" or "session" ? "organisation.done." + Done : null;

    public Table Table => new(words["organisation.sessions.title"], Columns(), Mine.Sessions.Select(Line).ToList()) { HideCaption = true };

    public Task OnGetAsync(CancellationToken ct) => ReadAsync(ct);

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken ct) =>
        await AnswerAsync(await change.HandleAsync(current.Value, new(Current, New, current.SessionId), ct), "password", ct);

    public async Task<IActionResult> OnPostEndAsync(CancellationToken ct) =>
        await AnswerAsync(await end.HandleAsync(current.Value, new(Session ?? Guid.Empty), ct), "session", ct);

    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken ct)
    {
        await end.HandleAsync(current.Value, new(Session: null), ct);
        return LocalRedirect(OrganisationLinks.SignIn(after: "out"));
    }

    private async Task<IActionResult> AnswerAsync<T>(Outcome<T> outcome, string done, CancellationToken ct)
    {
        if (outcome.IsOk) return LocalRedirect($"{OrganisationLinks.MyAccount}?done={done}");
        await ReadAsync(ct);
        return this.Refuse(outcome.Problems);
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        Mine = await own.FindAsync(current.Value, ct);
        var places = await scopes.PlacesAsync(ct);
        MyRoles = Mine.Roles.Count == 0 ? FigureMarkup.Missing(words["organisation.people.no_role"])
            : Markup.Of($"<ul class=\"plain\">{Mine.Roles.Select(r => Markup.Of($"<li>{words.Role(r.Role)}, {words.Where(r, places)}, {words.Period(r)}</li>"))}</ul>");
    }

    private List<Column> Columns() =>
    [
        new(words["organisation.sessions.device"]), new(words["organisation.sessions.since"]), new(words["organisation.sessions.seen"]),
        new(words["organisation.sessions.end"]),
    ];

    private Row Line(OwnAccount.OpenSession session) => new(
    [
        Markup.Text(session.Device == Device.Unknown ? words["organisation.sessions.unknown"] : session.Device), FigureMarkup.Moment(session.StartedAt), FigureMarkup.Moment(session.LastSeenAt),
        session.Id == current.SessionId ? Markup.Text(words["organisation.sessions.this"])
            : Markup.Of($"<button class=\"plain-button\" name=\"Session\" value=\"{session.Id}\" aria-label=\"{words["organisation.sessions.end_one", session.Device]}\">{words["organisation.sessions.end"]}</button>"),
    ]);
}
