namespace Mandate.Budget;

/// <summary>A line at the budget rate and at another one, in US dollars.</summary>
public sealed record RecostedLine(string Part, string Group, string Line, decimal BeforeUsd, decimal AfterUsd)
{
    public decimal ChangeUsd => AfterUsd - BeforeUsd;
}

/// <summary>A budget at another exchange rate.</summary>
/// <param name="BudgetRate">Swiss francs for one US dollar at which the estimates were made.</param>
/// <param name="Rate">The other one.</param>
/// <param name="ChfShare">From 0 to 1: how much of every line is spent in Swiss francs.</param>
/// <param name="ContributionsBeforeChf">What member States pay for the budget, at the budget rate.</param>
/// <param name="ContributionsAfterChf">The same at the other rate.</param>
public sealed record ExchangeEffect(
    string Cycle, decimal BudgetRate, decimal Rate, decimal ChfShare, decimal TotalBeforeUsd, decimal TotalAfterUsd,
    decimal ContributionsBeforeChf, decimal ContributionsAfterChf, IReadOnlyList<RecostedLine> Lines)
{
    /// <summary>
    /// What is spent in francs costs as many francs as before and other dollars; what is spent in dollars stays. To the
    /// dollar, or to the cent where lines have cents; lines add up to the total exactly.
    /// </summary>
    /// <param name="book">Every line of it has its price layers.</param>
    internal static ExchangeEffect Of(BudgetBook book, decimal budgetRate, decimal rate, decimal share)
    {
        var before = book.Lines.Select(l => PriceLayers.Of(l).Recosted!.Value).ToList();
        var unit = before.TrueForAll(a => a == decimal.Truncate(a)) ? 1m : 0.01m;
        // At the same rate the factor is exactly one.
        var factor = rate == budgetRate ? 1 : 1 - share + share * budgetRate / rate;
        var after = WholeUnits.Of(before.ConvertAll(a => a * factor), unit);
        var (total, now) = (before.Sum(), after.Sum());
        return new(book.Cycle.ToString(), budgetRate, rate, share, total, now, FrancRate.Francs(total, budgetRate), FrancRate.Francs(now, rate),
            [.. book.Lines.Select((l, i) => new RecostedLine(l.Part, l.Group, l.Key.Line, before[i], after[i]))]);
    }
}
