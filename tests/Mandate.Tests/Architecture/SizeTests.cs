namespace Mandate.Tests.Architecture;

/// <summary>A file holds one idea; the longest that anybody should have to read is 300 lines.</summary>
public class SizeTests
{
    private const int Longest = 300;

    private static readonly string[] Written = [".cs", ".cshtml", ".razor", ".css", ".js", ".mjs", ".sh", ".csproj", ".props"];

    [Fact]
    public void No_file_is_longer_than_300_lines() => Rule.Holds(Written
        .SelectMany(extension => SourceTree.In("", extension))
        .Where(file => !file.Path.StartsWith("src/Mandate/Migrations/", StringComparison.Ordinal))
        .SelectMany(Offences));

    [Fact]
    public void A_file_of_301_lines_is_found()
    {
        Assert.Empty(Offences(new SourceFile("Long.cs", string.Concat(Enumerable.Repeat("line\n", 300)))));
        Assert.Equal(["Long.cs: 301 lines"], Offences(new SourceFile("Long.cs", string.Concat(Enumerable.Repeat("line\n", 301)))));
    }

    private static IEnumerable<string> Offences(SourceFile file)
    {
        // A palette is looked up, not read.
        var lines = file.Lines.SkipLast(1).Count(line => !line.TrimStart().StartsWith("--", StringComparison.Ordinal));
        if (lines > Longest) yield return $"{file.Path}: {lines} lines";
    }
}
