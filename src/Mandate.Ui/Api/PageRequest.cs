using System.Globalization;
using Mandate.Kernel;
using Microsoft.AspNetCore.Http;

namespace Mandate.Ui;

/// <summary>Which part of a list is asked for. Parameters that the list does not know are refused: a misspelt filter would give everything.</summary>
/// <param name="After">The id of the last row of the page before; null: from the beginning.</param>
public sealed record PageRequest(int Limit, Guid? After)
{
    public const int Usual = 50, Most = 200;

    public const string LimitName = "limit", CursorName = "cursor";

    public static Outcome<PageRequest> Read(HttpRequest request, string list, params string[] filters)
    {
        var problems = UnknownIn(request, [.. filters, LimitName, CursorName]);
        var limit = LimitOf(request.Query[LimitName].ToString());
        if (limit is null) problems.Add(Problem.Rule("ui.api.limit", LimitName, Most));
        var (after, cursor) = ((Guid?)null, request.Query[CursorName].ToString());
        if (cursor.Length > 0 && (after = IdIn(list, cursor)) is null) problems.Add(Problem.Rule("ui.api.cursor", CursorName));
        return problems.Count > 0 ? problems : new PageRequest(limit!.Value, after);
    }

    private static Guid? IdIn(string list, string cursor) =>
        Cursor.Read(list, cursor, 1) is [var key] && Guid.TryParseExact(key, "N", out var id) ? id : null;

    /// <summary>A problem for each parameter that is not among <paramref name="known"/>, or is there twice.</summary>
    public static List<Problem> UnknownIn(HttpRequest request, IReadOnlyCollection<string> known) =>
        [.. request.Query.Where(q => !known.Contains(q.Key, StringComparer.Ordinal) || q.Value.Count > 1)
            .Select(q => known.Count == 0 ? Problem.Rule("ui.api.no_parameter", q.Key, q.Key) : Problem.Rule("ui.api.parameter", q.Key, q.Key, string.Join(", ", known)))];

    private static int? LimitOf(string text) => text.Length == 0 ? Usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= Most ? limit : null;
}

/// <summary>A page of a list.</summary>
/// <param name="Next">The cursor of the page after it; null at the end.</param>
public sealed record ApiPage<T>(IReadOnlyList<T> Items, string? Next)
{
    /// <param name="list">Name of the list, for its cursors.</param>
    /// <param name="limit">How many were asked for.</param>
    /// <param name="found">One more than that, where there is more.</param>
    /// <param name="id">The id of an item.</param>
    public static ApiPage<T> Of(string list, int limit, IReadOnlyList<T> found, Func<T, Guid> id) => found.Count <= limit
        ? new(found, null) : new([.. found.Take(limit)], Cursor.Of(list, id(found[limit - 1]).ToString("N")));
}
