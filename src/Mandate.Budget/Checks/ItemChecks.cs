namespace Mandate.Budget;

/// <summary>Each department group of Part I belongs to one item of the strategic budget, and the items come to the part.</summary>
internal static class ItemChecks
{
    public static IEnumerable<Comparison> Of(BudgetBook book)
    {
        if (book.Items.Count == 0) yield break;
        var groups = book.Lines.Where(l => l.Part == "I").GroupBy(l => l.Group, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(l => l.Cost), StringComparer.Ordinal);
        foreach (var group in groups.Keys.Union(book.Items.SelectMany(i => i.Groups), StringComparer.Ordinal))
            yield return Comparison.Equal("budget.check.group", group, new(BudgetFiles.LinesName, groups.ContainsKey(group) ? 1 : 0), new(BudgetFiles.ItemsName, book.Items.Sum(i => i.Groups.Count(g => g == group))));
        yield return Comparison.Equal("budget.check.items", "I", new(BudgetFiles.LinesName, groups.Values.Sum()), new(BudgetFiles.ItemsName, book.Items.Sum(i => i.Groups.Sum(g => groups.GetValueOrDefault(g)))));
    }
}
