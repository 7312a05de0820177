using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Results;

/// <summary>Evidence over the API: a link as JSON, a file as its bytes, each in one request.</summary>
internal static class EvidenceApi
{
    private const string Path = CountryResultsApi.Path + "/{id:guid}/evidence";

    public static void MapEvidenceApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("results.field.evidence");
        api.MapPost(Path, LinkAsync).Is("addEvidenceLink", "results.api.evidence_link").Takes<LinkBody>().NeedsVersion()
            .Produces<SavedResult>().WithMetadata(new RequiresFunctionAttribute(ResultsFunctions.ReportCode));
        api.MapPut(Path + "/files/{name}", FileAsync).Is("addEvidenceFile", "results.api.evidence_file").TakesFile().NeedsVersion()
            .Asks("title", "results.api.evidence_title").Produces<SavedResult>().WithMetadata(new RequiresFunctionAttribute(ResultsFunctions.ReportCode));
        api.MapGet(Path.Replace("{id:guid}", "{result:guid}", StringComparison.Ordinal) + "/{evidence:guid}", EvidenceEndpoint.DownloadAsync).Is("downloadEvidence", "results.api.evidence_download").AllowAnonymous();
        api.MapDelete(Path + "/{evidence:guid}", RemoveAsync).Is("removeEvidence", "results.api.evidence_remove").NeedsVersion()
            .Produces<SavedResult>().WithMetadata(new RequiresFunctionAttribute(ResultsFunctions.ReportCode));
    }

    private static async Task<IResult> LinkAsync(Guid id, HttpContext http, AddEvidence add, CurrentAccess current, CancellationToken ct)
    {
        if (IfMatch.Read(http, out var version) is { } unversioned) return unversioned;
        var (body, refusal) = await ApiBody.ReadAsync<LinkBody>(http, ct);
        return body is null ? refusal! : CountryResultsApi.Saved(http, await add.HandleAsync(current.Value, new(id, version, body.Title, body.Link), ct));
    }

    // The bytes themselves, read to their end or to the limit of a file.
    private static async Task<IResult> FileAsync(
        Guid id, string name, string? title, HttpContext http, AddEvidence add, CurrentAccess current, CancellationToken ct)
    {
        if (IfMatch.Read(http, out var version) is { } unversioned) return unversioned;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = ReceivedFile.LargestBytes + 1;
        return CountryResultsApi.Saved(http, await add.HandleAsync(current.Value, new(id, version, title, null, name, http.Request.Body), ct));
    }

    private static async Task<IResult> RemoveAsync(Guid id, Guid evidence, HttpContext http, RemoveEvidence remove, CurrentAccess current, CancellationToken ct) =>
        IfMatch.Read(http, out var version) ?? CountryResultsApi.Saved(http, await remove.HandleAsync(current.Value, new(id, version, evidence), ct));
}
