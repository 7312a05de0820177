namespace Mandate.Budget;

/// <summary>Technical cooperation is a part of its department's line or group: never more than that.</summary>
internal static class TechnicalCooperationChecks
{
    public static IEnumerable<Comparison> Of(BudgetBook book)
    {
        foreach (var row in book.TechnicalCooperation)
        {
            var name = row.Title.Texts["en"];
            var lines = book.Lines.Where(l => l.Key.Line == name).ToList();
            if (lines.Count == 0) lines = [.. book.Lines.Where(l => l.Group == name)];
            var (cost, recosted) = (lines.Sum(l => l.Cost), PriceLayers.Sum(lines).Recosted);
            yield return new("budget.check.within_line", name, new(BudgetFiles.LinesName, cost), new(BudgetFiles.TechnicalCooperationName, row.Constant), row.Constant <= cost);
            yield return new("budget.check.within_line_recosted", name, new(BudgetFiles.LayersName, recosted), new(BudgetFiles.TechnicalCooperationName, row.Recosted), row.Recosted <= recosted);
        }
    }
}
