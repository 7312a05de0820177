using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Mandate.WebTests.Ui;

/// <summary>The application with two more endpoints: one that breaks, one that answers any status with nothing.</summary>
public sealed class FaultyApplication(WebFixture web) : IAsyncLifetime
{
    private WebApplication app = null!;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        app = MandateHost.Build(web.Database.Source, builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            builder.Services.Configure<UiOptions>(o => o.StyleGuide = true);
        });
        app.MapMethods("/test/fault", ["GET", "POST", "DELETE"], (Delegate)Throw).AllowAnonymous().DisableAntiforgery();
        app.MapPost("/test/full", (Delegate)FullAsync).AllowAnonymous().DisableAntiforgery();
        app.MapGet("/test/status/{status:int}", (int status) => TypedResults.StatusCode(status)).AllowAnonymous();
        await app.StartAsync();
        Address = new Uri(app.Urls.First());
    }

    private static string Throw() => throw new InvalidOperationException("the secret of the fault");

    private static async Task<string> FullAsync(HttpRequest request)
    {
        await request.ReadFormAsync();
        throw new InvalidOperationException("saving", new PostgresException("No space left on device", "ERROR", "ERROR", PostgresErrorCodes.DiskFull));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

/// <summary>Failures answer in words: what happened, what became of what was typed, what to do.</summary>
public sealed class FailureTests(FaultyApplication faulty) : IClassFixture<FaultyApplication>
{
    private readonly Uri address = faulty.Address;

    private WebClient Client(string language = "en") => new(address, language);

    [Theory, MemberData(nameof(Statuses))]
    public async Task Every_failure_says_what_happened_and_what_to_do_in_every_language(int status, string language)
    {
        var answer = await Client(language).GetAsync($"/test/status/{status}");
        Assert.Equal(status, (int)answer.Status);
        Assert.Equal(language, answer.Document.DocumentElement.GetAttribute("lang"));
        Assert.True(answer.AllTexts("main p").Count >= 4, answer.Text);
        Assert.StartsWith(answer.TextOf("h1"), answer.TextOf("title"), StringComparison.Ordinal);
        Assert.DoesNotContain("ui.failure", answer.Text, StringComparison.Ordinal);
    }

    public static TheoryData<int, string> Statuses() =>
        [.. new[] { 400, 401, 403, 404, 405, 409, 413, 415, 418, 422, 429, 500, 502, 503 }.SelectMany(s => LanguageList.Codes.Select(l => (s, l)))];

    [Theory, InlineData("GET"), InlineData("POST"), InlineData("DELETE")]
    public async Task A_fault_gives_a_reference_and_no_secret(string method)
    {
        var answer = await Client().SendAsync(new HttpRequestMessage(new HttpMethod(method), "/test/fault"));
        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal("Something failed on our side", answer.TextOf("h1"));
        Assert.Contains("Reference: ", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Exception", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_a_problem_in_json()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/nothing-here");
        request.Headers.Add("Accept", "application/json");
        var answer = await Client("fr").SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.StartsWith("application/problem+json", answer.Headers["Content-Type"], StringComparison.Ordinal);
        using var problem = JsonDocument.Parse(answer.Text);
        Assert.Equal(404, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Equal("Page introuvable", problem.RootElement.GetProperty("title").GetString());
    }

    [Fact]
    public async Task The_failure_page_itself_is_nowhere() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Client().GetAsync("/failure/500")).Status);

    [Fact]
    public async Task A_form_of_another_session_gives_back_what_was_typed_but_no_secret()
    {
        var answer = await PostStaleAsync("same-origin");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("This form belongs to another session", answer.TextOf("h1"));
        Assert.Equal(["Twelve inspectors were trained.\nThree more will be.", "成员国批准了公约"], answer.AllTexts(".typed"));
    }

    [Theory, InlineData("cross-site"), InlineData("none"), InlineData("")]
    public async Task A_strangers_form_cannot_put_its_words_on_our_page(string site)
    {
        var answer = await PostStaleAsync(site);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Empty(answer.AllTexts(".typed"));
        Assert.DoesNotContain("inspectors", answer.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData("en", "The disk of the database is full."), InlineData("fr", "Le disque de la base de données est plein."), InlineData("zh", "数据库所在磁盘已满。")]
    public async Task A_full_disk_is_named_and_gives_back_what_was_typed(string language, string says)
    {
        var answer = await PostStaleAsync("same-origin", "/test/full", language);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Contains(says, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("No space left on", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Twelve inspectors were trained.\nThree more will be.", answer.AllTexts(".typed")[0]);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "Form.Title=a%00b")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"File\"; filename=\"act\r\nX.pdf\"\r\n\r\nx\r\n--b--\r\n")]
    public async Task A_small_form_that_cannot_be_read_is_not_called_too_large(string type, string form)
    {
        var content = new StringContent(form);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        var answer = await Client().SendAsync(new HttpRequestMessage(HttpMethod.Post, "/ui") { Content = content });
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("The request could not be read", answer.TextOf("h1"));
    }

    private Task<Answer> PostStaleAsync(string site, string path = "/ui", string language = "en")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["Form.Narrative"] = "Twelve inspectors were trained.\nThree more will be.",
                ["Form.Title"] = "成员国批准了公约",
                ["Form.Password"] = "correct horse battery staple",
                ["Form.Count"] = "12",
                ["antiforgery"] = "a token of an earlier session",
            }),
        };
        if (site.Length > 0) request.Headers.Add("Sec-Fetch-Site", site);
        return Client(language).SendAsync(request);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Two_gigabytes_are_refused_before_they_are_sent(string type)
    {
        using var socket = new TcpClient(address.Host, address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /ui HTTP/1.1\r\nHost: {address.Authority}\r\nAccept: text/html\r\nContent-Type: {type}\r\nContent-Length: 2147483648\r\n\r\n--x\r\n"));
        using var reader = new StreamReader(stream);
        Assert.Equal("HTTP/1.1 413 Payload Too Large", await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(10)));
    }
}
