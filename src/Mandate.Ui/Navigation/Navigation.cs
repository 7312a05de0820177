using Microsoft.AspNetCore.Http;

namespace Mandate.Ui;

/// <summary>The main navigation as the reader of this request may see it.</summary>
internal sealed class Navigation(IEnumerable<NavigationItem> items, IEnumerable<MayUse> mayUse)
{
    private readonly MayUse? mayUse = mayUse.LastOrDefault();

    public async Task<IReadOnlyList<NavigationItem>> ForAsync(HttpContext context)
    {
        var seen = new List<NavigationItem>();
        foreach (var item in items.OrderBy(i => i.Order))
            if (item.Function is null || (mayUse is not null && await mayUse(context, item.Function)))
                seen.Add(item);
        return seen;
    }

    /// <summary>The entry that the page at <paramref name="path"/> belongs to: the one with the longest address that it starts with.</summary>
    public static NavigationItem? Current(IEnumerable<NavigationItem> seen, PathString path) =>
        seen.SelectMany(i => i.Also.Prepend(i.Href), (item, href) => (item, href)).Where(x => x.href == "/" ? path == "/" : path.StartsWithSegments(x.href, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(x => x.href.Length).Select(x => x.item).FirstOrDefault();
}
