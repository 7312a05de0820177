using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>The places for which something is reported: the countries, and the whole organisation.</summary>
internal static class ReportedPlaces
{
    /// <summary>Stands where a country does for what is measured once for all places.</summary>
    public static CountryRecord Whole { get; } = new(CountryResult.WholeOrganisation, CountryResult.WholeOrganisation, "",
        LocalizedText.In("en", CountryResult.WholeOrganisation), CountryResult.WholeOrganisation, false);

    /// <summary>Names by code in the reader's language.</summary>
    public static async Task<Dictionary<string, string>> NamesAsync(Places places, Words words, CancellationToken ct)
    {
        var names = (await places.CountriesAsync(ct)).ToDictionary(c => c.Code, c => c.Name.ToString(), StringComparer.Ordinal);
        names[CountryResult.WholeOrganisation] = words["results.place.all"];
        return names;
    }
}
