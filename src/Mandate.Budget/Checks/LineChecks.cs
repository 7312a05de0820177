namespace Mandate.Budget;

/// <summary>The operational budget against the details of cost increases, line by line and in all.</summary>
internal static class LineChecks
{
    public static IEnumerable<Comparison> Of(BudgetBook book)
    {
        if (book.Lines.All(l => l.Previous is null)) yield break;
        foreach (var line in book.Lines)
            yield return Comparison.Equal("budget.check.line", line.Key.Line, new(BudgetFiles.LinesName, line.Cost), new(BudgetFiles.LayersName, line.Previous + line.ProgrammeChange));
        yield return Comparison.Equal("budget.check.lines", "", new(BudgetFiles.LinesName, book.Lines.Sum(l => l.Cost)), new(BudgetFiles.LayersName, book.Lines.Sum(l => (l.Previous ?? 0) + (l.ProgrammeChange ?? 0))));
    }
}
