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
        var found = await read.HandleAsync(by, cycle, null, ct);
        if (!found.TryGet(out var one)) return found.Problems.ToList();
        var all = BudgetChecks.Of(one.Book);
        return new Report(one.Book.Cycle.ToString(), one.Version.Number, all.Count, [.. all.Where(c => !c.Agrees)]);
    }
}
