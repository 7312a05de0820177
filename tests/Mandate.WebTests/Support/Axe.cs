using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Mandate.WebTests;

/// <summary>
/// axe-core in the page that is looked at. Deque's own runner for Playwright sends the script of 650 KB twice for each run
/// and opens a further window to put frames of other origins together; our policy allows no frame at all.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // What is in order would be listed node by node. Style sheets are prepared for one rule alone, which is experimental and off.
    private const string Run = """
        async colours => {
          if (document.querySelector('iframe, frame')) throw new Error('A frame: axe would have to run within it too.');
          const found = await axe.run(document, {
            resultTypes: ['violations'], preload: { assets: ['media'] }, rules: { 'color-contrast': { enabled: colours } },
          });
          return found.violations.map(v => `${v.id} (${v.impact}): ${v.help}\n` + v.nodes.slice(0, 5).map(n => '    ' + n.html).join('\n'));
        }
        """;

    /// <summary>Has the script in each page that these windows open from now on: the browser then compiles it once for many.</summary>
    public static Task BringAsync(IBrowserContext windows) => windows.AddInitScriptAsync(Script);

    /// <summary>Each rule that the page breaks, of axe's rules and best practices, with the first places where it does.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, bool colours)
    {
        if (!await page.EvaluateAsync<bool>("() => typeof axe === 'object'")) await page.EvaluateAsync($"() => {{ {Script} }}");
        return await page.EvaluateAsync<string[]>(Run, colours);
    }
}
