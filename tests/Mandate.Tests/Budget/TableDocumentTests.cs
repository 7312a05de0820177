using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Mandate.Budget;
using Mandate.Kernel;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mandate.Tests.Budget;

/// <summary>Tables as documents that word processors and readers of screens take.</summary>
public class TableDocumentTests
{
    public static TheoryData<string> Names => [.. BudgetTables.Names];

    [Theory, MemberData(nameof(Names))]
    public void Every_table_is_a_sound_document_with_a_title_a_language_and_a_header_that_comes_again(string name)
    {
        var table = BudgetTables.Of(name, BudgetFixture.Full());
        using var document = Open(Write(table, "fr"));
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.StartsWith("<?xml", new StreamReader(document.CoreFilePropertiesPart!.GetStream()).ReadToEnd(), StringComparison.Ordinal);
        Assert.Equal("fr-FR", document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<W.Languages>().First().Val);
        var rows = Body(document).Descendants<W.TableRow>().ToList();
        Assert.NotNull(rows[0].TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.All(rows.Skip(1), r => Assert.Null(r.TableRowProperties!.GetFirstChild<TableHeader>()));
        Assert.Equal("Heading1", Body(document).GetFirstChild<Paragraph>()!.ParagraphProperties!.ParagraphStyleId!.Val);
    }

    [Theory, MemberData(nameof(Names))]
    public void The_same_table_gives_the_same_bytes(string name)
    {
        var table = BudgetTables.Of(name, BudgetFixture.Full());
        Assert.Equal(Write(table, "en"), Write(table, "en"));
    }

    [Fact]
    public void Figures_stand_on_the_right_in_the_readers_convention_and_sums_are_bold()
    {
        using var document = Open(Write(BudgetTables.Of("operational", BudgetFixture.Reference()), "fr"));
        var last = Body(document).Descendants<W.TableRow>().Last().Elements<TableCell>().ToList();
        Assert.Equal("790\u202f640\u202f000", last[^1].InnerText);
        Assert.Equal(JustificationValues.Right, last[^1].Descendants<Justification>().Single().Val!.Value);
        Assert.NotEmpty(last[^1].Descendants<Bold>());
        Assert.Equal(PageOrientationValues.Landscape, Body(document).Descendants<PageSize>().Single().Orient!.Value);
    }

    [Fact]
    public void A_narrow_table_stands_upright_and_a_title_of_another_language_says_so()
    {
        using var document = Open(Write(BudgetTables.Of("objects", BudgetFixture.Reference()), "es"));
        Assert.Null(Body(document).Descendants<PageSize>().Single().Orient);
        Assert.Contains("en-GB", Body(document).Descendants<W.Languages>().Select(l => l.Val?.Value));
    }

    [Fact]
    public void A_table_of_nothing_says_so()
    {
        using var document = Open(Write(BudgetTables.Of("contributions", BudgetFixture.Reference()), "en"));
        Assert.Empty(Body(document).Descendants<Table>());
        Assert.Contains("no contribution is made up", Body(document).InnerText, StringComparison.Ordinal);
    }

    private static Body Body(WordprocessingDocument document) => document.MainDocumentPart!.Document.Body!;

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), false);

    private static byte[] Write(BudgetTable table, string language)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Mandate.Ui.Conventions.Of(language), CultureInfo.GetCultureInfo(language));
            return TableDocument.Of(table, new Words([Mandate.Budget.Texts.Module]));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
