using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Ui;

internal static class AssetEndpoint
{
    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        _ = Task.Run(Asset.Warm);
        routes.MapMethods("/assets/{name}", ["GET", "HEAD"], Serve).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/favicon.ico", () => Results.Redirect(Asset.Icon.Path)).AllowAnonymous().ExcludeFromDescription();
    }

    private static IResult Serve(string name, HttpContext context)
    {
        if (!Asset.All.TryGetValue(name, out var asset)) return Results.NotFound();
        var (bytes, encoding) = asset.For(context.Request.Headers.AcceptEncoding.ToString());
        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = "Accept-Encoding";
        if (encoding is not null) headers.ContentEncoding = encoding;
        return Results.Bytes(bytes, asset.ContentType);
    }
}
