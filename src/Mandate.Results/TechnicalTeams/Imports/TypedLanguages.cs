using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>A text in several languages as one row or one form says it.</summary>
/// <param name="Original">The language that is said to be the one written first; null: none is.</param>
/// <param name="Texts">The languages that are filled in.</param>
/// <param name="IsWhole">A form shows every language: what is empty there is taken away. A file leaves what it does not fill in.</param>
internal sealed record TypedLanguages(string? Original, IReadOnlyDictionary<string, string> Texts, bool IsWhole)
{
    /// <summary>The text that it makes of the one that is there; null: no text at all.</summary>
    public LocalizedText? Over(LocalizedText? now)
    {
        var texts = now?.Texts.Where(t => !IsWhole || !LanguageList.Codes.Contains(t.Key)).ToDictionary(StringComparer.Ordinal) ?? [];
        foreach (var (language, text) in Texts) texts[language] = text;
        if (texts.Count == 0) return null;
        return new(FirstOf(texts, Original, now?.Original) ?? LanguageList.Codes.FirstOrDefault(texts.ContainsKey) ?? texts.Keys.First(), texts);
    }

    private static string? FirstOf(Dictionary<string, string> texts, params string?[] wanted) => wanted.FirstOrDefault(w => w is not null && texts.ContainsKey(w));
}
