using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>The levels that many organisations share have names in every language; another one is called as its code.</summary>
internal static class LevelNames
{
    private static readonly string[] Known = ["impact", "outcome", "output"];

    public static LocalizedText Of(string code) =>
        Known.Contains(code) ? Texts.Module.EveryLanguage("results.level." + code) : LocalizedText.In("en", code);
}
