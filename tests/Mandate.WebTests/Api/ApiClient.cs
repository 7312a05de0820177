using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.WebTests.Api;

/// <summary>A program that asks the API, with a token or without.</summary>
internal sealed class ApiClient(WebFixture web, string? token) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = web.Address };

    // An account has few tokens: tests that want the same share one.
    private static readonly ConcurrentDictionary<string, Lazy<Task<CreateToken.Created>>> Shared = new(StringComparer.Ordinal);

    public static async Task<ApiClient> OfAsync(WebFixture web, string email, params TokenScope[] scopes) =>
        new(web, (await Shared.GetOrAdd($"{web.Address} {email} {string.Join(',', scopes)}", _ => new(() => TokenAsync(web, email, scopes))).Value).Token);

    public static async Task<CreateToken.Created> TokenAsync(WebFixture web, string email, params TokenScope[] scopes)
    {
        var by = await web.Database.AccessOfAsync(email);
        return (await web.Database.InScopeAsync(s => s.GetRequiredService<CreateToken>().HandleAsync(by, new("a test", scopes, 30), default))).Value;
    }

    public Task<ApiAnswered> GetAsync(string path, string language = "en", string? ifNoneMatch = null) =>
        SendAsync(HttpMethod.Get, path, (HttpContent?)null, ("Accept-Language", language), ("If-None-Match", ifNoneMatch));

    public Task<ApiAnswered> SendAsync(HttpMethod method, string path, string? json, params (string Name, string? Value)[] headers) =>
        SendAsync(method, path, json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"), headers);

    public async Task<ApiAnswered> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, "/api/v1" + path) { Content = content };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers) if (value is not null) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await http.SendAsync(request);
        return new(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.ETag?.ToString(),
            response.Content.Headers.ContentType?.MediaType, response.Headers.Location?.ToString());
    }

    public void Dispose() => http.Dispose();
}

/// <summary>What the API answered.</summary>
internal sealed record ApiAnswered(HttpStatusCode Status, string Text, string? Tag, string? MediaType, string? Location)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public Guid Id => Json.GetProperty("id").GetGuid();

    /// <summary>The codes of the problems that it names.</summary>
    public string[] Codes => [.. Json.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("code").GetString()!)];
}
