using System.Text.RegularExpressions;

namespace Mandate.Tests.Architecture;

/// <summary>What is committed is finished: notes to oneself belong into the issues, tests are not switched off.</summary>
public partial class UnfinishedTests
{
    [Fact]
    public void Nothing_is_left_to_be_done_later() => Rule.Holds(SourceTree.Files.SelectMany(Offences));

    [Theory]
    [InlineData("// TO", "DO: the other case")]
    [InlineData("/* FIX", "ME */")]
    [InlineData("throw new NotImplemented", "Exception();")]
    [InlineData("[Fact(Sk", "ip = \"later\")]")]
    public void What_is_left_for_later_is_found(string start, string end) =>
        Assert.Single(Offences(new SourceFile("Sample.cs", start + end)));

    private static IEnumerable<string> Offences(SourceFile file) =>
        Unfinished().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}");

    [GeneratedRegex(@"\b(?:TOD[O]|FIXM[E]|HAC[K])\b|NotImplemented[E]xception|\((?:\w+ = [^,()]+, )?Ski[p] = ")]
    private static partial Regex Unfinished();
}
