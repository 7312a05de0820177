using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>The register of agreements.</summary>
[RequiresFunction(CooperationFunctions.ReadCode)]
internal sealed class AgreementsModel(CurrentAccess current, ListAgreements list, Words words) : PageModel
{
    public ListAgreements.Listing Listing { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Partner { get; set; }

    public IEnumerable<Choice> Kinds => Enum.GetValues<AgreementKind>().Select(k => new Choice(SnakeEnum<AgreementKind>.Name(k), words[ProjectMarkup.KindKey(k)]));

    public IEnumerable<Choice> Partners => Listing.Partners.Select(p => new Choice(p.Code, p.Name.Current.Text, Language: p.Name.Current.Language));

    public string Sentence => words["cooperation.agreements.sentence", Shown.Number(Listing.Lines.Count), Shown.Number(Listing.All), Shown.Number(Listing.Lines.Sum(l => l.ReceivedUsd), 0), Shown.Number(Listing.Lines.Sum(l => l.LateReports))];

    public bool MayManage => current.Value.May(CooperationFunctions.Manage, default);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await list.HandleAsync(current.Value, new(SnakeEnum<AgreementKind>.TryParse(Kind ?? "", out var kind) ? kind : null, Partner.Given()), ct);
        if (!found.TryGet(out var listing)) return this.Refuse(found.Problems);
        Listing = listing;
        return Page();
    }
}
