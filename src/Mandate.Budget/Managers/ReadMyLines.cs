using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>The lines that whoever asks answers for today, budget against actual up to a month.</summary>
public sealed class ReadMyLines
{
    private readonly MandateDb db;
    private readonly ReadBook read;
    private readonly ReadUses uses;
    private readonly TimeProvider clock;

    internal ReadMyLines(MandateDb db, ReadBook read, ReadUses uses, TimeProvider clock) => (this.db, this.read, this.uses, this.clock) = (db, read, uses, clock);

    /// <param name="At">Like 2022-03; null: the last month of which something was recorded.</param>
    public sealed record Input(string? Cycle, string? At = null);

    /// <param name="Lines">How many there are.</param>
    public sealed record Mine(ReadExecution.View Execution, int Lines);

    public async Task<Outcome<Mine>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Read, default) is { } refusal) return refusal;
        // Whoever stands in for somebody sees that person's lines.
        var me = by.StandsInFor is null ? by.Actor.AccountId : new Actor(by.Actor.OnBehalfOf ?? "").AccountId;
        if (me is not { } account) return Problem.Rule("budget.my_lines.no_account");
        var found = await read.InForceAsync(by, input.Cycle, BookParts.Prices, ct);
        if (!found.TryGet(out var one)) return found.Problems.ToList();
        var (id, cycle, last) = (one.Version.CycleId, one.Book.Cycle, await uses.LastMonthAsync(one.Version.CycleId, ct));
        var parsed = string.IsNullOrWhiteSpace(input.At) ? last ?? cycle.Period.First : BudgetMonth.Parse(input.At, cycle, "at");
        if (!parsed.TryGet(out var at)) return parsed.Problems.ToList();
        var mine = await LinesAsync(one.Book, account, ct);
        var keys = mine.Lines.Select(LineKey.Of).ToHashSet();
        var used = (await uses.OfAsync(id, at, ct)).Where(u => keys.Contains(u.Key)).ToDictionary();
        return new Mine(new(ExecutionTable.Of(mine, used, at), BudgetMonth.Text(at), BudgetMonth.Number(at, cycle), last is not null, await uses.HasSamplesAsync(id, ct)), mine.Lines.Count);
    }

    private async Task<BudgetBook> LinesAsync(BudgetBook book, Guid account, CancellationToken ct)
    {
        var managers = new LineManagers(await db.Set<ManagerAssignment>().AsNoTracking().ToListAsync(ct), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        return book with { Lines = [.. book.Lines.Where(l => managers.Of(l)?.AccountId == account)] };
    }
}
