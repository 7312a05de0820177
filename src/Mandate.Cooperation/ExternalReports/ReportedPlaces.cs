namespace Mandate.Cooperation;

/// <summary>How near a place is told.</summary>
public enum PlaceKind
{
    Country,
    Region,

    /// <summary>Everywhere, or in several regions.</summary>
    Global,
}

/// <summary>A place and a part of an amount. Pure.</summary>
/// <param name="Code">ISO 3166-1 alpha-2, or the code of the region; null: global.</param>
/// <param name="Vocabulary">Of a region: IATI RegionVocabulary.</param>
internal sealed record ReportedPlace(PlaceKind Kind, string? Code, string? Vocabulary, decimal Percent)
{
    // Shares like three times 33.33 leave a rest that is nothing but rounding.
    private const decimal Rounding = 1;

    /// <summary>A project's countries and regions; what its shares leave over is global.</summary>
    public static IReadOnlyList<ReportedPlace> Of(Project project)
    {
        List<ReportedPlace> places =
        [
            .. project.Countries.OrderBy(c => c.Country, StringComparer.Ordinal).Select(c => new ReportedPlace(PlaceKind.Country, c.Country, null, c.Percent)),
            .. project.Regions.OrderBy(r => $"{r.Vocabulary}/{r.Region}", StringComparer.Ordinal).Select(r => new ReportedPlace(PlaceKind.Region, r.Region, r.Vocabulary, r.Percent)),
        ];
        var rest = 100 - places.Sum(p => p.Percent);
        return rest >= Rounding || places.TrueForAll(p => p.Percent == 0) ? [.. places, new(PlaceKind.Global, null, null, places.Count == 0 ? 100 : Math.Max(rest, Rounding))] : places;
    }
}
