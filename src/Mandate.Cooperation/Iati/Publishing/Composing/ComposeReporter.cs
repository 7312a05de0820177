using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>
/// The organisation's own file, made of its projects: what it plans to spend and has spent, year by year, and what of it
/// is planned for each country. In US dollars at the rate of each row's value date. Pure.
/// </summary>
internal static class ComposeReporter
{
    private static readonly Currency Dollars = Currency.Parse("USD").Value;

    public static PublishedReporter Of(IatiPublisher publisher, IReadOnlyList<ProjectFacts> projects, IReadOnlyDictionary<string, LocalizedText> countries, DateOnly today)
    {
        var budgets = projects.SelectMany(p => p.Project.Budgets).ToList();
        return new(publisher.Identifier, ComposeActivity.Reporter(publisher), publisher.Name)
        {
            Language = publisher.Name.Original,
            Budgets = [.. budgets.GroupBy(b => b.From.Year).OrderBy(y => y.Key).Select(y => Budget(Status(y), y.Key, y.Sum(b => b.AmountUsd)))],
            Countries = [.. ByCountry(projects).OrderBy(c => c.Country, StringComparer.Ordinal).ThenBy(c => c.Year).Select(c =>
                new PlaceBudget(new CodeShare(null, c.Country, null, countries.GetValueOrDefault(c.Country)), Budget("1", c.Year, c.Usd)))],
            Expenditure = [.. projects.SelectMany(p => p.Expenditure).Where(e => e.Kind != ExpenditureKind.Commitment && e.On <= today)
                .GroupBy(e => e.On.Year).OrderBy(y => y.Key).Select(y => Budget(null, y.Key, y.Sum(e => e.AmountUsd)))],
        };
    }

    /// <summary>A project's money goes to its countries by their shares; the cents that are left over go by largest remainder.</summary>
    private static IEnumerable<(string Country, int Year, decimal Usd)> ByCountry(IEnumerable<ProjectFacts> projects) =>
        from share in projects.SelectMany(Shares)
        group share.Usd by (share.Country, share.Year) into sum
        select (sum.Key.Country, sum.Key.Year, sum.Sum());

    private static IEnumerable<(string Country, int Year, decimal Usd)> Shares(ProjectFacts facts)
    {
        var countries = facts.Project.Countries.OrderBy(c => c.Country, StringComparer.Ordinal).ToList();
        if (countries.Count == 0) yield break;
        var elsewhere = 100 - countries.Sum(c => c.Percent);
        List<decimal> weights = [.. countries.Select(c => c.Percent), Math.Max(0, elsewhere)];
        foreach (var year in facts.Project.Budgets.GroupBy(b => b.From.Year))
        {
            var parts = DollarShares.Of(year.Sum(b => b.AmountUsd), weights);
            for (var i = 0; i < countries.Count; i++) yield return (countries[i].Country, year.Key, parts[i]);
        }
    }

    // Committed when all of it is.
    private static string Status(IEnumerable<ProjectBudget> year) => year.All(b => b.IsCommitted) ? "2" : "1";

    private static ReporterBudget Budget(string? status, int year, decimal usd) =>
        new(status, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), new Money(usd, Dollars), new DateOnly(year, 1, 1), []);
}
