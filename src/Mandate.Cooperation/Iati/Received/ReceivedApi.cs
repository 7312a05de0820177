using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Cooperation;

/// <summary>What other publishers say, over the API: files go in, lists and each activity come out.</summary>
internal static class ReceivedApi
{
    private const int Most = 200;

    internal sealed record MappingBody(string Kind, string? Vocabulary, string? Theirs, string? Ours);

    internal sealed record Activity(long Id, string Identifier, string? ReportingRef, string? ReportingName, string? Title, string? Status, DateTimeOffset? LastUpdated, IReadOnlyList<ReceivedPlace> Places, IReadOnlyList<ReceivedSector> Sectors,
        IReadOnlyList<ReceivedParty> Parties, IReadOnlyList<ReceivedBudget> Budgets, IReadOnlyList<ReceivedTransaction> Transactions, IReadOnlyList<ReceivedRelated> Related);

    public static void MapReceivedApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("cooperation.iati.received.title");
        api.MapGet("/iati/received", ListAsync).Is("listReceivedActivities", "cooperation.api.received").Asks("publisher", "cooperation.api.publisher").Asks("country", "cooperation.api.country").Asks("sector", "cooperation.api.sector")
            .Asks("skip", "cooperation.api.skip").Asks("take", "cooperation.api.take").Produces<ListReceived.View>().Needs(CooperationFunctions.ReadCode);
        api.MapGet("/iati/received/{id:long}", ReadAsync).Is("readReceivedActivity", "cooperation.api.received_one").Produces<Activity>().Needs(CooperationFunctions.ReadCode);
        api.MapGet("/iati/received/{id:long}/xml", XmlAsync).Is("readReceivedActivityXml", "cooperation.api.received_xml").Needs(CooperationFunctions.ReadCode);
        api.MapPut("/iati/received/files/{name}", ImportAsync).Is("importReceivedActivities", "cooperation.api.import").TakesFile().Asks("dry_run", "cooperation.api.dry_run").Produces<ImportReceived.Result>().Needs(CooperationFunctions.ManageCode);
        api.MapGet("/iati/mappings", MappingsAsync).Is("listIatiMappings", "cooperation.api.mappings").Produces<ListMappings.View>().Needs(CooperationFunctions.ReadCode);
        api.MapPut("/iati/mappings", MapAsync).Is("setIatiMapping", "cooperation.api.map").Takes<MappingBody>().Produces<SetMapping.Result>().Needs(CooperationFunctions.ManageCode);
    }

    private static RouteHandlerBuilder Needs(this RouteHandlerBuilder route, string function) => route.WithMetadata(new RequiresFunctionAttribute(function));

    private static async Task<IResult> ListAsync(string? publisher, string? country, string? sector, int? skip, int? take, HttpContext http, ListReceived list, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await list.HandleAsync(current.Value, new(publisher, country, sector, Skip: Math.Max(0, skip ?? 0), Take: Math.Clamp(take ?? 50, 1, Most)), ct), v => v);

    private static async Task<IResult> ReadAsync(long id, HttpContext http, ReadReceived read, CurrentAccess current, CancellationToken ct) => ApiAnswer.Of(http, await read.HandleAsync(current.Value, id, ct), Shown);

    private static object Shown(ReadReceived.View v) => new Activity(v.Activity.Id, v.Activity.Identifier, v.Activity.ReportingRef, v.Activity.ReportingName, ReceivedTitle.Of(v.Activity.Title)?.Text, v.Activity.Status, v.Activity.LastUpdated,
        v.Places, v.Sectors, v.Parties, v.Budgets, v.Transactions, v.Related);

    private static async Task<IResult> XmlAsync(long id, HttpContext http, ReadReceived read, CurrentAccess current, CancellationToken ct)
    {
        var found = await read.HandleAsync(current.Value, id, ct);
        return found.TryGet(out var view) ? TypedResults.File(view.Xml, "application/xml; charset=utf-8") : http.Refuse(found.Problems);
    }

    // Kept first: the file is read by several threads, and a slow sender would hold the import's lock.
    private static async Task<IResult> ImportAsync(string name, [FromQuery(Name = "dry_run")] bool? dryRun, HttpContext http, KeepUpload keep, ImportReceived import, CurrentAccess current, CancellationToken ct)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = IatiUpload.MostBytes + 1;
        var kept = await keep.HandleAsync(current.Value, name, http.Request.Body, ct);
        if (!kept.TryGet(out var id)) return http.Refuse(kept.Problems);
        var upload = await keep.FindAsync(current.Value, id, ct);
        var done = await import.HandleAsync(current.Value, new(name, new MemoryStream(upload!.Packed), dryRun ?? false), ct);
        await keep.DiscardAsync(current.Value, id, ct);
        return ApiAnswer.Of(http, done, d => d);
    }

    private static async Task<IResult> MappingsAsync(HttpContext http, ListMappings list, CurrentAccess current, CancellationToken ct) => ApiAnswer.Of(http, await list.HandleAsync(current.Value, ct), v => v);

    private static async Task<IResult> MapAsync(HttpContext http, SetMapping set, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<MappingBody>(http, ct);
        return body is null ? refusal! : ApiAnswer.Of(http, await set.HandleAsync(current.Value, new(body.Kind, body.Vocabulary, body.Theirs, body.Ours), ct), r => r);
    }
}
