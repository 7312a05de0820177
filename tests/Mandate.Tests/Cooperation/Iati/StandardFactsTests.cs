using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mandate.Cooperation;
using Mandate.Kernel;
using Mandate.TestSupport;

namespace Mandate.Tests.Cooperation.Iati;

/// <summary>The facts of the standard that are ours to carry: codelists and where they hold, rules with their sentences and their page.</summary>
public sealed partial class StandardFactsTests
{
    private static readonly string Reference = Path.Combine(Repository.Root, "docs", "reference", "iati-rules.md");

    [Fact]
    public void The_codelists_are_those_of_the_standard()
    {
        Assert.SkipUnless(SharedIati.IsThere, SharedIati.Missing);
        foreach (var name in Codelist.Names)
        {
            var given = XDocument.Load(SharedIati.File($"codelists/{name}.xml")).Root!;
            var ours = Codelist.Of(name);
            Assert.Equal((string?)given.Attribute("complete") == "1", ours.IsComplete);
            // A code may stand twice, once withdrawn: what is in use counts.
            foreach (var item in given.Descendants("codelist-item").GroupBy(i => i.Element("code")!.Value.Trim(), i => (string?)i.Attribute("status") == "withdrawn", StringComparer.Ordinal))
            {
                Assert.True(ours.Contains(Encoding.UTF8.GetBytes(item.Key), out var isWithdrawn), $"{name} lacks {item.Key}");
                Assert.Equal(item.All(w => w), isWithdrawn);
            }
        }
    }

    [Fact]
    public void Values_are_held_against_codelists_where_the_standard_says_so()
    {
        Assert.SkipUnless(SharedIati.IsThere, SharedIati.Missing);
        var given = XDocument.Load(SharedIati.File("mapping.xml")).Root!.Elements("mapping")
            .Select(m => $"{m.Element("path")!.Value.TrimStart('/')} {(string?)m.Element("codelist")!.Attribute("ref")} {Vocabulary(m.Element("condition")?.Value)}");
        var ours = IatiData.Rows("codelist-uses.csv").Select(r => $"{(r[0].Length == 0 ? "" : r[0] + "/")}{r[1]} {r[2]} {r[3]}");
        Assert.Equal(given.Order(StringComparer.Ordinal), ours.Order(StringComparer.Ordinal));
        static string Vocabulary(string? condition) => condition is null ? "" : condition.Split('\'')[1] + (condition.Contains("not(", StringComparison.Ordinal) ? "?" : "");
    }

    [Fact]
    public void Every_use_of_a_codelist_reaches_an_element_of_the_table()
    {
        var known = Reachable(IatiStructure.Activities.Root).Concat(Reachable(IatiStructure.Organisations.Root)).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(IatiData.Rows("codelist-uses.csv"), row => row[0].Length > 0 && !known.Contains($"{row[0]}/{row[1]}"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("zh")]
    public void Every_rule_has_a_sentence_that_says_how_to_mend_it(string language)
    {
        var (before, words) = (CultureInfo.CurrentUICulture, new Words([Mandate.Cooperation.Texts.Module]) { FailOnMissing = true });
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            foreach (var rule in RuleBook.All)
            {
                var sentence = FindingText.Sentence(new(rule.Id, rule.Severity, 1, "", [rule.Subject, "VALUE", rule.Id == "schema.value" ? "date" : "OTHER"]), words);
                Assert.True(sentence.Length > 10 && !sentence.Contains('{', StringComparison.Ordinal), $"{rule.Id}: {sentence}");
            }
            foreach (var type in Enum.GetValues<XsdType>().Where(t => t != XsdType.String)) Assert.NotEmpty(words["cooperation.iati.type." + SnakeEnum<XsdType>.Name(type)]);
            foreach (var severity in Enum.GetValues<Severity>()) Assert.NotEmpty(FindingText.Severity(severity, words));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void The_reference_lists_every_rule_with_its_gravity()
    {
        var listed = Row().Matches(File.ReadAllText(Reference)).Select(m => $"{m.Groups["rule"].Value} {m.Groups["severity"].Value}");
        Assert.Equal(RuleBook.All.Select(r => $"{r.Id} {SnakeEnum<Severity>.Name(r.Severity)}"), listed);
    }

    private static IEnumerable<string> Reachable(IatiElement element) =>
        element.Attributes.Select(a => $"{element.Path}/@{a.Name}").Append(element.Path + "/text()").Concat(element.Children.SelectMany(c => Reachable(c.Element)));

    [GeneratedRegex(@"^\| `(?<rule>[^`]+)` \| (?<severity>\w+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
