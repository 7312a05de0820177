using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>Names of evidence files as senders give them: a name, never a path, and nothing that reads as something else.</summary>
internal static class FileNames
{
    public const int Longest = 150;

    /// <summary>The name, trimmed; problems at the field <c>file</c>.</summary>
    public static Outcome<string> Check(string? sent)
    {
        var name = sent?.Trim(' ') ?? "";
        if (name.Length == 0) return Problem.Rule("results.evidence.name_missing", "file");
        if (name.Length > Longest) return Problem.Rule("results.evidence.name_long", "file", Longest);
        if (name.Any(IsHidden) || HasSentLineBreak(name)) return Problem.Rule("results.evidence.name_control", "file");
        if (name.AsSpan().IndexOfAny('/', '\\', ':') >= 0 || name is "." or "..") return Problem.Rule("results.evidence.name_path", "file");
        return name;
    }

    /// <summary>The part after the last dot, in small letters; empty without one.</summary>
    public static string Extension(string name) => Path.GetExtension(name).TrimStart('.').ToLowerInvariant();

    // Browsers write a line break in a name so.
    private static bool HasSentLineBreak(string name) =>
        name.Contains("%0A", StringComparison.Ordinal) || name.Contains("%0D", StringComparison.Ordinal);

    // Line breaks and other control characters, and the marks that turn the order of letters round ("fdp.exe").
    private static bool IsHidden(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse;
}
