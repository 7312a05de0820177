using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>The organisation's own file, added up part by part, for portfolios that are too large to be held at once. Pure.</summary>
internal static class SumReporter
{
    public static PublishedReporter Of(PublishedReporter? before, PublishedReporter part) => before is null ? part : before with
    {
        Budgets = Budgets([.. before.Budgets, .. part.Budgets]),
        Expenditure = Budgets([.. before.Expenditure, .. part.Expenditure]),
        Countries = Places([.. before.Countries, .. part.Countries]),
        Regions = Places([.. before.Regions, .. part.Regions]),
    };

    private static List<ReporterBudget> Budgets(List<ReporterBudget> budgets) => [.. budgets.GroupBy(b => b.From).OrderBy(g => g.Key).Select(Sum)];

    private static List<PlaceBudget> Places(List<PlaceBudget> places) =>
    [
        .. places.GroupBy(p => (p.Place.Code, p.Budget.From)).OrderBy(g => g.Key.Code, StringComparer.Ordinal).ThenBy(g => g.Key.From)
            .Select(g => new PlaceBudget(g.First().Place, Sum(g.Select(p => p.Budget)))),
    ];

    // Committed (2) when all of it is.
    private static ReporterBudget Sum(IEnumerable<ReporterBudget> budgets)
    {
        var all = budgets.ToList();
        return all[0] with { Status = all.Find(b => b.Status == "1")?.Status ?? all[0].Status, Value = new Money(all.Sum(b => b.Value.Amount), all[0].Value.Currency) };
    }
}
