using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Results;

/// <summary>What became of indicators from an earlier framework, over the API: read, said one by one, and from the file of many.</summary>
internal static class LinksApi
{
    private const string Path = "/frameworks/{framework}/links", One = Path + "/{id:guid}";

    /// <param name="Earlier">Code of the earlier framework.</param>
    /// <param name="From">Code in the earlier framework; null for what is new.</param>
    /// <param name="To">Code in the later framework; null for what was dropped.</param>
    internal sealed record Body(string Earlier, LinkKind Kind, string? From = null, string? To = null, bool IsComparable = false, string? Reason = null);

    internal sealed record End(Guid Id, string Code, ApiText Title, string Unit, string? Change);

    internal sealed record Item(Guid? Id, int Version, End? From, End? To, LinkKind? Kind, bool IsComparable, string? Reason);

    internal sealed record Pair(string? Earlier, string Framework, IReadOnlyList<Item> Items);

    public static void MapLinksApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("results.api.indicators_tag");
        api.MapGet(Path, PairAsync).Is("listLinks", "results.api.links").Asks("earlier", "results.api.links_earlier").Produces<Pair>().AllowAnonymous();
        Keeps(api.MapPost(Path, AddAsync)).Is("addLink", "results.api.link_add").Takes<Body>().Produces<SetLink.Saved>(StatusCodes.Status201Created);
        Keeps(api.MapPut(One, SetAsync)).Is("setLink", "results.api.link_set").Takes<Body>().NeedsVersion().Produces<SetLink.Saved>();
        Keeps(api.MapDelete(One, RemoveAsync)).Is("removeLink", "results.api.link_remove").NeedsVersion().Asks("reason", "results.api.link_reason").Produces(StatusCodes.Status204NoContent);
        Keeps(api.MapPost("/indicator-links", ImportAsync)).Is("importLinks", "results.api.links_import").TakesFile().Asks("dry_run", "results.api.dry_run").Produces<ImportLinks.Result>();
    }

    private static RouteHandlerBuilder Keeps(RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new RequiresFunctionAttribute(ResultsFunctions.ImportCode));

    private static async Task<IResult> PairAsync(string framework, string? earlier, HttpContext http, ReadLinks read, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await read.HandleAsync(current.Value, new(framework, earlier), ct), p => new Pair(p.Earlier, p.Framework,
            [.. p.Lines.Select(l => new Item(l.Id, l.Version, EndOf(l.From), EndOf(l.To), l.Kind, l.IsComparable, l.Reason))]));

    private static async Task<IResult> AddAsync(string framework, HttpContext http, SetLink set, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<Body>(http, ct);
        if (body is null) return refusal!;
        var saved = await set.HandleAsync(current.Value, InputOf(framework, body), ct);
        return saved.TryGet(out var link) ? ApiAnswer.Of(link, link.Version, $"{ApiRoutes.Root}/frameworks/{link.Framework}/links?earlier={link.Earlier}") : http.Refuse(saved.Problems);
    }

    private static async Task<IResult> SetAsync(string framework, Guid id, HttpContext http, SetLink set, CurrentAccess current, CancellationToken ct)
    {
        if (IfMatch.Read(http, out var version) is { } unversioned) return unversioned;
        var (body, refusal) = await ApiBody.ReadAsync<Body>(http, ct);
        return body is null ? refusal! : ApiAnswer.Of(http, await set.HandleAsync(current.Value, InputOf(framework, body) with { Id = id, Version = version }, ct), s => s, s => s.Version);
    }

    private static async Task<IResult> RemoveAsync(string framework, Guid id, string? reason, HttpContext http, RemoveLink remove, CurrentAccess current, CancellationToken ct)
    {
        if (IfMatch.Read(http, out var version) is { } unversioned) return unversioned;
        var removed = await remove.HandleAsync(current.Value, new(id, version, reason, framework), ct);
        return removed.IsOk ? TypedResults.NoContent() : http.Refuse(removed.Problems);
    }

    private static async Task<IResult> ImportAsync(HttpContext http, ImportLinks import, CurrentAccess current, CancellationToken ct)
    {
        var asked = http.Request.Query["dry_run"].ToString();
        if (asked is not ("" or "true" or "false")) return http.Refuse([Problem.Rule("results.api.status", "dry_run", "true, false")]);
        var bytes = await ApiBytes.ReadAsync(http, ImportLimits.FileBytes, ct);
        return ApiAnswer.Of(http, await import.HandleAsync(current.Value, new(new(LinkFile.Shape.Name, bytes), asked == "true"), ct), r => r);
    }

    private static SetLink.Input InputOf(string framework, Body body) => new(body.Earlier, body.From, framework, body.To, body.Kind, body.IsComparable, body.Reason);

    private static End? EndOf(LinkedIndicator? i) => i is null ? null : new(i.Id, i.Code, ApiText.Of(i.Title), i.Unit, i.Change);
}
