using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Cooperation;

/// <summary>The published files: the newest at addresses that stay, the earlier ones at those of their publication. For everybody.</summary>
internal static class IatiEndpoints
{
    public static void MapIatiFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet(OpenDataLinks.All + "/files/{name}", (string name, HttpContext http, CurrentAccess by, OpenIatiFile open, CancellationToken ct) => FileAsync(http, by, open, new(name), ct)).AllowAnonymous();
        app.MapGet(OpenDataLinks.All + "/publications/{number:int}/files/{name}", (int number, string name, HttpContext http, CurrentAccess by, OpenIatiFile open, CancellationToken ct) =>
            FileAsync(http, by, open, new(name, number), ct)).AllowAnonymous();
    }

    // A harvester that has these bytes already is told so.
    private static async Task<IResult> FileAsync(HttpContext http, CurrentAccess by, OpenIatiFile open, OpenIatiFile.Input input, CancellationToken ct)
    {
        var outcome = await open.HandleAsync(by.Value, input, ct);
        if (!outcome.TryGet(out var file)) return TypedResults.StatusCode(Refusal.StatusOf(outcome.Problems[0].Kind));
        var tag = $"\"{file.Sha256}\"";
        http.Response.Headers.ETag = tag;
        return http.Request.Headers.IfNoneMatch == tag ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Stream(await open.ReadAsync(file, ct), "application/xml", file.Name);
    }
}
