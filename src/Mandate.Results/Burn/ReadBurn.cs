using Mandate.Budget;
using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Burn against results of a biennium: for each outcome what was spent of its money, and how its indicators stand.</summary>
public sealed class ReadBurn(MandateDb db, ReadOutcomeSpending spending, ReadFrameworkTable tables, TimeProvider clock)
{
    /// <param name="Cycle">Null: the only budget there is.</param>
    /// <param name="At">Like 2022-06; null: the last month of which something was recorded.</param>
    public sealed record Input(string? Cycle, string? At = null);

    public async Task<Outcome<BurnReport>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await spending.HandleAsync(by, new(input.Cycle, input.At), ct);
        if (!found.TryGet(out var spent)) return found.Problems.ToList();
        var framework = await FrameworkOfBudget.OneAsync(db, by, Biennium.Parse(spent.Cycle).Value, [.. spent.Outcomes.Select(o => o.Outcome)], ct);
        var table = framework is null ? null : await tables.ReadAsync(framework, null, ct);
        return BurnReport.Of(spent, table, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }
}
