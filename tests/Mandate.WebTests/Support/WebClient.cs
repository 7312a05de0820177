using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Mandate.WebTests;

/// <summary>
/// A browser without a screen: keeps cookies (Secure ones too, although the test server speaks plain http), follows no
/// redirect by itself, sends forms with everything that they hold.
/// </summary>
public sealed class WebClient(Uri address, string language) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address };

    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    public Task<Answer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Opens the page that a redirect leads to.</summary>
    public Task<Answer> FollowAsync(Answer answer) => GetAsync(answer.Location
        ?? throw new InvalidOperationException($"No redirect but {(int)answer.Status}: {answer.Text}"));

    public Task<Answer> PostAsync(string path, params IEnumerable<(string Name, string Value)> values) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Name, v.Value))),
        });

    /// <summary>Sends a form as it stands on the page, with some fields changed; a null value takes a field out.</summary>
    public Task<Answer> SubmitAsync(Answer page, string form, params IEnumerable<(string Name, string? Value)> changes)
    {
        var element = page.Document.QuerySelector(form) as IHtmlFormElement
            ?? throw new InvalidOperationException($"No form {form} on {page.Path}: {page.Text}");
        var values = FormValues.Of(element);
        foreach (var name in changes.Select(c => c.Name).Distinct()) values.RemoveAll(v => v.Name == name);
        values.AddRange(changes.Where(c => c.Value is not null).Select(c => (c.Name, c.Value!)));
        // As a browser does: an address that begins with its query is one of the page itself.
        var target = element.GetAttribute("action") switch { null or "" => page.Path, ['?', ..] query => page.Path.Split('?')[0] + query, var action => action };
        return PostAsync(target, values);
    }

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        var path = request.RequestUri!.OriginalString;
        if (!request.Headers.Contains("Accept")) request.Headers.Add("Accept", "text/html,*/*;q=0.5");
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        if (Cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
        using var response = await http.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
            foreach (var cookie in cookies) Keep(cookie);
        return new Answer(path, response, await response.Content.ReadAsStringAsync());
    }

    private void Keep(string setCookie)
    {
        var pair = setCookie.Split(';')[0].Split('=', 2);
        var gone = setCookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase);
        if (gone) Cookies.Remove(pair[0]);
        else Cookies[pair[0]] = pair[1];
    }

    public void Dispose() => http.Dispose();
}

/// <summary>What the server answered, its HTML parsed.</summary>
public sealed class Answer
{
    private readonly Lazy<IHtmlDocument> document;

    internal Answer(string path, HttpResponseMessage response, string text)
    {
        Path = path;
        Status = response.StatusCode;
        Text = text;
        Headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(h => h.Key, h => string.Join("\n", h.Value), StringComparer.OrdinalIgnoreCase);
        document = new(() => new HtmlParser().ParseDocument(Text));
    }

    public string Path { get; }

    public HttpStatusCode Status { get; }

    public string Text { get; }

    /// <summary>Headers of the answer and of its content; several of one name are set on lines of their own.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    public string? Location => Headers.GetValueOrDefault("Location");

    public IHtmlDocument Document => document.Value;

    /// <summary>Trimmed text of the first element that a selector finds; fails where there is none.</summary>
    public string TextOf(string selector) => Document.QuerySelector(selector)?.TextContent.Trim()
        ?? throw new InvalidOperationException($"Nothing at '{selector}' on {Path} ({(int)Status}): {Text}");

    public IReadOnlyList<string> AllTexts(string selector) =>
        [.. Document.QuerySelectorAll(selector).Select(e => e.TextContent.Trim())];
}
