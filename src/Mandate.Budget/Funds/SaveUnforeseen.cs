using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>Records expenditure beyond the budget that the governing body authorised; says what it was met from. What the Working Capital Fund meets goes out of it by itself.</summary>
public sealed class SaveUnforeseen
{
    private static readonly Currency Dollar = Currency.Of(BudgetCycle.Currency);

    private readonly MandateDb db;
    private readonly OpenDesk desks;
    private readonly WorkingCapital capital;
    private readonly TimeProvider clock;

    internal SaveUnforeseen(MandateDb db, OpenDesk desks, WorkingCapital capital, TimeProvider clock) => (this.db, this.desks, this.capital, this.clock) = (db, desks, capital, clock);

    /// <param name="Id">The authorisation to change; null: a new one.</param>
    /// <param name="Purpose">Null: as it is, like the decision.</param>
    /// <param name="Amount">US dollars, as files write figures, like the parts that it was met from; null: as it is.</param>
    /// <param name="Version">The version that was looked at; null: whichever stands.</param>
    /// <param name="Rate">Units of the fund's currency for one US dollar, as files write figures; null: the budget rate.</param>
    /// <param name="MovedOn">The day on which the fund moves; null: today.</param>
    public sealed record Input(string? Cycle, Guid? Id, DateOnly? On, string? Purpose, string? Decision, string? Amount, string? Savings, string? Provision, string? WorkingCapital, int? Version = null, string? Rate = null, DateOnly? MovedOn = null);

    /// <param name="Moved">What went out of the Working Capital Fund, below zero what came back, in its currency; null: nothing.</param>
    public sealed record Result(Guid Id, decimal AmountUsd, decimal MetUsd, int Version, decimal? Moved, Currency? MovedCurrency);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Execute, default) is { } refusal) return refusal;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Act = new Act(by.Actor, "budget.save_unforeseen");
        await db.HoldJournalAsync(ct);
        var opened = await desks.OfAsync(by, input.Cycle, ct);
        if (!opened.TryGet(out var desk)) return opened.Problems.ToList();
        var all = await db.Set<UnforeseenAuthorisation>().Where(a => a.CycleId == desk.CycleId).ToListAsync(ct);
        var row = all.Find(a => a.Id == input.Id);
        if (input.Id is not null && row is null) return Problem.NotFound("budget.unforeseen.unknown", input.Id);
        if (row is null) db.Add(row = new UnforeseenAuthorisation { Id = Guid.CreateVersion7(clock.GetUtcNow()), CycleId = desk.CycleId, Purpose = "", Decision = "", On = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) });
        else if (input.Version is { } version) db.EditFrom(row, version);
        var problems = Fill(row, input);
        problems.AddRange(Check(row, all.Where(a => a != row).Sum(a => a.FromProvision), desk));
        var moved = await capital.FollowAsync(by, desk.Book, row, input.Rate, input.MovedOn, problems, ct);
        if (problems.Count > 0) return problems;
        var saved = await db.SaveAsync(ct: ct);
        if (!saved.IsOk) return saved.Problems.ToList();
        await transaction.CommitAsync(ct);
        return new Result(row.Id, row.AmountUsd, row.Met, row.Version, moved?.Amount, moved?.Currency);
    }

    private static List<Problem> Fill(UnforeseenAuthorisation row, Input input)
    {
        decimal Read(string? text, decimal now, string field, List<Problem> problems)
        {
            if (text is null) return now;
            var read = field == "amount" ? FundRules.Amount(text, Dollar) : FundRules.Part(text, Dollar, field);
            problems.AddRange(read.Problems);
            return read.IsOk ? read.Value : now;
        }

        var found = new List<Problem>();
        (row.On, row.Purpose, row.Decision) = (input.On ?? row.On, (input.Purpose ?? row.Purpose).Trim(), (input.Decision ?? row.Decision).Trim());
        (row.AmountUsd, row.FromSavings) = (Read(input.Amount, row.AmountUsd, "amount", found), Read(input.Savings, row.FromSavings, "savings", found));
        (row.FromProvision, row.FromWorkingCapital) = (Read(input.Provision, row.FromProvision, "provision", found), Read(input.WorkingCapital, row.FromWorkingCapital, "working_capital", found));
        return found;
    }

    private static IEnumerable<Problem> Check(UnforeseenAuthorisation row, decimal others, ExecutionDesk desk)
    {
        if (row.Purpose.Length == 0) yield return Problem.Rule("budget.unforeseen.purpose", "purpose");
        if (row.Decision.Length == 0) yield return Problem.Rule("budget.unforeseen.decision", "decision");
        if (row.AmountUsd == 0) yield return Problem.Rule("budget.unforeseen.amount", "amount");
        else if (row.Met > row.AmountUsd) yield return Problem.Rule("budget.unforeseen.more", "amount", row.Met, row.AmountUsd);
        var provision = ReadUnforeseen.ProvisionOf(desk.Book);
        if (row.FromProvision > 0 && row.FromProvision + others > provision) yield return Problem.Rule("budget.unforeseen.beyond", "provision", row.FromProvision + others, provision);
    }
}
