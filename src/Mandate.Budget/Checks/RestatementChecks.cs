namespace Mandate.Budget;

/// <summary>A restatement moves amounts between lines: each ends where the price layers begin, and the whole stays.</summary>
internal static class RestatementChecks
{
    public static IEnumerable<Comparison> Of(BudgetBook book)
    {
        if (book.Restated.Count == 0) yield break;
        var lines = book.Lines.ToDictionary(l => l.Key);
        foreach (var row in book.Restated)
            yield return Comparison.Equal("budget.check.restated_line", row.Key.Line, new(BudgetFiles.RestatedName, row.Restated),
                new(BudgetFiles.LayersName, lines.TryGetValue(row.Key, out var line) ? line.Previous : row.Restated == 0 ? 0 : null));
        yield return Comparison.Equal("budget.check.restated", "", new(BudgetFiles.RestatedName + ", adopted_usd", book.Restated.Sum(r => r.Adopted)), new(BudgetFiles.RestatedName + ", restated_usd", book.Restated.Sum(r => r.Restated)));
    }
}
