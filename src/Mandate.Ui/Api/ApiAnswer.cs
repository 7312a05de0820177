using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Mandate.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Mandate.Ui;

/// <summary>
/// Data with a strong ETag over its bytes; <c>If-None-Match</c> gets 304. The ETag of what can be changed begins with its
/// version, which <see cref="IfMatch"/> asks for.
/// </summary>
public sealed class ApiAnswer : IResult
{
    private readonly object value;
    private readonly int? version;
    private readonly string? location;

    private ApiAnswer(object value, int? version, string? location) => (this.value, this.version, this.location) = (value, version, location);

    /// <param name="value">A record of the API.</param>
    /// <param name="version">The version from which a change starts; null where nothing can be changed.</param>
    /// <param name="location">Where it is, when it was just made: answered with 201.</param>
    public static IResult Of(object value, int? version = null, string? location = null) => new ApiAnswer(value, version, location);

    /// <summary>The data of an operation, or its problems.</summary>
    public static IResult Of<T>(HttpContext http, Outcome<T> outcome, Func<T, object> shown, Func<T, int>? version = null) =>
        outcome.TryGet(out var found) ? Of(shown(found), version?.Invoke(found)) : http.Refuse(outcome.Problems);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), ApiJson.Options);
        var tag = Tag(body);
        var (request, response) = (httpContext.Request, httpContext.Response);
        response.Headers.ETag = tag.ToString();
        if (location is not null) response.Headers.Location = location;
        response.StatusCode = Is304(request, tag) ? StatusCodes.Status304NotModified
            : location is null ? StatusCodes.Status200OK : StatusCodes.Status201Created;
        if (response.StatusCode == StatusCodes.Status304NotModified) return;
        response.ContentType = "application/json; charset=utf-8";
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    private EntityTagHeaderValue Tag(byte[] body)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(body))[..16];
        return new(version is { } number ? string.Create(CultureInfo.InvariantCulture, $"\"{number}.{hash}\"") : $"\"{hash}\"");
    }

    private static bool Is304(HttpRequest request, EntityTagHeaderValue tag) => HttpMethods.IsGet(request.Method)
        && request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
}
