using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>Pays the Working Capital Fund back what it met of an authorisation, at the rate at which it went out; no more than is outstanding.</summary>
public sealed class RepayWorkingCapital
{
    private static readonly Currency Dollar = Currency.Of(BudgetCycle.Currency);

    private readonly MandateDb db;
    private readonly OpenDesk desks;
    private readonly WorkingCapital capital;

    internal RepayWorkingCapital(MandateDb db, OpenDesk desks, WorkingCapital capital) => (this.db, this.desks, this.capital) = (db, desks, capital);

    /// <param name="Amount">US dollars, as files write figures.</param>
    /// <param name="Reason">What it is repaid from.</param>
    /// <param name="Version">The version of the authorisation that was looked at; null: whichever stands.</param>
    public sealed record Input(string? Cycle, Guid Id, string? Amount, string? Reason, DateOnly? On = null, int? Version = null);

    /// <param name="Amount">That went into the fund, in its currency.</param>
    public sealed record Result(Guid Id, decimal AmountUsd, decimal Amount, Currency Currency, decimal OutstandingUsd, int Version);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Execute, default) is { } refusal) return refusal;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Act = new Act(by.Actor, "budget.repay_working_capital", input.Reason?.Trim());
        await db.HoldJournalAsync(ct);
        var opened = await desks.OfAsync(by, input.Cycle, ct);
        if (!opened.TryGet(out var desk)) return opened.Problems.ToList();
        var row = await db.Set<UnforeseenAuthorisation>().SingleOrDefaultAsync(a => a.CycleId == desk.CycleId && a.Id == input.Id, ct);
        if (row is null) return Problem.NotFound("budget.unforeseen.unknown", input.Id);
        var (fund, advance, amount) = (await capital.FundAsync(ct), await capital.AdvanceOfAsync(row.Id, ct), FundRules.Amount(input.Amount, Dollar));
        var problems = amount.Problems.ToList();
        if (amount.TryGet(out var usd) && usd > advance.OutstandingUsd) problems.Add(Problem.Rule("budget.unforeseen.outstanding", "amount", usd, advance.OutstandingUsd));
        if (string.IsNullOrWhiteSpace(input.Reason)) problems.Add(Problem.Rule("budget.fund.reason", "reason"));
        if (problems.Count > 0) return problems;
        var back = advance.Back(usd, fund!.Currency);
        capital.Move(by, row, fund, AdvanceStep.Repayment, usd, back, input.Reason!.Trim(), input.On, problems);
        if (problems.Count > 0) return problems;
        Touch(row, input.Version);
        var saved = await db.SaveAsync(ct: ct);
        if (!saved.IsOk) return saved.Problems.ToList();
        await transaction.CommitAsync(ct);
        return new Result(row.Id, usd, back, fund.Currency, advance.OutstandingUsd - usd, row.Version);
    }

    // The authorisation itself counts as changed, so that two who repay it at once are told.
    private void Touch(UnforeseenAuthorisation row, int? version)
    {
        db.Entry(row).Property(a => a.Purpose).IsModified = true;
        if (version is { } seen) db.EditFrom(row, seen);
    }
}
