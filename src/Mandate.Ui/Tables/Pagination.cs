using System.Globalization;
using Mandate.Kernel;
using Microsoft.AspNetCore.Http;

namespace Mandate.Ui;

/// <summary>Which slice of a long list is shown: <c>?page=3</c>, from 1; an unknown page shows the nearest.</summary>
public sealed class Pagination
{
    private readonly HttpRequest request;

    public Pagination(HttpRequest request, int total, int size = 50)
    {
        this.request = request;
        Size = size;
        Last = Math.Max(1, (total + size - 1) / size);
        Current = int.TryParse(request.Query["page"], CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, Last) : 1;
    }

    public int Size { get; }

    public int Current { get; }

    public int Last { get; }

    /// <summary>How many rows to leave out before this page.</summary>
    public int Skip => (Current - 1) * Size;

    /// <summary>Links to the other pages; nothing when there is only one.</summary>
    public Markup Draw(Words words) => Last == 1 ? Markup.Empty : Markup.Of(
        $"<nav aria-label=\"{words["ui.pages"]}\"><ul class=\"pages\">{Step(words["ui.pages.previous"], Current - 1)}{Numbers().Select(n => Number(n, words))}{Step(words["ui.pages.next"], Current + 1)}</ul></nav>");

    /// <summary>The first, the last, and those about the current one; 0 stands for a gap.</summary>
    internal IEnumerable<int> Numbers()
    {
        var before = 0;
        foreach (var n in Enumerable.Range(1, Last).Where(n => n == 1 || n == Last || Math.Abs(n - Current) <= 2))
        {
            if (n - before > 1) yield return 0;
            yield return before = n;
        }
    }

    private Markup Number(int n, Words words) =>
        n == 0 ? Markup.Of($"<li><span>…</span></li>")
        : n == Current ? Markup.Of($"<li><span aria-current=\"page\">{Shown.Number(n)}</span></li>")
        : Markup.Of($"<li><a href=\"{Href(n)}\"{LiveTagHelper.Attribute} aria-label=\"{words["ui.pages.page", n]}\">{Shown.Number(n)}</a></li>");

    private Markup? Step(string text, int to) =>
        to < 1 || to > Last ? null : Markup.Of($"<li><a href=\"{Href(to)}\"{LiveTagHelper.Attribute}>{text}</a></li>");

    private string Href(int n) => Address.With(request, ("page", n == 1 ? null : n.ToString(CultureInfo.InvariantCulture)));
}
