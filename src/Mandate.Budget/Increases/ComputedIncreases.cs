namespace Mandate.Budget;

/// <summary>What prices add to a line, computed from its cost elements.</summary>
/// <param name="Amount">In whole units; of what has a factor. Null: nothing of the line has one.</param>
/// <param name="WithoutFactor">How much of the line, at constant prices, no factor covers.</param>
internal readonly record struct ComputedIncrease(decimal? Amount, decimal WithoutFactor)
{
    /// <summary>By line. Amounts go to the dollar, or to the cent where lines have cents, and add up to what all elements come to.</summary>
    public static IReadOnlyList<ComputedIncrease> Of(BudgetBook book) => Of(book, CostModel.Of(book));

    /// <inheritdoc cref="Of(BudgetBook)"/>
    public static IReadOnlyList<ComputedIncrease> Of(BudgetBook book, CostModel model)
    {
        var (whole, covered, rest) = (WholeUnits.Of(model.Changes(CostModel.AsGiven), Unit(book)), model.Covered(), model.WithoutFactor());
        return [.. whole.Select((amount, i) => new ComputedIncrease(covered[i] ? amount : null, rest[i]))];
    }

    private static decimal Unit(BudgetBook book) => book.Lines.All(l => l.Cost == decimal.Truncate(l.Cost)) ? 1m : 0.01m;
}
