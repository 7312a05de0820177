using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>Budget against actual of a biennium up to a month, computed now.</summary>
public sealed class ReadExecution
{
    private readonly ReadBook read;
    private readonly ReadUses uses;

    internal ReadExecution(ReadBook read, ReadUses uses) => (this.read, this.uses) = (read, uses);

    /// <param name="At">Like 2022-03; null: the last month of which something was recorded.</param>
    public sealed record Input(string? Cycle, string? At = null);

    /// <param name="At">The month up to which it is.</param>
    /// <param name="MonthsGone">Of the 24, that one included.</param>
    /// <param name="HasEntries">False: nothing was recorded yet.</param>
    /// <param name="HasSamples">Some entries are made up for a demonstration.</param>
    public sealed record View(BudgetTable Table, string At, int MonthsGone, bool HasEntries, bool HasSamples);

    public async Task<Outcome<View>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await read.InForceAsync(by, input.Cycle, BookParts.Prices, ct);
        if (!found.TryGet(out var one)) return found.Problems.ToList();
        var (cycle, last) = (one.Book.Cycle, await uses.LastMonthAsync(one.Version.CycleId, ct));
        var parsed = string.IsNullOrWhiteSpace(input.At) ? last ?? cycle.Period.First : BudgetMonth.Parse(input.At, cycle, "at");
        if (!parsed.TryGet(out var at)) return parsed.Problems.ToList();
        var table = ExecutionTable.Of(one.Book, await uses.OfAsync(one.Version.CycleId, at, ct), at);
        return new View(table, BudgetMonth.Text(at), BudgetMonth.Number(at, cycle), last is not null, await uses.HasSamplesAsync(one.Version.CycleId, ct));
    }
}
