using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>Records expenditure beyond the budget that the governing body authorised; says what it was met from.</summary>
public sealed class SaveUnforeseen
{
    private static readonly Currency Dollar = Currency.Of(BudgetCycle.Currency);

    private readonly MandateDb db;
    private readonly OpenDesk desks;
    private readonly TimeProvider clock;

    internal SaveUnforeseen(MandateDb db, OpenDesk desks, TimeProvider clock) => (this.db, this.desks, this.clock) = (db, desks, clock);

    /// <param name="Id">The authorisation to change; null: a new one.</param>
    /// <param name="Amount">US dollars, as files write figures, like the parts that it was met from; null: as it is.</param>
    /// <param name="Version">The version that was looked at; null: whichever stands.</param>
    public sealed record Input(string? Cycle, Guid? Id, DateOnly? On, string? Purpose, string? Decision, string? Amount, string? Savings, string? Provision, string? WorkingCapital, int? Version = null);

    public sealed record Result(Guid Id, decimal AmountUsd, decimal MetUsd);

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
        if (problems.Count > 0) return problems;
        var saved = await db.SaveAsync(ct: ct);
        if (!saved.IsOk) return saved.Problems.ToList();
        await transaction.CommitAsync(ct);
        return new Result(row.Id, row.AmountUsd, row.Met);
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
        (row.On, row.Purpose, row.Decision) = (input.On ?? row.On, FundRules.Blank(input.Purpose) ?? row.Purpose, FundRules.Blank(input.Decision) ?? row.Decision);
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
