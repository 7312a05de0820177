using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Results;

/// <summary>Which SDG targets and indicators each outcome serves, over the API.</summary>
internal static class SdgApi
{
    public static void MapSdgApi(this IEndpointRouteBuilder app) => app.MapApi("results.frameworks.nav").MapGet("/frameworks/{framework}/sdg-links", ReadAsync)
        .Is("listSdgLinks", "results.api.sdg").Produces<ReadSdgMap.Map>().AllowAnonymous();

    private static async Task<IResult> ReadAsync(string framework, HttpContext http, ReadSdgMap read, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await read.HandleAsync(current.Value, new(framework), ct), m => m);
}
