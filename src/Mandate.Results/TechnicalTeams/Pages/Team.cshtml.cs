using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>One technical team: what it is for, what it serves, who is in it and where they are deployed, as far as the reader may see it.</summary>
[AllowAnonymous]
internal sealed class TeamModel(CurrentAccess current, ShowTeam show, Words words) : PageModel
{
    public ShowTeam.Shown Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        var found = await show.HandleAsync(current.Value, code, ct);
        if (!found.TryGet(out var shown)) return this.Refuse(found.Problems);
        Shown = shown;
        return Page();
    }

    public Markup Stations(ShowTeam.Inside inside) => inside.Stations.Count == 0 ? FigureMarkup.Missing(words["results.team.no_members"])
        : TeamMarkup.Joined(inside.Stations.Select(s => Markup.Of($"{FigureMarkup.Text(s.Name)} ({s.Members})")), words);

    public Markup Roles(ShowTeam.Inside inside) => inside.Roles.Count == 0 ? FigureMarkup.Missing(words["results.team.no_members"])
        : TeamMarkup.Joined(inside.Roles.Select(r => Markup.Text(words["results.headline.group", words[TeamMarkup.RoleKey(r.Role)], r.Members])), words);
}
