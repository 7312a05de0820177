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
    internal sealed record Line(string Indicator, ApiText Title, string Unit, IReadOnlyList<LongPoint> Points);

    internal sealed record Span(string Framework, ApiText Title, IReadOnlyList<Line> Lines, IReadOnlyList<LongPoint>? Points, IReadOnlyList<SeriesBreak> Breaks, string? Why);

    internal sealed record Series(string Framework, string Indicator, string Region, bool IsBroken, IReadOnlyList<Span> Spans);

    public static void MapLongSeries(this IEndpointRouteBuilder app)
    {
        app.MapGet("/frameworks/{framework}/indicators/{indicator}/series.csv", CsvAsync).AllowAnonymous();
        app.MapApi("results.api.indicators_tag").MapGet("/frameworks/{framework}/indicators/{indicator}/series", SeriesAsync).Is("readSeries", "results.api.series")
            .Asks("region", "results.api.region").Produces<Series>().AllowAnonymous();
    }

    private static async Task<IResult> CsvAsync(string framework, string indicator, string? region, CurrentAccess current, ReadLongSeries read, Words words, CancellationToken ct)
    {
        var outcome = await read.HandleAsync(current.Value, new(framework, indicator, region), ct);
        return outcome.TryGet(out var series) ? TypedResults.Text(LongSeriesCsv.Of(series, words), Csv.ContentType)
            : TypedResults.StatusCode(Refusal.StatusOf(outcome.Problems[0].Kind));
    }

    private static async Task<IResult> SeriesAsync(string framework, string indicator, string? region, HttpContext http, CurrentAccess current, ReadLongSeries read, Words words, CancellationToken ct) =>
        ApiAnswer.Of(http, await read.HandleAsync(current.Value, new(framework, indicator, region), ct), s => new Series(s.Framework, s.Indicator, s.Region, s.IsBroken,
            [.. s.Spans.Select(x => new Span(x.Framework, ApiText.Of(x.Title), [.. x.Lines.Select(l => new Line(l.Indicator, ApiText.Of(l.Title), l.Unit, l.Points))], x.Points, x.Breaks,
                x.Breaks.Count == 0 ? null : BreakWords.Of(x.Breaks, words)))]));
}
