using Mandate.Budget;
using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>What the budget says of a framework's outcomes, for a reader whose role may read budgets.</summary>
internal sealed record OutcomeFunds(string Cycle, IReadOnlyList<OutcomeMoney> Money, OutcomeSpending Spending)
{
    private readonly Dictionary<string, OutcomeMoney> money = Money.ToDictionary(m => m.Outcome, StringComparer.Ordinal);
    private readonly Dictionary<string, OutcomeUse> uses = Spending.Outcomes.ToDictionary(u => u.Outcome, StringComparer.Ordinal);

    /// <summary>Null: the budget does not name the outcome.</summary>
    public OutcomeMoney? MoneyOf(string outcome) => money.GetValueOrDefault(outcome);

    public OutcomeUse? UseOf(string outcome) => uses.GetValueOrDefault(outcome);

    /// <summary>Everything that is shown of it: what was drawn with other figures is not shown again.</summary>
    public string Stamp { get; } = string.Join('\n', [Spending.At, Spending.HasSamples, Spending.HasEntries, .. Money, .. Spending.Outcomes]);
}

/// <summary>Reads the money of a framework's outcomes.</summary>
internal sealed class ReadOutcomeFunds(MandateDb db, ReadOutcomeMoney money, ReadOutcomeSpending spending)
{
    /// <summary>Null where the reader may not read budgets, and where no budget is of this framework.</summary>
    public async Task<OutcomeFunds?> OfAsync(Access by, Framework framework, CancellationToken ct)
    {
        if (!by.May(BudgetFunctions.Read, default) || FrameworkOfBudget.CycleOf(framework) is not { } cycle) return null;
        var found = await money.HandleAsync(by, cycle.ToString(), ct);
        if (!found.TryGet(out var outcomes) || outcomes.Count == 0) return null;
        if ((await FrameworkOfBudget.OneAsync(db, by, cycle, [.. outcomes.Select(o => o.Outcome)], ct))?.Id != framework.Id) return null;
        return (await spending.HandleAsync(by, new(cycle.ToString()), ct)).TryGet(out var spent) ? new(cycle.ToString(), outcomes, spent) : null;
    }
}
