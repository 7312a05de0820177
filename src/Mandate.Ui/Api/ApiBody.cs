using System.Text.Json;
using Mandate.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Mandate.Ui;

/// <summary>Reads the JSON of a request, strictly (<see cref="ApiJson"/>) and no more than a megabyte of it.</summary>
public static class ApiBody
{
    private const long Largest = 1024 * 1024;

    /// <returns>The value, or the refusal: 415, 413 or 400.</returns>
    public static async Task<(T? Value, IResult? Refusal)> ReadAsync<T>(HttpContext http, CancellationToken ct) where T : class
    {
        if (!http.Request.HasJsonContentType())
            return (null, http.Refuse([Problem.Rule("ui.api.media_type", "Content-Type", "application/json")], StatusCodes.Status415UnsupportedMediaType));
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = Largest;
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(http.Request.Body, ApiJson.Options, ct) is { } value
                ? (value, null) : (null, Unreadable(http, "$", 1));
        }
        catch (JsonException e)
        {
            return (null, Unreadable(http, e.Path ?? "$", (e.LineNumber ?? 0) + 1));
        }
        catch (BadHttpRequestException e)
        {
            return (null, http.Refuse([Problem.Rule(e.StatusCode == StatusCodes.Status413PayloadTooLarge ? "ui.api.too_large" : "ui.api.cut_off")], e.StatusCode));
        }
    }

    private static IResult Unreadable(HttpContext http, string path, long line) =>
        http.Refuse([Problem.Rule("ui.api.json", path, path, line)], StatusCodes.Status400BadRequest);
}
