using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Mandate.Ui;

/// <summary>
/// The order that the reader chose, in the address: <c>?sort=target&amp;order=desc</c>. Only the keys that the page names
/// count; everything else in the address (filters) is kept by the links.
/// </summary>
public sealed class Sorting
{
    private readonly HttpRequest request;

    public Sorting(HttpRequest request, string first, params string[] others)
    {
        this.request = request;
        var asked = request.Query["sort"].ToString();
        Key = others.Contains(asked) ? asked : first;
        Descending = request.Query["order"] == "desc";
    }

    public string Key { get; }

    public bool Descending { get; }

    /// <summary>A column that sorts by <paramref name="key"/>; a second click turns the order.</summary>
    public Column Column(string title, string key, bool number = false, string? unit = null) =>
        new(title, number, unit, new SortLink(Address.With(request, ("sort", key), ("order", Key == key && !Descending ? "desc" : null), ("page", null)),
            Key == key ? Descending : null));

    /// <summary>Rows in the chosen order; equal ones keep theirs.</summary>
    public IEnumerable<T> Apply<T, TKey>(IEnumerable<T> rows, Func<T, TKey> by) =>
        Descending ? rows.OrderByDescending(by) : rows.OrderBy(by);
}

/// <summary>The address of this page with some of its query changed.</summary>
public static class Address
{
    /// <param name="request">The request whose path and query are the start.</param>
    /// <param name="changes">Names and values to set; null takes a name away.</param>
    public static string With(HttpRequest request, params (string Name, string? Value)[] changes)
    {
        var query = request.Query.Where(q => changes.All(c => c.Name != q.Key))
            .SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v)))
            .Concat(changes.Where(c => c.Value is not null).Select(c => KeyValuePair.Create(c.Name, c.Value)));
        return QueryHelpers.AddQueryString(request.PathBase.Add(request.Path), query);
    }
}
