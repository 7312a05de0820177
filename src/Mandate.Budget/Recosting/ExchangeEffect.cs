namespace Mandate.Budget;

/// <summary>A line as it stands and recosted, in US dollars.</summary>
public sealed record RecostedLine(string Part, string Group, string Line, decimal BeforeUsd, decimal AfterUsd)
{
    public decimal ChangeUsd => AfterUsd - BeforeUsd;
}

/// <summary>Inflation of a place as the files have it and as it was asked for, in per cent a year.</summary>
public sealed record RecostedPlace(string Place, decimal FirstYearBefore, decimal SecondYearBefore, decimal EachYearAfter);

/// <summary>A budget at another exchange rate, at other inflation, or both.</summary>
/// <param name="BudgetRate">Swiss francs for one US dollar at which the estimates were made.</param>
/// <param name="Rate">The other one.</param>
/// <param name="ChfShare">From 0 to 1: how much of every line is spent in Swiss francs; null: as the currencies of each line have it.</param>
/// <param name="ContributionsBeforeChf">What member States pay for the budget, at the budget rate.</param>
/// <param name="ContributionsAfterChf">The same at the other rate.</param>
public sealed record ExchangeEffect(
    string Cycle, decimal BudgetRate, decimal Rate, decimal? ChfShare, IReadOnlyList<RecostedPlace> Inflation, decimal TotalBeforeUsd, decimal TotalAfterUsd,
    decimal ContributionsBeforeChf, decimal ContributionsAfterChf, IReadOnlyList<RecostedLine> Lines)
{
    /// <summary>
    /// What is spent in francs costs as many francs as before and other dollars; what is spent in dollars stays. Other
    /// inflation moves a line by what its factors make of it more or less. To the dollar, or to the cent where lines have
    /// cents; lines add up to the total exactly.
    /// </summary>
    /// <param name="basis">Every line of it has its price layers.</param>
    /// <param name="withLines">False: the totals alone, which are the same.</param>
    internal static ExchangeEffect Of(RecostBasis basis, decimal budgetRate, decimal rate, decimal? share, IReadOnlyDictionary<string, decimal> inflation, bool withLines = true)
    {
        var (book, before) = (basis.Book, basis.Before!);
        var exact = Priced(basis.Model, before, inflation);
        // At the same rate the factor is exactly one.
        if (rate != budgetRate) Exchange(exact, share is { } same ? i => same : ByLine(basis.FrancShares), budgetRate / rate);
        var after = withLines ? WholeUnits.Of(exact, basis.Unit) : [];
        var (total, now) = (before.Sum(), WholeUnits.Sum(exact, basis.Unit));
        return new(book.Cycle.ToString(), budgetRate, rate, share, [.. inflation.Select(p => Place(book, p.Key, p.Value))], total, now, FrancRate.Francs(total, budgetRate), FrancRate.Francs(now, rate),
            [.. after.Select((a, i) => new RecostedLine(book.Lines[i].Part, book.Lines[i].Group, book.Lines[i].Key.Line, before[i], a))]);
    }

    /// <inheritdoc cref="Of(RecostBasis, decimal, decimal, decimal?, IReadOnlyDictionary{string, decimal}, bool)"/>
    internal static ExchangeEffect Of(BudgetBook book, decimal budgetRate, decimal rate, decimal? share, IReadOnlyDictionary<string, decimal>? inflation = null) =>
        Of(RecostBasis.Of(book), budgetRate, rate, share, inflation ?? CostModel.AsGiven);

    private static decimal[] Priced(CostModel model, decimal[] before, IReadOnlyDictionary<string, decimal> inflation)
    {
        var exact = (decimal[])before.Clone();
        if (inflation.Count == 0) return exact;
        var moves = model.Moves(inflation);
        for (var i = 0; i < exact.Length; i++) exact[i] += moves[i];
        return exact;
    }

    private static void Exchange(decimal[] exact, Func<int, decimal> share, decimal factor)
    {
        for (var i = 0; i < exact.Length; i++) exact[i] *= 1 - share(i) + share(i) * factor;
    }

    private static Func<int, decimal> ByLine(decimal?[] shares) => i => shares[i]!.Value;

    private static RecostedPlace Place(BudgetBook book, string place, decimal asked) =>
        FactorRates.Inflation(book, place) is { } rates ? new(place, rates.First, rates.Second, asked) : throw new InvalidOperationException($"No inflation of {place}.");
}
