namespace Mandate.Budget;

/// <summary>The outcomes' budgets come to the item of the policy outcomes, support services left out.</summary>
internal static class OutcomeChecks
{
    /// <summary>Ends the name of the groups that serve all outcomes and are shown beside them.</summary>
    internal const string SupportServices = "support services";

    /// <summary>The item of the strategic budget that the policy outcomes are.</summary>
    internal const string PolicyOutcomes = "B";

    public static IEnumerable<Comparison> Of(BudgetBook book)
    {
        if (book.Outcomes.Count == 0 || book.Items.FirstOrDefault(i => i.Code == PolicyOutcomes) is not { } item) yield break;
        var groups = item.Groups.Where(g => !g.EndsWith(SupportServices, StringComparison.OrdinalIgnoreCase)).ToHashSet(StringComparer.Ordinal);
        yield return Comparison.Equal("budget.check.outcomes", item.Title.Texts["en"],
            new(BudgetFiles.LinesName, book.Lines.Where(l => groups.Contains(l.Group)).Sum(l => l.Cost)), new(BudgetFiles.OutcomesName, book.Outcomes.Sum(o => o.Amount)));
    }
}
