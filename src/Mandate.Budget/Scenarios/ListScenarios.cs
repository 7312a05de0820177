using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>The scenarios of a budget beside the versions that they change.</summary>
public sealed class ListScenarios
{
    private readonly MandateDb db;
    private readonly ReadBook read;

    internal ListScenarios(MandateDb db, ReadBook read) => (this.db, this.read) = (db, read);

    /// <param name="Number">Of the version that stands.</param>
    /// <param name="RecostedUsd">Of the version that stands; null: the files do not say what prices add.</param>
    /// <param name="Groups">Department groups that can be cut.</param>
    /// <param name="Lines">Lines between which work can be shifted.</param>
    /// <param name="Places">Where staff are, whose standard costs can change.</param>
    public sealed record View(string Cycle, int Number, decimal ConstantUsd, decimal? RecostedUsd, decimal? ContributionsChf, IReadOnlyList<ScenarioView> Scenarios,
        IReadOnlyList<string> Groups, IReadOnlyList<string> Lines, IReadOnlyList<string> Places);

    /// <param name="code">Of one scenario alone; null: all of them.</param>
    public async Task<Outcome<View>> HandleAsync(Access by, string cycle, string? code, CancellationToken ct)
    {
        var found = await read.HandleAsync(by, cycle, null, BookParts.Scenario, ct);
        if (!found.TryGet(out var one)) return found.Problems.ToList();
        var scenarios = await db.Set<Scenario>().AsNoTracking().Include(s => s.Changes).Where(s => s.CycleId == one.Version.CycleId && (code == null || s.Code == code)).OrderBy(s => s.Code).ToListAsync(ct);
        if (code is not null && scenarios.Count == 0) return Problem.NotFound("budget.scenario.unknown", code, cycle);
        var books = new Dictionary<int, BudgetBook> { [one.Version.Number] = one.Book };
        foreach (var number in scenarios.Select(s => s.BaseNumber).Distinct().Where(n => !books.ContainsKey(n)).ToList())
        {
            var earlier = await read.HandleAsync(by, cycle, number, BookParts.Scenario, ct);
            if (!earlier.TryGet(out var other)) return earlier.Problems.ToList();
            books.Add(number, other.Book);
        }
        var whole = PriceLayers.Sum(one.Book.Lines);
        return new View(one.Book.Cycle.ToString(), one.Version.Number, whole.Constant, whole.Recosted, ScenarioView.Francs(whole, one.Book), [.. scenarios.Select(s => ScenarioView.Of(s, books[s.BaseNumber]))],
            [.. one.Book.Lines.Select(l => l.Group).Distinct(StringComparer.Ordinal)], [.. one.Book.Lines.Select(l => l.Key.Line)], StaffShares.PlacesOf(one.Book));
    }
}
