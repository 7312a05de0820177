namespace Mandate.Budget;

/// <summary>What a budget comes to, before and after an import.</summary>
/// <param name="RecostedUsd">Null: the files do not say what prices add.</param>
public sealed record BudgetSums(int Lines, int ProfessionalMonths, int GeneralServiceMonths, decimal ConstantUsd, decimal? RecostedUsd)
{
    internal static BudgetSums Of(BudgetBook book) => new(book.Lines.Count, book.Lines.Sum(l => l.ProfessionalMonths), book.Lines.Sum(l => l.GeneralServiceMonths),
        book.Lines.Sum(l => l.Cost), PriceLayers.Sum(book.Lines).Recosted);
}
