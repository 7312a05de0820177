using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>The projects that a donor pays for, and those that are public by agreement. Everybody may open the address; each sees what is theirs to see.</summary>
[AllowAnonymous]
internal sealed class DonorProjectsModel(CurrentAccess current, ListDonorProjects list, Words words) : PageModel
{
    public ListDonorProjects.Listing Listing { get; private set; } = null!;

    public string Sentence => Listing.Donors.Count > 0
        ? words["cooperation.donor.sentence", string.Join(words["cooperation.list.between"], Listing.Donors.Select(d => d.Name.Current.Text)), Shown.Number(Listing.Own.Count), Shown.Number(Listing.Own.Sum(l => l.Money.Spent), 0)]
        : words["cooperation.donor.public_sentence", Shown.Number(Listing.Public.Count), Shown.Number(Listing.Public.Sum(l => l.Money.Spent), 0)];

    public Table Lines(IReadOnlyList<ProjectLine> lines, string caption) => new(caption,
        [new(words["cooperation.project.code"]), new(words["cooperation.project.title"]), new(words["cooperation.project.status"]), new(words["cooperation.project.outcomes"]), new(words["cooperation.project.end"]),
            new(words["cooperation.money.budget"], true, "USD"), new(words["cooperation.money.spent"], true, "USD")],
        [.. lines.Select(l => new Row([Markup.Of($"<a href=\"{CooperationLinks.DonorProject(l.Code)}\">{l.Code}</a>"), FigureMarkup.Text(l.Title), Markup.Text(words[ProjectMarkup.StatusKey(l.Status)]),
            Markup.Text(string.Join(' ', l.Outcomes)), FigureMarkup.Date(l.End), ProjectMarkup.Usd(l.Money.Budget), ProjectMarkup.Usd(l.Money.Spent)]))], words["cooperation.projects.empty"])
    { HideCaption = true };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await list.HandleAsync(current.Value, ct);
        if (!found.TryGet(out var listing)) return this.Refuse(found.Problems);
        Listing = listing;
        return Page();
    }
}
