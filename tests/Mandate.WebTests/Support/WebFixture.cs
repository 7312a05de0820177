using System.Collections.Concurrent;
using Mandate.Organisation;
using Mandate.TestSupport;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Mandate.WebTests.WebFixture))]

namespace Mandate.WebTests;

/// <summary>The real application on a free port of this machine, on a real database, and a browser for those who need one.</summary>
public sealed class WebFixture : IAsyncLifetime
{
    private readonly PostgresFixture postgres = new();
    private readonly Lazy<Task<Chromium>> chromium = new(Chromium.StartAsync);
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> sessions = new(StringComparer.Ordinal);
    private WebApplication? app;

    public TestDatabase Database { get; private set; } = null!;

    /// <summary>Where the application listens; Chromium takes Secure cookies from the loopback address over http too.</summary>
    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => app!.Services;

    public async ValueTask InitializeAsync()
    {
        await postgres.InitializeAsync();
        Database = await postgres.NewDatabaseWithPeopleAsync();
        app = MandateHost.Build(Database.Source, builder =>
        {
            builder.Environment.EnvironmentName = Environments.Development;
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.Configure<UiOptions>(o => o.StyleGuide = true);
            builder.Services.AddQuickPasswords();
            // Every test signs in from the one address of this machine.
            builder.Services.Configure<AddressLimits>(l => l.Burst = 100_000);
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
        });
        await app.StartAsync();
        Address = new Uri(app.Urls.First());
    }

    /// <summary>Somebody without cookies who reads English, unless said otherwise.</summary>
    public WebClient NewClient(string language = "en") => new(Address, language);

    /// <summary>A browser window of its own: no cookies, 1280 × 800, English, unless said otherwise.</summary>
    public async Task<IPage> NewPageAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = Address.ToString();
        options.Locale ??= "en";
        var context = await (await chromium.Value).Browser.NewContextAsync(options);
        CloseWindowsAttribute.AtTheEndOfThisTest(context);
        return await context.NewPageAsync();
    }

    /// <summary>Somebody who has signed in, in a session that tests share: do not sign out with it.</summary>
    public async Task<WebClient> NewClientAsync(string email, string language = "en")
    {
        var client = NewClient(language);
        client.Cookies[SessionCookie.Name] = await SessionOfAsync(email);
        return client;
    }

    /// <summary>A browser window of somebody who has signed in, in a session that tests share.</summary>
    public async Task<IPage> NewPageAsync(string email, BrowserNewContextOptions? options = null)
    {
        var page = await NewPageAsync(options);
        await BecomeAsync(page, email);
        return page;
    }

    /// <summary>Gives a window to somebody who has signed in, or to nobody: nothing of who had it before is left.</summary>
    public async Task BecomeAsync(IPage page, string? email)
    {
        await page.Context.ClearCookiesAsync();
        if (email is null) return;
        // A __Host- cookie can only be set as if from a secure page; it is then sent to the loopback address over http too.
        var secure = new UriBuilder(Address) { Scheme = Uri.UriSchemeHttps }.ToString();
        await page.Context.AddCookiesAsync([new() { Name = SessionCookie.Name, Value = await SessionOfAsync(email), Url = secure, Secure = true }]);
    }

    private Task<string> SessionOfAsync(string email) => sessions.GetOrAdd(email, e => new(() => SignInAsync(e))).Value;

    private async Task<string> SignInAsync(string email)
    {
        using var client = NewClient();
        await client.SubmitAsync(await client.GetAsync("/sign-in"), "form.ask", ("Email", email), ("Password", TestPeople.Password));
        return client.Cookies[SessionCookie.Name];
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium.IsValueCreated) await (await chromium.Value).DisposeAsync();
        if (app is not null) await app.DisposeAsync();
        await Database.DisposeAsync();
        await postgres.DisposeAsync();
    }
}
