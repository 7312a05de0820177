namespace Mandate.Budget;

/// <summary>What member States are assessed comes to the budget, in Swiss francs.</summary>
internal static class ContributionChecks
{
    public static IEnumerable<Comparison> Of(BudgetBook book)
    {
        if (book.Scale.Count == 0 || book.Rate is not { } rate || PriceLayers.Sum(book.Lines).Recosted is not { } usd || Contribution.Of(book, rate) is not { } contributions) yield break;
        yield return Comparison.Equal("budget.check.contributions", "", new(ContributionsTable.Name, contributions.Sum(c => c.AmountChf)), new(ExpenditureIncomeTable.Name, FrancRate.Francs(usd, rate)));
    }
}
