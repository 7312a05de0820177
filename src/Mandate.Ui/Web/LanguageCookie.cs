using Mandate.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Ui;

/// <summary>The reader's choice of language, kept for a year; it says nothing about who they are.</summary>
public static class LanguageCookie
{
    public const string Name = "__Host-language";

    /// <summary>Remembers a language; codes that the interface does not have are ignored.</summary>
    public static void Set(HttpResponse response, string language)
    {
        if (!LanguageList.Codes.Contains(language)) return;
        response.Cookies.Append(Name, language, new CookieOptions
        {
            Path = "/", Secure = true, HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
        });
    }

    /// <summary>
    /// The language switch posts here without an antiforgery token: the most that a stranger's form could do is to
    /// change a reader's language, and a token would make every public page private to its reader.
    /// </summary>
    internal static void MapLanguage(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/language", ([FromForm] string? language, [FromForm(Name = "return")] string? back, HttpContext context) =>
        {
            Set(context.Response, language ?? "");
            return Results.LocalRedirect(LocalPath(back));
        }).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();

    private static string LocalPath(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal)
        && !path.Any(char.IsControl) ? path : "/";
}
