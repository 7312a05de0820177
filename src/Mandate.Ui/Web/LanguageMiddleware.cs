using System.Globalization;
using Mandate.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Mandate.Ui;

/// <summary>
/// The language of a request: what the reader chose (a cookie), else what the browser asks for, else English.
/// </summary>
internal sealed class LanguageMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var language = Chosen(context.Request) ?? Asked(context.Request) ?? LanguageList.Codes[0];
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        CultureInfo.CurrentCulture = Conventions.Of(language);
        context.Response.Headers.ContentLanguage = language;
        context.Response.Headers.Append(HeaderNames.Vary, "Accept-Language, Cookie");
        return next(context);
    }

    private static string? Chosen(HttpRequest request) =>
        request.Cookies.TryGetValue(LanguageCookie.Name, out var code) && LanguageList.Codes.Contains(code) ? code : null;

    private static string? Asked(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var asked)) return null;
        return asked.OrderByDescending(a => a.Quality ?? 1)
            .Select(a => a.Value.Value?.Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(code => code is not null && LanguageList.Codes.Contains(code));
    }
}
