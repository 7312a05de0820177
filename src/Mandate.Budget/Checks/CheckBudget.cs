using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>What does not agree in a budget: each finding with both figures and where they stand. Nothing is repaired.</summary>
public sealed class CheckBudget
{
    private readonly ReadBook read;

    internal CheckBudget(ReadBook read) => this.read = read;

    /// <param name="Checks">How many comparisons were made.</param>
    public sealed record Report(string Cycle, int Number, int Checks, IReadOnlyList<Comparison> Findings);

    public async Task<Outcome<Report>> HandleAsync(Access by, string? cycle, CancellationToken ct)
    {
        var found = await read.HandleAsync(by, cycle, null, BookParts.All, ct);
        return found.TryGet(out var one) ? Of(one.Version, one.Book) : found.Problems.ToList();
    }

    internal static Report Of(BudgetVersion version, BudgetBook book)
    {
        var all = BudgetChecks.Of(book);
        return new(book.Cycle.ToString(), version.Number, all.Count, [.. all.Where(c => !c.Agrees)]);
    }
}
