using System.Net;

namespace Mandate.Bench;

/// <summary>One result to be reported, under a key that stays the same however often it is sent.</summary>
internal sealed class Write(int number, string indicator, string country, string period)
{
    public string Key { get; } = Guid.NewGuid().ToString();

    public string Indicator { get; } = indicator;

    /// <summary>Stands in the narrative, so that the row is found again.</summary>
    public string Mark { get; } = $"write {number}.";

    public string Country { get; } = country;

    public string Period { get; } = period;

    /// <summary>What the server has answered; null: it has not.</summary>
    public Guid? Acknowledged { get; set; }
}

/// <summary>Posts the form that reports a result, as the browser of one signed-in officer.</summary>
internal sealed class Reporter : IDisposable
{
    private readonly string cookies;
    private readonly List<(string Name, string Value)> form;
    private HttpClient? http;

    private Reporter(string cookies, List<(string, string)> form) => (this.cookies, this.form) = (cookies, form);

    /// <summary>Answers that are neither an acknowledgement nor silence.</summary>
    public List<string> Refusals { get; } = [];

    /// <summary>Signs in and opens the form once: its antiforgery token and the session must outlive every kill.</summary>
    public static async Task<Reporter> SignInAsync(ServerProcess server, string indicator)
    {
        using var client = await Installation.SignInAsync(server.Address);
        var page = Pages.Check(await client.GetAsync(Path(indicator)));
        var element = (AngleSharp.Html.Dom.IHtmlFormElement)page.Document.QuerySelector("form.ask")!;
        return new(string.Join("; ", client.Cookies.Select(c => $"{c.Key}={c.Value}")), FormValues.Of(element));
    }

    /// <summary>Turns to the server after a restart, at another address.</summary>
    public void Use(ServerProcess server)
    {
        http?.Dispose();
        http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("Cookie", cookies);
    }

    /// <returns>True: acknowledged. False: no answer came, so nobody knows.</returns>
    public async Task<bool> PostAsync(Write write)
    {
        try
        {
            using var response = await http!.PostAsync(Path(write.Indicator), Content(write));
            if (response.StatusCode == HttpStatusCode.Redirect && Identifier(response.Headers.Location) is { } id) write.Acknowledged = id;
            else await RefusedAsync(write, response);
            return write.Acknowledged is not null;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return false;
        }
    }

    public void Dispose() => http?.Dispose();

    private FormUrlEncodedContent Content(Write write)
    {
        Dictionary<string, string> filled = new(StringComparer.Ordinal)
        {
            ["Key"] = write.Key, ["Form.Country"] = write.Country, ["Form.Period"] = write.Period, ["Form.Quantity"] = "1",
            ["Form.Narrative"] = write.Mark, ["Form.Language"] = "en",
        };
        return new(form.Where(f => !filled.ContainsKey(f.Name)).Select(f => KeyValuePair.Create(f.Name, f.Value)).Concat(filled));
    }

    private async Task RefusedAsync(Write write, HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        lock (Refusals) Refusals.Add($"{write.Indicator} {write.Country} {write.Period}: {(int)response.StatusCode} {response.Headers.Location} {Errors(text)}");
    }

    private static string Errors(string html) => string.Join(" ", new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html)
        .QuerySelectorAll("h1, .error-summary li, [role=alert] li").Select(e => e.TextContent.Trim()));

    // To /results/ID/evidence, whoever is signed out is sent to /sign-in.
    private static Guid? Identifier(Uri? location) =>
        location?.OriginalString.Split('/') is [.., "results", var id, _] && Guid.TryParse(id, out var found) ? found : null;

    private static string Path(string indicator) => $"{Installation.FrameworkPage}/indicators/{Uri.EscapeDataString(indicator)}/report";
}
