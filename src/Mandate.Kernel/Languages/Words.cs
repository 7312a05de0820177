using System.Globalization;
using System.Resources;

namespace Mandate.Kernel;

/// <summary>One module's words: its resource file, found by the first word of a key (<c>results.…</c>).</summary>
public sealed record ModuleWords(string Module, ResourceManager Resources)
{
    /// <summary>Words as content: one text in all working languages, English the original.</summary>
    /// <exception cref="ArgumentException">The key has no words.</exception>
    public LocalizedText EveryLanguage(string key, params object?[] args) => new("en", LanguageList.Codes.ToDictionary(
        language => language, language => In(CultureInfo.GetCultureInfo(language), key, args), StringComparer.Ordinal));

    private string In(CultureInfo culture, string key, object?[] args) => string.Format(culture, Resources.GetString(key, culture) ?? "", args);
}

/// <summary>
/// Every string that a person reads, by key, in the language of the current request or command. Keys are
/// <c>module.thing.detail</c>; the placeholders {0}, {1} are filled in the reader's conventions.
/// </summary>
public sealed class Words(IEnumerable<ModuleWords> modules)
{
    private readonly Dictionary<string, ResourceManager> resources =
        modules.DistinctBy(m => m.Module).ToDictionary(m => m.Module, m => m.Resources, StringComparer.Ordinal);

    /// <summary>False in production: a missing key shows itself as its key instead of failing the page.</summary>
    public bool FailOnMissing { get; init; }

    public string this[string key] => Find(key);

    public string this[string key, params object?[] args] =>
        string.Format(CultureInfo.CurrentCulture, Find(key), args);

    /// <summary>
    /// The form of <paramref name="key"/> for a count: <c>key.one</c> for 1 (and 0 in French), else <c>key.other</c>;
    /// {0} is the count.
    /// </summary>
    public string Count(string key, decimal count, params object?[] args)
    {
        var one = count == 1 || (count is >= 0 and < 2 && CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr");
        return this[$"{key}.{(one ? "one" : "other")}", [count.ToString("#,##0.######", CultureInfo.CurrentCulture), .. args]];
    }

    public string For(Problem problem) => this[problem.Code, problem.Args];

    public bool Has(string key) => Lookup(key) is not null;

    private string Find(string key) => Lookup(key)
        ?? (FailOnMissing ? throw new MissingManifestResourceException($"No words for '{key}'.") : key);

    private string? Lookup(string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && resources.TryGetValue(key[..dot], out var found)
            ? found.GetString(key, CultureInfo.CurrentUICulture)
            : null;
    }
}
