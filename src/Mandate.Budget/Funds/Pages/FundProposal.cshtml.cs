using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Budget.Pages;

/// <summary>What a fund is asked to pay, and how far that is.</summary>
[RequiresFunction(BudgetFunctions.ExecuteCode)]
internal sealed class FundProposalModel(CurrentAccess current, ListFunds list, SaveFundProposal save, MandateDb db, Words words) : BudgetFormModel(db, words)
{
    public ListFunds.Item Fund { get; private set; } = null!;

    private ListFunds.Proposal proposal = null!;

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public string? Status { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public int Version { get; set; }

    protected override IReadOnlyDictionary<string, string> Labels { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    { ["Title"] = "budget.proposal.title_label", ["Amount"] = "budget.transfer.amount_label", ["Status"] = "budget.transfer.state_label", ["Decision"] = "budget.transfer.decision_label" };

    public IEnumerable<Choice> Choices => Enum.GetValues<ProposalStatus>().Select(s => SnakeEnum<ProposalStatus>.Name(s)).Select(s => new Choice(s, Words["budget.proposal.status." + s].ToUpperFirst()));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await OpenAsync(id, ct) is { } refused) return refused;
        (Title, Amount, Status, Decision, Version) = (proposal.Title, Written(proposal.Amount), SnakeEnum<ProposalStatus>.Name(proposal.Status), proposal.Decision, proposal.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!SnakeEnum<ProposalStatus>.TryParse(Status ?? "", out var status)) return await AgainAsync([Problem.Rule("budget.proposal.choose", nameof(Status))], () => OpenAsync(id, ct));
        var done = await save.HandleAsync(current.Value, new(id, null, Title ?? "", Typed(Amount) ?? "", status, Decision ?? "", Version), ct);
        if (!done.TryGet(out var saved)) return await AgainAsync(done.Problems, () => OpenAsync(id, ct));
        this.Notice(Words["budget.proposal.done", saved.Title, Words["budget.proposal.status." + SnakeEnum<ProposalStatus>.Name(saved.Status)]]);
        return Redirect(BudgetLinks.Funds);
    }

    private async Task<IActionResult?> OpenAsync(Guid id, CancellationToken ct)
    {
        var found = await list.HandleAsync(current.Value, ct);
        if (!found.TryGet(out var view)) return this.Refuse(found.Problems);
        if (view.Funds.FirstOrDefault(f => f.Proposals.Any(p => p.Id == id)) is not { } fund) return this.Refuse([Problem.NotFound("budget.proposal.unknown", id)]);
        (Fund, proposal) = (fund, fund.Proposals.First(p => p.Id == id));
        return null;
    }
}
