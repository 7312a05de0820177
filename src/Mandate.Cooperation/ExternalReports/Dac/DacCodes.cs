using System.Collections.Frozen;

namespace Mandate.Cooperation;

/// <summary>
/// Codes of the DAC that the organisation's own data does not hold (<c>data/dac</c>, embedded): recipients as the DAC listed
/// them for 2024, the organisation's regions, and the multilateral organisations that report.
/// </summary>
internal static class DacCodes
{
    /// <summary>Developing countries, unspecified.</summary>
    public const string Unspecified = "998";

    private static readonly FrozenDictionary<string, string> Recipients = Rows("recipients.csv").ToFrozenDictionary(r => r[1], r => r[0], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Regions = Rows("regions.csv").ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, DacReporter> Reporters = Rows("reporters.csv").ToFrozenDictionary(r => r[0], r => new DacReporter(r[1], Given(r[3]), Given(r[4])), StringComparer.Ordinal);

    /// <summary>Code of a country among the recipients; null: the DAC does not list it.</summary>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    public static string? Recipient(string country) => Recipients.GetValueOrDefault(country);

    /// <summary>Code of a region among the recipients; null: it has none.</summary>
    public static string? Region(string vocabulary, string region) => vocabulary == "1" ? region : vocabulary == ProjectRegion.Own ? Regions.GetValueOrDefault(region) : null;

    public static DacReporter? Reporter(string? identifier) => identifier is null ? null : Reporters.GetValueOrDefault(identifier);

    private static string? Given(string cell) => cell.Length == 0 ? null : cell;

    private static IEnumerable<string[]> Rows(string file) => EmbeddedRows.Of("Dac." + file);
}

/// <summary>An organisation that reports to the DAC: its code, and its agencies' where they are known.</summary>
/// <param name="OwnBudget">Agency of technical cooperation from the regular budget.</param>
/// <param name="Voluntary">Agency of voluntary funds that are bound to no purpose.</param>
internal sealed record DacReporter(string Code, string? OwnBudget, string? Voluntary);
