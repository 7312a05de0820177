namespace Mandate.Budget;

/// <summary>What a recosting starts from: the recosted lines of a version and the model of their costs. Pure.</summary>
internal sealed class RecostBasis
{
    private RecostBasis(BudgetBook book)
    {
        (Book, Model) = (book with { Elements = [] }, CostModel.Of(book));
        FrancShares = Model.FrancShares();
        Before = book.Lines.All(l => PriceLayers.Of(l).Recosted is not null) ? [.. book.Lines.Select(l => PriceLayers.Of(l).Recosted!.Value)] : null;
        Unit = Before is null || Array.TrueForAll(Before, a => a == decimal.Truncate(a)) ? 1m : 0.01m;
    }

    /// <summary>Without its cost elements, which the model has.</summary>
    public BudgetBook Book { get; }

    public CostModel Model { get; }

    /// <summary>By line; null: not every line has its price layers.</summary>
    public decimal[]? Before { get; }

    /// <summary>By line, from 0 to 1; null where the files do not say it.</summary>
    public decimal?[] FrancShares { get; }

    /// <summary>Dollars, or cents where lines have cents.</summary>
    public decimal Unit { get; }

    public static RecostBasis Of(BudgetBook book) => new(book);
}
