namespace Mandate.Tests.Architecture;

/// <summary>What people read comes from the texts in four languages, never from the page itself.</summary>
public class VisibleTextTests
{
    // The same in every language.
    private static readonly HashSet<string> Universal = new(StringComparer.Ordinal) { "CSV", "JSON", "SVG", "Mandate" };

    [Fact]
    public void No_page_has_words_of_its_own() => Rule.Holds(SourceTree.In("src/", ".cshtml", ".razor").SelectMany(Offences));

    [Theory]
    [InlineData("<h1>Indicators</h1>")]
    [InlineData("<p>@words[\"results.count\"] results</p>")]
    [InlineData("@if (Model.Ready)\n{\n<p>Ready</p>\n}")]
    [InlineData("<input placeholder=\"Search\">")]
    [InlineData("<nav aria-label=\"Pages\"></nav>")]
    [InlineData("@foreach (var row in Model.Rows.Where(r => r.Open))\n{\n<li>\nopen\n</li>\n}")]
    public void Words_in_a_page_are_found(string page) => Assert.Single(Offences(new SourceFile("Sample.cshtml", page)));

    [Theory]
    [InlineData("@page \"/results\"\n@model Page\n<h1>@words[\"results.title\"]</h1>")]
    [InlineData("@{\n    var (a, b) = (1, \"}\");\n}\n<p>@(a > 1 ? words[\"x\"] : b) – @Model.Figure!.ToString(\"N0\").Trim()</p>")]
    [InlineData("@if (a)\n{\n    var b = a.Other;\n<a href=\"/x\" title=\"@words[\"x\"]\">@await b.NameAsync(c => c.Id)</a>\n}\nelse if (b)\n{\n<hr>\n}")]
    [InlineData("@* A note *@<!-- another --><p>&nbsp;12&thinsp;%</p><a href=\"@x\">CSV</a>")]
    public void Markup_and_code_are_no_words(string page) => Assert.Empty(Offences(new SourceFile("Sample.cshtml", page)));

    private static IEnumerable<string> Offences(SourceFile page) => RazorText.Shown(page.Text)
        .Where(text => !Universal.Contains(text)).Select(text => $"{page.Path}: {text}");
}
