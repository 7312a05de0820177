using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>Words of this module as content: one text in all working languages, English the original.</summary>
internal static class EveryLanguage
{
    /// <exception cref="ArgumentException">The key has no words.</exception>
    public static LocalizedText Of(string key, params object?[] args) => new("en", LanguageList.Codes.ToDictionary(
        language => language, language => In(CultureInfo.GetCultureInfo(language), key, args), StringComparer.Ordinal));

    private static string In(CultureInfo culture, string key, object?[] args) =>
        string.Format(culture, Texts.Module.Resources.GetString(key, culture) ?? "", args);
}

/// <summary>The levels that many organisations share have names in every language; another one is called as its code.</summary>
internal static class LevelNames
{
    private static readonly string[] Known = ["impact", "outcome", "output"];

    public static LocalizedText Of(string code) =>
        Known.Contains(code) ? EveryLanguage.Of("results.level." + code) : LocalizedText.In("en", code);
}
