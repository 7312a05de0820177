using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>What was spent for each outcome of a budget up to a month.</summary>
public sealed class ReadOutcomeSpending
{
    private readonly ReadBook read;
    private readonly ReadUses uses;
    private readonly KeptOutcomes kept;

    internal ReadOutcomeSpending(ReadBook read, ReadUses uses, KeptOutcomes kept) => (this.read, this.uses, this.kept) = (read, uses, kept);

    /// <param name="At">Like 2022-03; null: the last month of which something was recorded.</param>
    public sealed record Input(string? Cycle, string? At = null);

    public async Task<Outcome<OutcomeSpending>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await read.InForceAsync(by, input.Cycle, BookParts.None, ct);
        if (!found.TryGet(out var one)) return found.Problems.ToList();
        var (cycle, id) = (one.Book.Cycle, one.Version.CycleId);
        var stamp = await uses.StampAsync(id, ct);
        var isLast = string.IsNullOrWhiteSpace(input.At);
        if (isLast && kept.Spending(one.Version.Id, stamp) is { } known) return known;
        var last = await uses.LastMonthAsync(id, ct);
        var parsed = isLast ? last ?? cycle.Period.First : BudgetMonth.Parse(input.At, cycle, "at");
        if (!parsed.TryGet(out var at)) return parsed.Problems.ToList();
        var whole = await read.HandleAsync(by, cycle.ToString(), one.Version.Number, BookParts.Prices | BookParts.Allocation, ct);
        if (!whole.TryGet(out var version)) return whole.Problems.ToList();
        var spending = await OfAsync(version.Version, version.Book, at, last is not null, ct);
        return isLast ? kept.Keep(one.Version.Id, stamp, spending) : spending;
    }

    private async Task<OutcomeSpending> OfAsync(BudgetVersion version, BudgetBook book, DateOnly at, bool hasEntries, CancellationToken ct)
    {
        var transfers = (await uses.OfAsync(version.CycleId, at, ct)).ToDictionary(u => u.Key, u => u.Value.Transfers);
        var sums = OutcomeUses.Of(book, transfers, await uses.SpentForAsync(version.CycleId, at, ct));
        return new(book.Cycle.ToString(), version.Number, BudgetMonth.Text(at), BudgetMonth.Number(at, book.Cycle), hasEntries, await uses.HasSamplesAsync(version.CycleId, ct),
            sums.Outcomes, sums.RestMoney, sums.RestSpent);
    }
}
