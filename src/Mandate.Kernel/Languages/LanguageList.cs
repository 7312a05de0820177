namespace Mandate.Kernel;

/// <summary>The working languages of the interface, in the order in which the page offers them.</summary>
public static class LanguageList
{
    public static IReadOnlyList<string> Codes { get; } = ["en", "fr", "es", "zh"];
}
