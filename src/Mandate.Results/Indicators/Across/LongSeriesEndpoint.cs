using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Results;

/// <summary>An indicator's series across frameworks as CSV and over the API. As open as its frameworks.</summary>
internal static class LongSeriesEndpoint
{
    public static void MapLongSeries(this IEndpointRouteBuilder app)
    {
        app.MapGet("/frameworks/{framework}/indicators/{indicator}/series.csv", CsvAsync).AllowAnonymous();
        app.MapApi("results.api.indicators_tag").MapGet("/frameworks/{framework}/indicators/{indicator}/series", SeriesAsync).Is("readSeries", "results.api.series")
            .Asks("region", "results.api.region").Produces<LongSeries>().AllowAnonymous();
    }

    private static async Task<IResult> CsvAsync(string framework, string indicator, string? region, CurrentAccess current, ReadLongSeries read, Words words, CancellationToken ct)
    {
        var outcome = await read.HandleAsync(current.Value, new(framework, indicator, region), ct);
        return outcome.TryGet(out var series) ? TypedResults.Text(LongSeriesCsv.Of(series, words), Csv.ContentType)
            : TypedResults.StatusCode(Refusal.StatusOf(outcome.Problems[0].Kind));
    }

    private static async Task<IResult> SeriesAsync(string framework, string indicator, string? region, HttpContext http, CurrentAccess current, ReadLongSeries read, CancellationToken ct) =>
        ApiAnswer.Of(http, await read.HandleAsync(current.Value, new(framework, indicator, region), ct), s => s);
}
