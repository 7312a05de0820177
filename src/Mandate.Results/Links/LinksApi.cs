using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Results;

/// <summary>What became of indicators from an earlier framework, over the API.</summary>
internal static class LinksApi
{
    internal sealed record End(Guid Id, string Code, ApiText Title, string Unit, string? Change);

    internal sealed record Item(Guid? Id, int Version, End? From, End? To, LinkKind? Kind, bool IsComparable, string? Reason);

    internal sealed record Pair(string? Earlier, string Framework, IReadOnlyList<Item> Items);

    public static void MapLinksApi(this IEndpointRouteBuilder app) => app.MapApi("results.api.indicators_tag")
        .MapGet("/frameworks/{framework}/links", PairAsync).Is("listLinks", "results.api.links").Asks("earlier", "results.api.links_earlier").Produces<Pair>().AllowAnonymous();

    private static async Task<IResult> PairAsync(string framework, string? earlier, HttpContext http, ReadLinks read, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await read.HandleAsync(current.Value, new(framework, earlier), ct), p => new Pair(p.Earlier, p.Framework,
            [.. p.Lines.Select(l => new Item(l.Id, l.Version, EndOf(l.From), EndOf(l.To), l.Kind, l.IsComparable, l.Reason))]));

    private static End? EndOf(LinkedIndicator? i) => i is null ? null : new(i.Id, i.Code, ApiText.Of(i.Title), i.Unit, i.Change);
}
