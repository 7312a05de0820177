using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>One of the tables of a budget, computed from its lines when it is first asked for.</summary>
public sealed class ReadBudgetTable
{
    private readonly ReadBook read;
    private readonly ReadBasis bases;
    private readonly KeptTables kept;

    internal ReadBudgetTable(ReadBook read, ReadBasis bases, KeptTables kept) => (this.read, this.bases, this.kept) = (read, bases, kept);

    /// <param name="Name">One of <see cref="BudgetTables.Names"/>.</param>
    /// <param name="Cycle">Null: the only one there is.</param>
    /// <param name="Number">Of a version; null: the one that stands.</param>
    public sealed record Input(string Name, string? Cycle = null, int? Number = null);

    public async Task<Outcome<BudgetTable>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (!BudgetTables.Names.Contains(input.Name, StringComparer.Ordinal)) return Problem.NotFound("budget.table.unknown", input.Name, string.Join(", ", BudgetTables.Names));
        // Which version it is, and whether it may be read, is never taken from what is kept.
        var found = await read.HandleAsync(by, input.Cycle, input.Number, BookParts.None, ct);
        if (!found.TryGet(out var one)) return found.Problems.ToList();
        if (kept.Find(one.Version.Id, input.Name) is { } known) return known;
        var drawn = await DrawAsync(by, input.Name, one.Book.Cycle.ToString(), one.Version.Number, ct);
        if (drawn.TryGet(out var table)) kept.Keep(one.Version.Id, table);
        return drawn;
    }

    private async Task<Outcome<BudgetTable>> DrawAsync(Access by, string name, string cycle, int number, CancellationToken ct)
    {
        if (name == ComputedIncreasesTable.Name && await HasNoZeroBaseAsync(by, cycle, number, ct)) return await DrawComputedAsync(by, cycle, number, ct);
        var found = await read.HandleAsync(by, cycle, number, BudgetTables.Needs(name), ct);
        return found.TryGet(out var one) ? BudgetTables.Of(name, one.Book) : found.Problems.ToList();
    }

    // What a zero base does to a line is reckoned from its elements one by one, which the basis does not keep.
    private async Task<bool> HasNoZeroBaseAsync(Access by, string cycle, int number, CancellationToken ct) =>
        (await read.HandleAsync(by, cycle, number, BookParts.ZeroBase, ct)).TryGet(out var one) && one.Book.ZeroBase.Count == 0;

    private async Task<Outcome<BudgetTable>> DrawComputedAsync(Access by, string cycle, int number, CancellationToken ct)
    {
        var found = await bases.HandleAsync(by, cycle, number, ct);
        return found.TryGet(out var one) ? ComputedIncreasesTable.Of(one.Basis.Book, one.Basis.Model) : found.Problems.ToList();
    }
}
