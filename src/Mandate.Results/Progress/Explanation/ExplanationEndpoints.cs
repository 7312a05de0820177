using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Results;

/// <summary>An indicator's figure as files: the explanation as JSON, the regions as CSV. As open as its framework.</summary>
internal static class ExplanationEndpoints
{
    public static void MapExplanations(this IEndpointRouteBuilder app)
    {
        app.MapGet("/frameworks/{framework}/indicators/{indicator}/explanation.json", JsonAsync).AllowAnonymous();
        app.MapGet("/frameworks/{framework}/indicators/{indicator}/regions.csv", CsvAsync).AllowAnonymous();
    }

    private static async Task<IResult> JsonAsync(
        string framework, string indicator, string? region, CurrentAccess current, ExplainFigure explain, CancellationToken ct)
    {
        var outcome = await explain.HandleAsync(current.Value, new(framework, indicator, region), ct);
        return outcome.TryGet(out var explanation) ? (IResult)TypedResults.Json(explanation, JournalJson.Options)
            : TypedResults.StatusCode(Refusal.StatusOf(outcome.Problems[0].Kind));
    }

    private static async Task<IResult> CsvAsync(
        string framework, string indicator, CurrentAccess current, ExplainFigure explain, CancellationToken ct)
    {
        var outcome = await explain.HandleAsync(current.Value, new(framework, indicator), ct);
        if (!outcome.TryGet(out var e)) return TypedResults.StatusCode(Refusal.StatusOf(outcome.Problems[0].Kind));
        var csv = Csv.Of(["framework", "indicator", "region", "value", "target", "unit", "state", "open_results", "invented"],
            e.Regions.Select(r => (IEnumerable<object?>)[e.Framework, e.Indicator, r.Code, r.Value, r.Target, e.Unit,
                r.Progress?.State.ToString(), r.Open, e.HasInventedResults ? "yes" : "no"]));
        return TypedResults.Text(csv, Csv.ContentType);
    }
}
