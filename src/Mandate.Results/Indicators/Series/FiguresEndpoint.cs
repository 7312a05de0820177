using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Results;

/// <summary>All figures of an indicator as CSV: a row for each region, period and option. As open as its framework.</summary>
internal static class FiguresEndpoint
{
    private static readonly string[] Header =
        ["framework", "indicator", "region", "period", "part", "value", "numerator", "denominator", "unit", "status", "approved_reports", "open_reports", "up_to"];

    public static void MapFigures(this IEndpointRouteBuilder app) =>
        app.MapGet("/frameworks/{framework}/indicators/{indicator}/figures.csv", CsvAsync).AllowAnonymous();

    private static async Task<IResult> CsvAsync(string framework, string indicator, CurrentAccess current, ReadIndicatorFigures read, CancellationToken ct)
    {
        var outcome = await read.HandleAsync(current.Value, new(framework, indicator), ct);
        return outcome.TryGet(out var figures) ? TypedResults.Text(Of(figures), Csv.ContentType)
            : TypedResults.StatusCode(Refusal.StatusOf(outcome.Problems[0].Kind));
    }

    public static string Of(IndicatorFigures figures) => Csv.Of(Header, figures.Kept
        .OrderBy(f => f.Part, StringComparer.Ordinal).ThenBy(f => f.Region, StringComparer.Ordinal).ThenBy(f => f.Period, StringComparer.Ordinal)
        .Select(f => (IEnumerable<object?>)[figures.Framework, figures.Indicator, f.Region, f.Period, f.Part, f.Value, f.Numerator, f.Denominator,
            figures.Unit, SnakeEnum<ObservationStatus>.Name(f.Status), f.Approved, f.Open, f.UpTo]));
}
