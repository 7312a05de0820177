using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>Puts money into a fund or takes it out, with the reason. No more goes out than is there: looked at under a lock.</summary>
public sealed class MoveFund(MandateDb db, TimeProvider clock)
{
    /// <param name="Amount">As files write figures, in the currency of the fund.</param>
    /// <param name="Currency">Of the fund; null: that one.</param>
    public sealed record Input(string? Fund, DateOnly? On, MovementKind Kind, string? Amount, string? Currency, string? Reason, string? Decision);

    public sealed record Result(string Fund, Currency Currency, decimal Balance);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Execute, default) is { } refusal) return refusal;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Act = new Act(by.Actor, "budget.move_fund", input.Reason?.Trim());
        await db.HoldJournalAsync(ct);
        var fund = await db.Set<Fund>().SingleOrDefaultAsync(f => f.Code == input.Fund, ct);
        if (fund is null) return Problem.NotFound("budget.fund.unknown", input.Fund);
        var moved = await db.Set<FundMovement>().AsNoTracking().Where(m => m.FundId == fund.Id).ToListAsync(ct);
        var amount = FundRules.Amount(input.Amount, fund.Currency);
        var problems = amount.Problems.ToList();
        if (!string.IsNullOrWhiteSpace(input.Currency) && !input.Currency.Trim().Equals(fund.Currency.Code, StringComparison.OrdinalIgnoreCase)) problems.Add(Problem.Rule("budget.fund.currency", "currency", input.Currency, fund.Currency.Code));
        if (string.IsNullOrWhiteSpace(input.Reason)) problems.Add(Problem.Rule("budget.fund.reason", "reason"));
        var balance = FundBalance.Of(fund, moved) ?? 0;
        if (amount.TryGet(out var sum) && input.Kind == MovementKind.Out && sum > balance) problems.Add(Problem.Rule("budget.fund.balance", "amount", sum, balance, fund.Currency.Code));
        if (problems.Count > 0) return problems;
        db.Add(new FundMovement
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), FundId = fund.Id, On = input.On ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), Kind = input.Kind, Amount = sum,
            Reason = input.Reason!.Trim(), Decision = FundRules.Blank(input.Decision), At = clock.GetUtcNow(), By = by.Actor.Id,
        });
        var saved = await db.SaveAsync(ct: ct);
        if (!saved.IsOk) return saved.Problems.ToList();
        await transaction.CommitAsync(ct);
        return new Result(fund.Code, fund.Currency, balance + (input.Kind == MovementKind.In ? sum : -sum));
    }
}
