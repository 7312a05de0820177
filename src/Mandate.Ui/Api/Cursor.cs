using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Mandate.Ui;

/// <summary>
/// Where a page of a list ended: the keys of its last row, so that rows that come or go meanwhile neither repeat nor hide
/// others. It is no secret; what it says is asked of the database like any filter.
/// </summary>
public static class Cursor
{
    private const int Longest = 500;

    public static string Of(string list, params IEnumerable<string> keys) =>
        WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes<string[]>([list, .. keys]));

    /// <returns>The keys; null when it is no cursor of that list.</returns>
    public static IReadOnlyList<string>? Read(string list, string text, int keys)
    {
        if (text.Length > Longest) return null;
        try
        {
            var parts = JsonSerializer.Deserialize<string[]>(WebEncoders.Base64UrlDecode(text));
            return parts?.Length == keys + 1 && parts[0] == list && Array.TrueForAll(parts, p => p is not null) ? parts[1..] : null;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }
}
