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
        app.MapGet("/frameworks/{framework}/indicators/{indicator}/sources.csv", SourcesAsync).AllowAnonymous();
    }

    private static async Task<IResult> JsonAsync(
        string framework, string indicator, string? region, string? period, string? part, string? known, CurrentAccess current, ExplainFigure explain, CancellationToken ct)
    {
        var outcome = await ExplainAsync(current, explain, new(framework, indicator, Given(region)) { Period = Given(period), Part = Given(part), Levels = SourceLevels }, known, ct);
        return outcome.TryGet(out var explanation) ? (IResult)TypedResults.Json(explanation, JournalJson.Options)
            : TypedResults.StatusCode(Refusal.StatusOf(outcome.Problems[0].Kind));
    }

    private static async Task<IResult> CsvAsync(
        string framework, string indicator, string? known, CurrentAccess current, ExplainFigure explain, CancellationToken ct)
    {
        var outcome = await ExplainAsync(current, explain, new(framework, indicator), known, ct);
        if (!outcome.TryGet(out var e)) return TypedResults.StatusCode(Refusal.StatusOf(outcome.Problems[0].Kind));
        var csv = Csv.Of(["framework", "indicator", "region", "value", "target", "unit", "state", "open_results", "invented"],
            e.Regions.Select(r => (IEnumerable<object?>)[e.Framework, e.Indicator, r.Code, r.Value, r.Target, e.Unit,
                r.Progress?.State.ToString(), r.Open, e.HasInventedResults ? "yes" : "no"]));
        return TypedResults.Text(csv, Csv.ContentType);
    }

    // Down to what was reported, however the frameworks lean on each other.
    internal const int SourceLevels = 9;

    private static async Task<IResult> SourcesAsync(
        string framework, string indicator, string? period, string? known, CurrentAccess current, ExplainFigure explain, CancellationToken ct)
    {
        var outcome = await ExplainAsync(current, explain, new(framework, indicator) { Period = Given(period) }, known, ct);
        return outcome.TryGet(out var e) ? (IResult)TypedResults.Text(SourcesCsv.Of(e), Csv.ContentType)
            : TypedResults.StatusCode(Refusal.StatusOf(outcome.Problems[0].Kind));
    }

    private static async Task<Outcome<FigureExplanation>> ExplainAsync(
        CurrentAccess current, ExplainFigure explain, ExplainFigure.Input input, string? known, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(known)) return await explain.HandleAsync(current.Value, input, ct);
        var at = KnownOn.Parse(known);
        return at.IsOk ? await explain.HandleAsync(current.Value, input with { Known = at.Value }, ct) : at.Problems.ToList();
    }

    private static string? Given(string? text) => text is null or "" or PartFigure.All ? null : text;
}
