using System.Text.RegularExpressions;

namespace Mandate.IntegrationTests.Walkthrough;

/// <summary>
/// A block of commands (<c>sh</c>) in a document and the output (<c>text</c>) that stands right below it, if any. In the
/// output "…" stands for what differs from run to run; alone on its line, for any number of lines.
/// </summary>
internal sealed partial record Sample(string Commands, string? Output)
{
    public static IReadOnlyList<Sample> In(string document) => [.. Block().Matches(document).Select(match =>
        new Sample(match.Groups["commands"].Value, match.Groups["output"].Success ? match.Groups["output"].Value : null))];

    public bool Shows(string output) => Output is null || Pattern().IsMatch(output.Trim() + "\n");

    private Regex Pattern()
    {
        var lines = Output!.Trim().Split('\n').Select(line => line.Trim() == "…"
            ? "(?:[^\n]*\n)*?"
            : Regex.Escape(line.TrimEnd()).Replace("…", "[^\n]*", StringComparison.Ordinal) + "[ \t]*\n");
        return new Regex($@"\A{string.Concat(lines)}\z", RegexOptions.CultureInvariant);
    }

    [GeneratedRegex("^```sh\n(?<commands>.*?)^```\n(?:\n?^```text\n(?<output>.*?)^```\n)?", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
