using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Results;

/// <summary>Two periods of a framework side by side, over the API.</summary>
internal static class ComparisonApi
{
    internal sealed record Item(string Indicator, ApiText Title, string Unit, ComparedPeriod Before, ComparedPeriod After, decimal? Change);

    internal sealed record Comparison(string Framework, string Region, FigurePeriod From, FigurePeriod To, IReadOnlyList<Item> Items);

    public static void MapComparison(this IEndpointRouteBuilder app) => app.MapApi("results.frameworks.nav")
        .MapGet("/frameworks/{framework}/comparison", CompareAsync).Is("comparePeriods", "results.api.comparison")
        .Asks("from", "results.api.comparison_from").Asks("to", "results.api.comparison_to").Asks("region", "results.api.region").Produces<Comparison>().AllowAnonymous();

    private static async Task<IResult> CompareAsync(
        string framework, string? from, string? to, string? region, HttpContext http, ComparePeriods compare, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await compare.HandleAsync(current.Value, new(framework, from, to, region), ct), c => new Comparison(c.Framework, c.Region, c.From, c.To,
            [.. c.Indicators.Select(i => new Item(i.Code, ApiText.Of(i.Title), i.Unit, i.Before, i.After, i.Change))]));
}
