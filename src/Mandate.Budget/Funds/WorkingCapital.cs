using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>
/// Lets the Working Capital Fund follow what an authorisation is met by, in the transaction of whoever asks and under the
/// journal's lock: no more goes out than is there.
/// </summary>
internal sealed class WorkingCapital(MandateDb db, TimeProvider clock)
{
    /// <summary>Moves the difference to what the fund met before: an advance out of it, a reversal back.</summary>
    /// <returns>What went out, below zero what came back; null: nothing moved.</returns>
    public async Task<Money?> FollowAsync(Access by, BudgetBook book, UnforeseenAuthorisation row, string? rate, DateOnly? on, List<Problem> problems, CancellationToken ct)
    {
        var before = Advance.Of(await MovesAsync(row.Id, ct));
        if (row.FromWorkingCapital == before.MetUsd) return null;
        if (await FundAsync(ct) is not { } fund)
        {
            problems.Add(Problem.Rule("budget.unforeseen.no_fund", "working_capital"));
            return null;
        }
        return row.FromWorkingCapital > before.MetUsd ? await TakeAsync(by, book, row, fund, row.FromWorkingCapital - before.MetUsd, rate, on, problems, ct) : Return(by, row, fund, before, on, problems);
    }

    public async Task<Advance> AdvanceOfAsync(Guid authorisation, CancellationToken ct) => Advance.Of(await MovesAsync(authorisation, ct));

    public Task<Fund?> FundAsync(CancellationToken ct) => db.Set<Fund>().SingleOrDefaultAsync(f => f.Code == FundNames.WorkingCapital, ct);

    /// <summary>Refused where it comes to nothing in the fund's currency.</summary>
    public void Move(Access by, UnforeseenAuthorisation row, Fund fund, AdvanceStep step, decimal usd, decimal amount, string reason, DateOnly? on, List<Problem> problems)
    {
        if (amount <= 0) problems.Add(Problem.Rule("budget.fund.amount", "amount", amount, fund.Currency.Code));
        db.Add(new FundMovement
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), FundId = fund.Id, On = on ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), Kind = step == AdvanceStep.Advance ? MovementKind.Out : MovementKind.In,
            Amount = amount, Reason = reason, Decision = row.Decision, AuthorisationId = row.Id, Step = step, AmountUsd = usd, At = clock.GetUtcNow(), By = by.Actor.Id,
        });
    }

    private async Task<Money?> TakeAsync(Access by, BudgetBook book, UnforeseenAuthorisation row, Fund fund, decimal usd, string? given, DateOnly? on, List<Problem> problems, CancellationToken ct)
    {
        var read = Advance.Rate(given, fund.Currency, book);
        problems.AddRange(read.Problems);
        if (!read.TryGet(out var rate)) return null;
        var amount = decimal.Round(usd * rate, fund.Currency.Decimals, MidpointRounding.AwayFromZero);
        var balance = FundBalance.Of(fund, await db.Set<FundMovement>().AsNoTracking().Where(m => m.FundId == fund.Id).ToListAsync(ct)) ?? 0;
        if (amount > balance) problems.Add(Problem.Rule("budget.fund.balance", "working_capital", amount, balance, fund.Currency.Code));
        Move(by, row, fund, AdvanceStep.Advance, usd, amount, row.Purpose, on, problems);
        return new Money(amount, fund.Currency);
    }

    private Money? Return(Access by, UnforeseenAuthorisation row, Fund fund, Advance before, DateOnly? on, List<Problem> problems)
    {
        var usd = before.MetUsd - row.FromWorkingCapital;
        if (usd > before.OutstandingUsd)
        {
            problems.Add(Problem.Rule("budget.unforeseen.repaid_already", "working_capital", before.RepaidUsd));
            return null;
        }
        var amount = before.Back(usd, fund.Currency);
        Move(by, row, fund, AdvanceStep.Reversal, usd, amount, row.Purpose, on, problems);
        return new Money(-amount, fund.Currency);
    }

    private Task<List<FundMovement>> MovesAsync(Guid authorisation, CancellationToken ct) => db.Set<FundMovement>().AsNoTracking().Where(m => m.AuthorisationId == authorisation).ToListAsync(ct);
}
