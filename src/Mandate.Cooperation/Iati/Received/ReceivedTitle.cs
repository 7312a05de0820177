using System.Globalization;
using System.Text.Json;

namespace Mandate.Cooperation;

/// <summary>A title as it is kept: by language as JSON.</summary>
internal static class ReceivedTitle
{
    /// <returns>The text in the reader's language, else in English, else the first; and its language, null where nobody says it.</returns>
    public static (string Text, string? Language)? Of(string? json)
    {
        if (json is null) return null;
        var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;
        if (texts.Count == 0) return null;
        foreach (var language in (string[])[CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, "en"])
            if (texts.TryGetValue(language, out var text)) return (text, language);
        var first = texts.OrderBy(t => t.Key, StringComparer.Ordinal).First();
        return (first.Value, first.Key.Length == 0 ? null : first.Key);
    }
}
