using Microsoft.Playwright;

namespace Mandate.WebTests;

/// <summary>
/// The machine's own Chromium (or the one that <c>MANDATE_CHROMIUM</c> names), in the edition without a window: the whole
/// browser would prepare the pages of its own frame for each window that a test opens, a third of all its work.
/// </summary>
internal sealed class Chromium(IPlaywright playwright, IBrowser browser) : IAsyncDisposable
{
    // Root in a container has no sandbox; the others keep the browser from calling home during tests.
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    public IBrowser Browser { get; } = browser;

    public static async Task<Chromium> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("MANDATE_CHROMIUM") ?? "/usr/bin/chromium-headless-shell",
            Args = Flags,
        }));
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }
}
