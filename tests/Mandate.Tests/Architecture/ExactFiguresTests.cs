using System.Text.RegularExpressions;

namespace Mandate.Tests.Architecture;

/// <summary>Figures are decimals. Binary fractions are for the geometry of a drawing and for durations.</summary>
public partial class ExactFiguresTests
{
    // Coordinates on paper; the figures themselves arrive there as decimals.
    private static readonly string[] Geometry = ["src/Mandate.Ui/Charts/"];

    // Where binary fractions that other programs wrote become decimals.
    private const string Border = "src/Mandate.Results/Spreadsheets/Reading/SpreadsheetNumber.cs";

    [Fact]
    public void No_figure_is_kept_in_a_binary_fraction() => Rule.Holds(SourceTree.ProductCode
        .Where(file => file.Path != Border && !Geometry.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal)))
        .SelectMany(Offences));

    [Theory]
    [InlineData("public double Value { get; set; }")]
    [InlineData("var share = (float)part / whole;")]
    [InlineData("List<double?> figures = [];")]
    [InlineData("Double.Parse(text)")]
    public void A_binary_fraction_is_found(string code) => Assert.Single(Offences(new SourceFile("Sample.cs", code)));

    [Theory]
    [InlineData("/// <summary>Never a double.</summary>")]
    [InlineData("decimal doubled = value * 2m;")]
    public void A_decimal_is_none(string code) => Assert.Empty(Offences(new SourceFile("Sample.cs", code)));

    private static IEnumerable<string> Offences(SourceFile file) => file.Find(BinaryFraction());

    [GeneratedRegex(@"\b(double|float|Double|Single)\b(?!\s*\()")]
    private static partial Regex BinaryFraction();
}
