namespace Mandate.Budget;

/// <summary>What lines are shared out to: each outcome against its published budget, all of it against the lines.</summary>
internal static class AllocationChecks
{
    public static IEnumerable<Comparison> Of(BudgetBook book)
    {
        if (Allocation.Of(book) is not { } allocation) yield break;
        for (var at = 0; at < allocation.Outcomes.Count; at++)
            // A share is less than a dollar from what is due: so many lines, so many dollars at most.
            yield return Comparison.Within("budget.check.allocated", allocation.Outcomes[at], new(DepartmentsOutcomesTable.Name, allocation.Without[at]), new(BudgetFiles.OutcomesName, book.Outcomes[at].Amount), allocation.Direct.Count);
        yield return Comparison.Equal("budget.check.allocated_all", "", new(DepartmentsOutcomesTable.Name, allocation.With.Sum()), new(BudgetFiles.LinesName, allocation.Direct.Concat(allocation.Support).Sum(l => l.Line.Cost)));
    }
}
