namespace Mandate.Budget;

/// <summary>Details of cost increases: the price layers of each line. Pure.</summary>
internal static class CostIncreasesTable
{
    public const string Name = "cost-increases";

    public static BudgetTable Of(BudgetBook book)
    {
        var whole = PriceLayers.Sum(book.Lines).Recosted;
        return LineTable.Of(Name, book, PriceLayers.Columns(new(book.Cycle)), lines => PriceLayers.Sum(lines).Cells(whole));
    }
}
