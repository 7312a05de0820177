using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>Proposes something for the money of a fund; says how far it is.</summary>
public sealed class SaveFundProposal(MandateDb db, TimeProvider clock)
{
    /// <param name="Id">The proposal to change; null: a new one.</param>
    /// <param name="Fund">Code; needed for a new one.</param>
    /// <param name="Title">Null: as it is, like the decision.</param>
    /// <param name="Amount">As files write figures, in the currency of the fund; null: as it is.</param>
    /// <param name="Version">The version that was looked at; null: whichever stands.</param>
    public sealed record Input(Guid? Id, string? Fund, string? Title, string? Amount, ProposalStatus Status, string? Decision, int? Version = null);

    public sealed record Result(Guid Id, string Title, ProposalStatus Status, int Version);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Execute, default) is { } refusal) return refusal;
        var proposal = input.Id is null ? null : await db.Set<FundProposal>().SingleOrDefaultAsync(p => p.Id == input.Id, ct);
        if (input.Id is not null && proposal is null) return Problem.NotFound("budget.proposal.unknown", input.Id);
        var fund = proposal is null ? await db.Set<Fund>().SingleOrDefaultAsync(f => f.Code == input.Fund, ct) : await db.Set<Fund>().SingleAsync(f => f.Id == proposal.FundId, ct);
        if (fund is null) return Problem.NotFound("budget.fund.unknown", input.Fund);
        var amount = input.Amount is null && proposal is not null ? proposal.Amount : FundRules.Amount(input.Amount, fund.Currency);
        var (title, problems) = ((input.Title ?? proposal?.Title)?.Trim(), amount.Problems.ToList());
        if (title is not { Length: > 0 and <= FundProposal.LongestTitle }) problems.Add(Problem.Rule("budget.proposal.title", "title", FundProposal.LongestTitle));
        if (problems.Count > 0) return problems;
        if (proposal is null) db.Add(proposal = new FundProposal { Id = Guid.CreateVersion7(clock.GetUtcNow()), FundId = fund.Id, Title = title! });
        else if (input.Version is { } version) db.EditFrom(proposal, version);
        (proposal.Title, proposal.Amount, proposal.Status, proposal.Decision) = (title!, amount.Value, input.Status, input.Decision is null ? proposal.Decision : FundRules.Blank(input.Decision));
        db.Act = new Act(by.Actor, "budget.save_fund_proposal");
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? new Result(proposal.Id, proposal.Title, proposal.Status, proposal.Version) : saved.Problems.ToList();
    }
}
