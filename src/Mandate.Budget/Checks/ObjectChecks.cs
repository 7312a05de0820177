namespace Mandate.Budget;

/// <summary>The summary by object against the lines: the same money, cut another way.</summary>
internal static class ObjectChecks
{
    private const string Staff = "Staff costs";

    public static IEnumerable<Comparison> Of(BudgetBook book)
    {
        if (book.Objects.Count == 0) yield break;
        yield return Comparison.Equal("budget.check.objects", "", new(BudgetFiles.LinesName, book.Lines.Sum(l => l.Cost)), new(BudgetFiles.ObjectsName, book.Objects.Sum(o => o.Constant)));
        if (book.Lines.Any(l => l.CostChange is not null))
            yield return Comparison.Equal("budget.check.object_increases", "", new(BudgetFiles.LayersName, book.Lines.Sum(l => l.CostChange ?? 0)), new(BudgetFiles.ObjectsName, book.Objects.Sum(o => o.CostChange)));
        if (book.Objects.FirstOrDefault(o => o.Title.Texts["en"] == Staff) is { } staff)
            yield return Comparison.Equal("budget.check.staff", Staff, new(BudgetFiles.LinesName, book.Lines.Sum(l => l.StaffCost)), new(BudgetFiles.ObjectsName, staff.Constant));
    }
}
