using System.Text.RegularExpressions;

namespace Mandate.Tests.Architecture;

/// <summary>Nothing that is committed knows on which machine it was written or where it fetched its packages.</summary>
public partial class PlacesTests
{
    [Fact]
    public void No_file_names_a_machine_or_a_private_registry() => Rule.Holds(SourceTree.Files.SelectMany(Offences));

    // The samples are put together here, or this file would offend.
    [Theory]
    [InlineData("see /", "home/ada/mandate/src")]
    [InlineData("cd /", "work/main")]
    [InlineData("log in /", "tmp/wt/ui/build.log")]
    [InlineData("\"resol", "ved\": \"https://registry.example/a.tgz\"")]
    [InlineData("https://npm-", "proxy.example.org/repository")]
    [InlineData("Host=10.", "1.2.3")]
    [InlineData("-----BEGIN RSA ", "PRIVATE KEY-----")]
    public void A_place_of_one_machine_is_found(string start, string end) =>
        Assert.Single(Offences(new SourceFile("notes.md", start + end)));

    private static IEnumerable<string> Offences(SourceFile file) =>
        Places().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}");

    [GeneratedRegex("""
        (?<![\w.~])/(?:home/(?!mandate\b)[a-z]+|work|tmp/(?:wt|h)|Users/\w+)/
        | "resolved"\s*:\s*"https?:[^"]*
        | https?://[^/\s"']*(?:proxy|mirror|artifact|nexus|verdaccio)[^/\s"']*
        | \b(?:10\.\d+|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d+\.\d+\b
        | BEGIN\ [A-Z ]*PRIVATE\ KEY
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Places();
}
