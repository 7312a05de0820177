namespace Mandate.Budget;

/// <summary>What was recorded of the execution against the lines of the version that stands.</summary>
internal static class ExecutionChecks
{
    private const string Entries = "execution";

    public static IEnumerable<Comparison> Of(BudgetBook book)
    {
        var appropriations = book.Uses.Count == 0 ? [] : book.Lines.ToDictionary(LineKey.Of, LineBalance.AppropriationOf);
        foreach (var use in book.Uses.Where(u => !u.IsEmpty).OrderBy(u => u.Line.ToString(), StringComparer.Ordinal))
        {
            if (!appropriations.TryGetValue(use.Line, out var appropriation))
            {
                yield return new("budget.check.dropped_line", use.Line.ToString(), new(Entries, use.Allotted + use.Committed + use.Spent + use.Transfers), new(BudgetFiles.LinesName, null), false);
                continue;
            }
            var balance = LineBalance.Of(appropriation, use);
            yield return new("budget.check.allotment", use.Line.Line, new(Entries, balance.Allotted), new(BudgetFiles.LinesName, balance.Revised), balance.OverAllotted == 0);
            yield return new("budget.check.use", use.Line.Line, new(Entries, balance.Used), new(Entries, balance.Allotted), balance.OverUsed == 0);
        }
    }
}
