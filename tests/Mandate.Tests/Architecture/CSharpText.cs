using System.Text.RegularExpressions;

namespace Mandate.Tests.Architecture;

/// <summary>C# source without the parts that say nothing to a rule.</summary>
internal static partial class CSharpText
{
    /// <summary>Comments and the contents of strings become blanks; line ends stay, so that lines can be counted.</summary>
    public static string CodeOnly(string source) => Noise().Replace(source, match =>
        new string([.. match.Value.Select(letter => letter == '\n' ? '\n' : ' ')]));

    /// <summary>Each match of a pattern in the code of a file, as "path:line: found".</summary>
    public static IEnumerable<string> Find(this SourceFile file, Regex pattern)
    {
        var code = CodeOnly(file.Text);
        return pattern.Matches(code).Select(match =>
            $"{file.Path}:{code.AsSpan(0, match.Index).Count('\n') + 1}: {match.Value.Trim()}");
    }

    [GeneratedRegex("""
        ///?[^\n]* | /\*.*?\*/ | \"\"\".*?\"\"\" | @"(?:[^"]|"")*" | "(?:\\.|[^"\\\n])*" | '(?:\\.[^']*|[^'\\\n])'
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Noise();
}
