using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>Donors and implementing partners.</summary>
[RequiresFunction(CooperationFunctions.ReadCode)]
internal sealed class PartnersModel(CurrentAccess current, ListPartners list, Words words) : PageModel
{
    private IReadOnlyList<PartnerLine> lines = [];

    [BindProperty(SupportsGet = true)]
    public string? Role { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Assessment { get; set; }

    public bool HasExamples => lines.Any(l => l.IsExample);

    public IEnumerable<Choice> Roles => [new("donor", words["cooperation.partners.donors"]), new("implementer", words["cooperation.partners.implementers"])];

    public IEnumerable<Choice> Standings => new[] { AssessmentStanding.Missing, AssessmentStanding.Expired, AssessmentStanding.Valid }.Select(s => new Choice(SnakeEnum<AssessmentStanding>.Name(s), words[PartnerMarkup.StandingKey(s)]));

    public string Sentence => words["cooperation.partners.sentence", lines.Count(l => l.IsDonor), lines.Count(l => l.IsImplementer), lines.Count(l => l.Assessment is AssessmentStanding.Missing or AssessmentStanding.Expired)];

    public Table Table => new(words["cooperation.partners.title"],
        [new(words["cooperation.partner.one"]), new(words["cooperation.partner.type"]), new(words["cooperation.partner.identifier"]), new(words["cooperation.partner.role"]), new(words["cooperation.projects.title"], true),
            new(words["cooperation.partner.received"], true, "USD"), new(words["cooperation.partner.given"], true, "USD"), new(words["cooperation.assessment.standing"])],
        [.. lines.Select(l => new Row([Markup.Of($"<a href=\"{CooperationLinks.Partner(l.Code)}\">{FigureMarkup.Text(l.Name)}</a>"), Markup.Text(words["cooperation.organisation_type." + l.Type]),
            l.Identifier is { } id ? Markup.Text(id) : FigureMarkup.Missing(words["cooperation.none"]), PartnerMarkup.Roles(l, words), Markup.Text(Shown.Number(l.Projects)), ProjectMarkup.Usd(l.ReceivedUsd), ProjectMarkup.Usd(l.GivenUsd),
            PartnerMarkup.Standing(l, words)]))], words["cooperation.partners.empty"])
    { HideCaption = true, StickyHeader = true };

    public bool MayManage => current.Value.May(CooperationFunctions.Manage, default);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var role = Role is "donor" or "implementer" ? Role : null;
        var found = await list.HandleAsync(current.Value, new(role, SnakeEnum<AssessmentStanding>.TryParse(Assessment ?? "", out var standing) ? standing : null), ct);
        if (!found.TryGet(out var all)) return this.Refuse(found.Problems);
        lines = all;
        return Page();
    }
}
