namespace Mandate.Budget;

/// <summary>What was printed of the estimates as a whole, rounded, against what the lines, objects and technical cooperation come to.</summary>
internal static class AssumptionChecks
{
    private const string Staff = "Staff costs", Layers = BudgetFiles.LayersName;

    public static IEnumerable<Comparison> Of(BudgetBook book)
    {
        var whole = PriceLayers.Sum(book.Lines);
        var (staff, cooperation) = (book.Objects.FirstOrDefault(o => o.Title.Texts["en"] == Staff), book.TechnicalCooperation);
        var (constant, recosted) = (cooperation.Sum(t => t.Constant), cooperation.Sum(t => t.Recosted));
        (string Code, AssumptionUnit Unit, FigureAt Exact)[] figures =
        [
            ("overall-cost-increase", AssumptionUnit.Percent, new(Layers, PercentOf(whole.CostChange, whole.Constant), IsPercent: true)),
            ("overall-cost-increase", AssumptionUnit.MillionUsd, new(Layers, whole.CostChange)),
            ("staff-share-of-total-expenditure", AssumptionUnit.Percent, new(BudgetFiles.LinesName, PercentOf(book.Lines.Sum(l => l.StaffCost), book.Lines.Sum(l => l.Cost)), IsPercent: true)),
            ("staff-cost-increase", AssumptionUnit.MillionUsd, new(BudgetFiles.ObjectsName, staff?.CostChange)),
            ("rbtc", AssumptionUnit.Percent, new(BudgetFiles.TechnicalCooperationName, PercentOf(recosted - constant, constant), IsPercent: true)),
        ];
        return from figure in figures
               from printed in book.Assumptions.Where(a => a.Code == figure.Code && a.Unit == figure.Unit)
               where figure.Exact.Amount is not null
               select Comparison.Printed("budget.check.assumption", printed.Title.Texts["en"], figure.Exact,
                   new(BudgetFiles.AssumptionsName, printed.Value, printed.Unit == AssumptionUnit.MillionUsd, printed.Unit != AssumptionUnit.MillionUsd));
    }

    private static decimal? PercentOf(decimal? part, decimal whole) => whole == 0 ? null : 100 * part / whole;
}
