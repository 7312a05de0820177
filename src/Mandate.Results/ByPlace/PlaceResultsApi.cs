using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Results;

/// <summary>What a country or a region reported for a framework, over the API: as its page has it.</summary>
internal static class PlaceResultsApi
{
    public static void MapPlaceResultsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("results.api.places_tag");
        api.MapGet("/frameworks/{framework}/countries/{country}", CountryAsync).Is("readCountry", "results.api.country").Produces<CountryView>().AllowAnonymous();
        api.MapGet("/frameworks/{framework}/regions/{region}", RegionAsync).Is("readRegion", "results.api.region_view").Produces<RegionView>().AllowAnonymous();
    }

    private static async Task<IResult> CountryAsync(string framework, string country, HttpContext http, ReadCountry read, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await read.HandleAsync(current.Value, new(country, framework), ct), v => v);

    private static async Task<IResult> RegionAsync(string framework, string region, HttpContext http, ReadRegion read, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await read.HandleAsync(current.Value, new(region, framework), ct), v => v);
}
