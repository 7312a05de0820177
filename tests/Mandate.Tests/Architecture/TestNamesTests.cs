using System.Text.RegularExpressions;

namespace Mandate.Tests.Architecture;

/// <summary>The name of a test is the sentence that it proves.</summary>
public partial class TestNamesTests
{
    private const int FewestWords = 3;

    [Fact]
    public void The_name_of_a_test_is_a_sentence() => Rule.Holds(SourceTree.In("tests/", ".cs").SelectMany(Offences));

    [Theory]
    [InlineData("[Fact]\npublic void MoneyTest() { }")]
    [InlineData("[Theory]\n[InlineData(1)]\npublic async Task Adds_up(int part) { }")]
    [InlineData("[Property(MaxTest = 5)] public bool adds_money_of_one_currency() => true;")]
    public void A_name_that_is_no_sentence_is_found(string code) =>
        Assert.Single(Offences(new SourceFile("Sample.cs", code)));

    [Fact]
    public void A_sentence_is_left_in_peace() => Assert.Empty(Offences(
        new SourceFile("Sample.cs", "[Fact]\npublic void A_member_State_counts_once_per_indicator() { }")));

    private static IEnumerable<string> Offences(SourceFile file) => TestMethod().Matches(CSharpText.CodeOnly(file.Text))
        .Select(match => match.Groups[1].Value)
        .Where(name => name.Split('_').Length < FewestWords || !char.IsUpper(name[0]))
        .Select(name => $"{file.Path}: {name}");

    [GeneratedRegex(@"\[(?:Fact|Theory|Property)\b[^\]]*\](?:\s*\[[^\]]*\])*\s*public\s+(?:async\s+)?[\w<>]+\s+(\w+)\s*\(")]
    private static partial Regex TestMethod();
}
