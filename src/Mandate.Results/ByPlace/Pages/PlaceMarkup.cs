using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>What the pages of a country and of a region share.</summary>
internal static class PlaceMarkup
{
    /// <summary>The framework that is shown, and links to the others.</summary>
    public static Markup Frameworks(IReadOnlyList<PlaceFrameworkChoice> all, string chosen, Func<string, string> href, Words words) => all.Count == 1
        ? Markup.Of($"<p class=\"aside\"><a href=\"{ResultsLinks.Framework(chosen)}\">{FigureMarkup.Text(all[0].Title)}</a></p>")
        : Markup.Of($"<nav class=\"sections no-print\" aria-label=\"{words["results.frameworks.title"]}\">{all.Select(f => Markup.Of($"<a href=\"{href(f.Code)}\"{(f.Code == chosen ? Chosen : null)}>{FigureMarkup.Text(f.Title)}</a>\n"))}</nav>");

    private static readonly Markup Chosen = Markup.Of($" aria-current=\"page\"");
}
