using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Mandate.Results;

/// <summary>Serves evidence files: always as a download, in a sandbox, never as a page of ours.</summary>
internal static class EvidenceEndpoint
{
    public static void MapEvidence(this IEndpointRouteBuilder app) =>
        app.MapGet("/results/{result:guid}/evidence/{evidence:guid}", DownloadAsync).AllowAnonymous();

    internal static async Task<IResult> DownloadAsync(
        Guid result, Guid evidence, HttpContext context, CurrentAccess current, OpenEvidence open, CancellationToken ct)
    {
        var outcome = await open.HandleAsync(current.Value, result, evidence, ct);
        if (!outcome.TryGet(out var file)) return TypedResults.StatusCode(Refusal.StatusOf(outcome.Problems[0].Kind));
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "private, no-store";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition.ToString();
        return TypedResults.Bytes(file.Bytes, file.MediaType);
    }
}
