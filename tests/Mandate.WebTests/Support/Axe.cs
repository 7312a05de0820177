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

    // What is in order would be listed node by node, and each node written out, the whole page among them. Style sheets
    // are prepared for one rule alone, which is experimental and off.
    private const string Run = """
        async only => {
          if (document.querySelector('iframe, frame')) throw new Error('A frame: axe would have to run within it too.');
          axe.configure({ noHtml: true });
          const found = await axe.run(document, {
            resultTypes: ['violations'], elementRef: true, preload: { assets: ['media'] }, ...(only && { runOnly: only }),
          });
          const html = node => '    ' + node.element.outerHTML.slice(0, 300);
          return found.violations.map(v => `${v.id} (${v.impact}): ${v.help}\n` + v.nodes.slice(0, 5).map(html).join('\n'));
        }
        """;

    /// <summary>The contrast of colours: takes as long as all the rest and depends on no language.</summary>
    public static object Colours { get; } = new { type = "rule", values = new[] { "color-contrast" } };

    /// <summary>What depends on the words of a page: the names of its parts and controls, and the languages it declares.</summary>
    public static object Words { get; } = new
    {
        type = "tag", values = new[] { "cat.name-role-value", "cat.text-alternatives", "cat.language", "cat.forms", "cat.semantics" },
    };

    /// <summary>Has the script in each page that these windows open from now on: the browser then compiles it once for many.</summary>
    public static Task BringAsync(IBrowserContext windows) => windows.AddInitScriptAsync(Script);

    /// <summary>Each rule that the page breaks, of axe's rules and best practices, with the first places where it does.</summary>
    /// <param name="only"><see cref="Colours"/>, <see cref="Words"/>, or nothing: all the rules.</param>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, object? only = null)
    {
        if (!await page.EvaluateAsync<bool>("() => typeof axe === 'object'")) await page.EvaluateAsync($"() => {{ {Script} }}");
        return await page.EvaluateAsync<string[]>(Run, only);
    }
}
