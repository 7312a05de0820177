using System.Globalization;

namespace Mandate.Kernel;

/// <summary>
/// A text in one or more languages, one of them marked as the original. What is shown says in which language it is,
/// so that a fallback is in the open (<c>lang</c> set on the page).
/// </summary>
public sealed record LocalizedText
{
    /// <param name="original">Language code (en, fr, es, zh, ar …) in which the text was first written.</param>
    /// <param name="texts">Language code to text; holds the original; blank texts are dropped.</param>
    /// <exception cref="ArgumentException">The original has no text.</exception>
    public LocalizedText(string original, IReadOnlyDictionary<string, string> texts)
    {
        var kept = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (language, text) in texts)
            if (!string.IsNullOrWhiteSpace(text)) kept[language] = text.Trim();
        if (!kept.ContainsKey(original))
            throw new ArgumentException($"The original ({original}) has no text.", nameof(texts));
        Original = original;
        Texts = kept;
    }

    public string Original { get; }

    public IReadOnlyDictionary<string, string> Texts { get; }

    public static LocalizedText In(string language, string text) =>
        new(language, new Dictionary<string, string> { [language] = text });

    public static LocalizedText English(string en, string? zh = null) =>
        new("en", new Dictionary<string, string> { ["en"] = en, ["zh"] = zh ?? "" });

    /// <summary>The text for a reader of <paramref name="language"/>: that language, else the original.</summary>
    public TextInLanguage For(string language) =>
        Texts.TryGetValue(language, out var text) ? new(text, language, language == Original)
            : new(Texts[Original], Original, true);

    /// <summary>The text for the reader of the current request or command.</summary>
    public TextInLanguage Current => For(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    public override string ToString() => Current.Text;

    public bool Equals(LocalizedText? other) =>
        other is not null && Original == other.Original && Texts.SequenceEqual(other.Texts);

    public override int GetHashCode() => HashCode.Combine(Original, Texts[Original]);
}

/// <summary>A text and the language that it is in.</summary>
public readonly record struct TextInLanguage(string Text, string Language, bool IsOriginal)
{
    public override string ToString() => Text;
}
