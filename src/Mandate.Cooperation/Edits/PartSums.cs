using System.Globalization;

namespace Mandate.Cooperation;

/// <summary>What the shares of a part add up to, told before they are refused. Pure.</summary>
/// <param name="Group">The vocabulary whose shares they are; null: all.</param>
internal sealed record PartSum(string? Group, decimal Percent)
{
    public static IReadOnlyList<PartSum> Of(PortfolioPart part, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> rows) => part.Name switch
    {
        "places" or "new" when part.Owner == PartOwner.Project => Places(Rows(rows, "project_countries"), Rows(rows, "project_regions")),
        "sectors" => [.. Rows(rows, "project_sectors").GroupBy(r => r.GetValueOrDefault("vocabulary") ?? "1", StringComparer.Ordinal).Select(g => new PartSum(g.Key, g.Sum(Share)))],
        "outputs" when Rows(rows, "project_outputs") is { Count: > 0 } outputs => [new(null, outputs.Sum(Share))],
        _ => [],
    };

    // Regions of another vocabulary say the same once more: countries count with each.
    private static IReadOnlyList<PartSum> Places(IReadOnlyList<IReadOnlyDictionary<string, string>> countries, IReadOnlyList<IReadOnlyDictionary<string, string>> regions)
    {
        if (countries.Count + regions.Count == 0) return [];
        if (regions.Count == 0) return [new(null, countries.Sum(Share))];
        List<IGrouping<string, IReadOnlyDictionary<string, string>>> by = [.. regions.GroupBy(r => r.GetValueOrDefault("vocabulary") ?? ProjectRegion.Own, StringComparer.Ordinal)];
        return [.. by.Select(g => new PartSum(by.Count == 1 ? null : g.Key, countries.Sum(Share) + g.Sum(Share)))];
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> rows, string file) => rows.GetValueOrDefault(file) ?? [];

    // What is no number is refused at its cell.
    private static decimal Share(IReadOnlyDictionary<string, string> row) =>
        decimal.TryParse(row.GetValueOrDefault("percent"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share <= 100 ? share : 0;
}
