using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Mandate.Tests.Architecture;

/// <summary>Everything that people read exists in the four languages, with the same places for figures and names.</summary>
public partial class LanguagesTests
{
    private static readonly string[] Others = ["fr", "es", "zh"];

    [Fact]
    public void Every_text_stands_in_every_language() => Rule.Holds(SourceTree.In("src/", ".resx")
        .Where(file => file.Name == "Texts.resx")
        .SelectMany(english => Others.SelectMany(language => Offences(english, Translation(english, language)))));

    [Fact]
    public void Every_word_that_the_code_asks_for_exists()
    {
        var known = SourceTree.In("src/", ".resx").Where(file => file.Name == "Texts.resx").SelectMany(file => Read(file).Keys).ToHashSet(StringComparer.Ordinal);
        Rule.Holds(SourceTree.In("src/", ".cs", ".cshtml").SelectMany(file => Unknown(file, known)));
    }

    [Fact]
    public void A_word_that_nobody_wrote_is_found() => Assert.Equal(["Page.cshtml asks for ui.gone"],
        Unknown(new SourceFile("Page.cshtml", """@words["ui.here"] @words["ui.gone", 3] @words[$"ui.state.{state}"]"""), ["ui.here"]));

    [Theory]
    [InlineData("", "ui.title is missing")]
    [InlineData("""<data name="ui.title"><value> </value></data>""", "ui.title is empty")]
    [InlineData("""<data name="ui.title"><value>Page {0}</value></data>""", "ui.title has other places than the English")]
    [InlineData("""<data name="ui.title"><value>{1}, page {0}</value></data><data name="ui.more"><value>x</value></data>""", "ui.more is not in English")]
    public void A_gap_between_two_languages_is_found(string french, string offence)
    {
        var english = new SourceFile("Texts.resx", """<root><data name="ui.title"><value>Page {0} of {1}</value></data></root>""");
        Assert.Equal(["Texts.fr.resx: " + offence], Offences(english, new SourceFile("Texts.fr.resx", $"<root>{french}</root>")));
    }

    private static SourceFile Translation(SourceFile english, string language)
    {
        var path = english.Path.Replace(".resx", $".{language}.resx", StringComparison.Ordinal);
        return SourceTree.Files.SingleOrDefault(file => file.Path == path) ?? new SourceFile(path, "<root/>");
    }

    private static IEnumerable<string> Offences(SourceFile english, SourceFile translation)
    {
        var (original, translated) = (Read(english), Read(translation));
        foreach (var (key, text) in original)
        {
            if (!translated.TryGetValue(key, out var other)) yield return $"{translation.Path}: {key} is missing";
            else if (string.IsNullOrWhiteSpace(other)) yield return $"{translation.Path}: {key} is empty";
            else if (!Places(text).SetEquals(Places(other))) yield return $"{translation.Path}: {key} has other places than the English";
        }
        foreach (var key in translated.Keys.Except(original.Keys, StringComparer.Ordinal)) yield return $"{translation.Path}: {key} is not in English";
    }

    private static IEnumerable<string> Unknown(SourceFile file, HashSet<string> known) => Asked().Matches(file.Text)
        .Select(match => match.Groups[1].Value).Where(key => !known.Contains(key)).Select(key => $"{file.Path} asks for {key}");

    private static Dictionary<string, string> Read(SourceFile resources) => XDocument.Parse(resources.Text).Root!.Elements("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")?.Value ?? "", StringComparer.Ordinal);

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Place();

    [GeneratedRegex("""[wW]ords\["([a-z0-9_.]+)"[\],]""")]
    private static partial Regex Asked();
}
