using System.Text.RegularExpressions;

namespace Mandate.Tests.Architecture;

/// <summary>Time comes from the TimeProvider that a test can set, never from the machine.</summary>
public partial class ClockTests
{
    [Fact]
    public void Nobody_reads_the_clock_of_the_machine() => Rule.Holds(SourceTree.ProductCode.SelectMany(Offences));

    [Theory]
    [InlineData("var today = DateTime.Today;")]
    [InlineData("row.Saved = DateTimeOffset.UtcNow;")]
    [InlineData("var now = DateTime . Now;")]
    public void A_reading_of_the_machine_clock_is_found(string code) =>
        Assert.Single(Offences(new SourceFile("Sample.cs", code)));

    [Theory]
    [InlineData("// DateTime.Now would be wrong here")]
    [InlineData("var now = clock.GetUtcNow();")]
    [InlineData("""var text = "DateTime.Now";""")]
    public void Words_about_the_clock_are_no_reading(string code) =>
        Assert.Empty(Offences(new SourceFile("Sample.cs", code)));

    private static IEnumerable<string> Offences(SourceFile file) => file.Find(MachineClock());

    [GeneratedRegex(@"\bDateTime(Offset)?\s*\.\s*(Now|UtcNow|Today)\b")]
    private static partial Regex MachineClock();
}
