using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>One of the tables of a budget, computed now from its lines.</summary>
public sealed class ReadBudgetTable
{
    private readonly ReadBook read;

    internal ReadBudgetTable(ReadBook read) => this.read = read;

    /// <param name="Name">One of <see cref="BudgetTables.Names"/>.</param>
    /// <param name="Cycle">Null: the only one there is.</param>
    /// <param name="Number">Of a version; null: the one that stands.</param>
    public sealed record Input(string Name, string? Cycle = null, int? Number = null);

    public async Task<Outcome<BudgetTable>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (!BudgetTables.Names.Contains(input.Name, StringComparer.Ordinal)) return Problem.NotFound("budget.table.unknown", input.Name, string.Join(", ", BudgetTables.Names));
        var found = await read.HandleAsync(by, input.Cycle, input.Number, BudgetTables.Needs(input.Name), ct);
        return found.TryGet(out var one) ? BudgetTables.Of(input.Name, one.Book) : found.Problems.ToList();
    }
}
