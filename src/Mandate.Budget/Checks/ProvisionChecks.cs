namespace Mandate.Budget;

/// <summary>The provisions against the line that holds them, as exactly as they were printed, and their francs at the budget rate.</summary>
internal static class ProvisionChecks
{
    private const string Line = "Other budgetary provisions", Place = BudgetFiles.ProvisionsName;

    public static IEnumerable<Comparison> Of(BudgetBook book)
    {
        if (book.Provisions.Count == 0) yield break;
        if (book.Lines.FirstOrDefault(l => l.Key.Line == Line) is { } line)
            yield return Comparison.Within("budget.check.provisions", Line, new(BudgetFiles.LinesName, line.Cost), new(Place, book.Provisions.Sum(p => p.Amount)), book.Provisions.Where(p => p.IsApproximate).Sum(p => HalfOfLastDigit(p.Amount)));
        if (book.Rate is not { } rate) yield break;
        foreach (var provision in book.Provisions.Where(p => p.Francs is not null))
            yield return Comparison.Equal("budget.check.provision_rate", provision.Title.Texts["en"], new(Place, provision.Amount), new(Place, decimal.Round(provision.Francs!.Value / rate, 0, MidpointRounding.AwayFromZero)));
    }

    /// <summary>27,400,000 is good to 50,000: its last digit that is not zero counts hundred thousands.</summary>
    internal static decimal HalfOfLastDigit(decimal amount)
    {
        if (amount == 0) return 0;
        var unit = 1m;
        while (amount % (unit * 10) == 0) unit *= 10;
        return unit / 2;
    }
}
