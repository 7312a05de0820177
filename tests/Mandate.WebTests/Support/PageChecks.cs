using Microsoft.Playwright;

namespace Mandate.WebTests;

/// <summary>What must hold for every page, whatever it shows.</summary>
public static class PageChecks
{
    public static BrowserNewContextOptions WithoutJavaScript() => new() { JavaScriptEnabled = false };

    public static BrowserNewContextOptions At320Pixels() => new() { ViewportSize = new() { Width = 320, Height = 640 } };

    /// <summary>axe finds nothing, in any of its rules and best practices.</summary>
    /// <param name="only">Some of them (<see cref="Axe"/>).</param>
    public static async Task ShouldHaveNoAxeViolations(this IPage page, object? only = null)
    {
        var violations = await Axe.ViolationsAsync(page, only);
        Assert.True(violations.Count == 0, $"{page.Url}\n" + string.Join("\n", violations));
    }

    /// <summary>The page itself never scrolls sideways (WCAG 2.2, 1.4.10); a table may, in its own box.</summary>
    public static async Task ShouldNotScrollSideways(this IPage page)
    {
        var wider = await page.EvaluateAsync<string[]>("""
            () => {
              const seen = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= seen) return [];
              return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > seen + 1)
                .slice(0, 5).map(e => e.outerHTML.slice(0, 200));
            }
            """);
        Assert.True(wider.Length == 0, $"{page.Url} is wider than the window:\n" + string.Join("\n", wider));
    }

    /// <summary>Collects what the browser complains about (a script or style that the policy blocked, a missing file).</summary>
    public static List<string> Complaints(this IPage page)
    {
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        page.PageError += (_, error) => complaints.Add(error);
        return complaints;
    }
}
