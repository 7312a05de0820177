using System.Text.RegularExpressions;

namespace Mandate.Tests.Architecture;

/// <summary>The glossary says every word in four languages, and the names of the code that it gives are there.</summary>
public sealed partial class GlossaryTests
{
    private static readonly SourceFile Glossary = SourceTree.In("docs/", ".md").Single(f => f.Path == "docs/glossary.md");

    private static IEnumerable<string[]> Entries() => Glossary.Lines
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| English", StringComparison.Ordinal))
        .Select(line => line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray());

    [Fact]
    public void Every_word_has_its_four_languages_and_its_meaning()
    {
        Assert.InRange(Entries().Count(), 60, 400);
        Rule.Holds(Entries().Where(e => e.Length != 6 || e.Any(string.IsNullOrEmpty)).Select(e => e[0] + ": a cell is missing"));
        Rule.Holds(Entries().Where(e => !Chinese().IsMatch(e[3])).Select(e => e[0] + ": the fourth cell is not Chinese"));
    }

    [Fact]
    public void No_word_is_explained_twice() =>
        Rule.Holds(Entries().CountBy(e => e[0]).Where(e => e.Value > 1).Select(e => e.Key + ": stands twice"));

    [Fact]
    public void Every_name_of_the_code_is_in_the_code()
    {
        var code = SourceTree.ProductCode.SelectMany(f => Word().Matches(f.Text).Select(m => m.Value)).ToHashSet(StringComparer.Ordinal);
        Rule.Holds(Entries().SelectMany(e => Name().Matches(e[4])).Select(m => m.Groups[1].Value)
            .SelectMany(name => name.Split('.')).Where(name => !code.Contains(name)).Select(name => name + ": not in the code"));
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
