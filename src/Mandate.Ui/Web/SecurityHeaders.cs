using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Mandate.Ui;

/// <summary>What every answer tells the browser not to do, and who may keep a page.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string Permissions =
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        context.Response.OnStarting(KeepOrNot, context);
        return next(context);
    });

    /// <summary>
    /// Pages of somebody signed in are kept nowhere, so that nothing is left behind on a shared machine; public pages
    /// may be kept by their reader and are asked for again each time.
    /// </summary>
    private static Task KeepOrNot(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        var signedIn = context.User.Identity?.IsAuthenticated == true;
        if (signedIn && !headers.CacheControl.ToString().Contains("immutable", StringComparison.Ordinal))
            headers.CacheControl = "no-store";
        else if (headers.CacheControl.Count == 0)
            headers.CacheControl = "private, no-cache";
        return Task.CompletedTask;
    }
}
