using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Organisation.Pages;

/// <summary>The tokens of one's own account: make one, see when each was used, revoke it.</summary>
[RequiresFunction(OrganisationFunctions.UseOwnAccount)]
internal sealed class TokensModel(OwnTokens own, CreateToken create, RevokeToken revoke, CurrentAccess current, Words words) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public List<TokenScope> Scopes { get; set; } = [];

    [BindProperty]
    public int? Days { get; set; }

    [BindProperty]
    public Guid? Token { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public CreateToken.Created? Made { get; private set; }

    public IReadOnlyList<TokenRow> Mine { get; private set; } = [];

    public IReadOnlyList<Choice> ScopeChoices => [.. new[] { TokenScope.Report, TokenScope.Review, TokenScope.Manage }.Select(s => new Choice(s.ToString(), ScopeWord(s)))];

    public Table Table => new(words["organisation.token.list"], [.. Heads.Select(h => new Column(words[h]))], [.. Mine.Select(Line)], words["organisation.token.none"]);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Days = CreateToken.UsualDays;
        Mine = await own.FindAsync(current.Value, ct);
    }

    // No redirect after the post: the token is known to this answer alone.
    public async Task<IActionResult> OnPostCreateAsync(CancellationToken ct)
    {
        var outcome = await create.HandleAsync(current.Value, new(Name, Scopes, Days), ct);
        Mine = await own.FindAsync(current.Value, ct);
        if (!outcome.IsOk) return this.Refuse(outcome.Problems);
        Made = outcome.Value;
        ModelState.Clear();
        (Name, Scopes) = (null, []);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken ct)
    {
        var outcome = await revoke.HandleAsync(current.Value, new(Token ?? Guid.Empty), ct);
        return outcome.IsOk ? LocalRedirect(OrganisationLinks.Tokens + "?done=revoked") : this.Refuse(outcome.Problems);
    }

    private static readonly string[] Heads =
    [
        "organisation.token.name", "organisation.token.prefix", "organisation.token.scopes", "organisation.token.expires",
        "organisation.token.used", "organisation.token.revoke",
    ];

    private Row Line(TokenRow t) => new(
    [
        Markup.Text(t.Name), Markup.Of($"<code>{t.Prefix}…</code>"), Markup.Text(string.Join(words["organisation.token.separator"], t.Scopes.Select(ScopeWord))),
        FigureMarkup.Moment(t.ExpiresAt), t.LastUsedAt is { } used ? FigureMarkup.Moment(used) : FigureMarkup.Missing(words["organisation.token.never"]),
        !t.IsOpen ? Markup.Text(words["organisation.token.closed"])
            : Markup.Of($"<button class=\"plain-button\" name=\"Token\" value=\"{t.Id}\" aria-label=\"{words["organisation.token.revoke"]} ({t.Name})\">{words["organisation.token.revoke"]}</button>"),
    ]);

    private string ScopeWord(TokenScope scope) => words["organisation.token.scope." + scope.ToString().ToLowerInvariant()];
}
