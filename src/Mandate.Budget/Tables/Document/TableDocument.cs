using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Mandate.Kernel;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mandate.Budget;

/// <summary>
/// A table as a document in the language of the reader: the title as a heading, what it comes to, how it was come by, and
/// the table, whose header comes again on every page. The same table gives the same bytes.
/// </summary>
public sealed class TableDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>By which the pages find what stands at their foot.</summary>
    internal const string Footer = "rId2";

    private readonly BudgetTable table;
    private readonly Words words;
    private readonly string language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private TableDocument(BudgetTable table, Words words) => (this.table, this.words) = (table, words);

    private string Title => words[BudgetLinks.TitleKey(table.Name)];

    public static byte[] Of(BudgetTable table, Words words)
    {
        using var buffer = new MemoryStream();
        using (var document = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document)) new TableDocument(table, words).Write(document);
        return SteadyPackage.Of(buffer.ToArray());
    }

    private void Write(WordprocessingDocument document)
    {
        var (main, drawn) = (document.AddMainDocumentPart(), new DocumentTable(table, words, language));
        document.ChangeIdOfPart(main, "rId1");
        main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = DocumentStyles.Make(DocumentStyles.Tag(language));
        main.AddNewPart<FooterPart>(Footer).Footer = PageNumbers();
        main.Document = new W.Document(new W.Body([
            new W.Paragraph(new W.ParagraphProperties(new W.ParagraphStyleId { Val = DocumentStyles.Heading }), new W.Run(new W.Text($"{Title}, {table.Cycle}"))),
            Paragraph(TableWords.Sentence(table, words)), Paragraph(TableWords.Note(table, words)),
            .. table.Rows.Count == 0 ? (OpenXmlElement[])[] : [drawn.Draw(Title), new W.Paragraph()], drawn.Page(),
        ]));
        WriteTitle(document);
    }

    // What readers of screens and lists of files call the document.
    private void WriteTitle(WordprocessingDocument document)
    {
        const string Elements = "http://purl.org/dc/elements/1.1/";
        var part = document.AddCoreFilePropertiesPart();
        document.ChangeIdOfPart(part, "rId2");
        using var writer = XmlWriter.Create(part.GetStream(FileMode.Create), new() { CloseOutput = true });
        writer.WriteStartElement("cp", "coreProperties", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        writer.WriteElementString("dc", "title", Elements, $"{Title}, {table.Cycle}");
        writer.WriteElementString("dc", "language", Elements, DocumentStyles.Tag(language));
        writer.WriteEndElement();
    }

    // Which page of how many.
    private static W.Footer PageNumbers() => new(new W.Paragraph(
        new W.ParagraphProperties(new W.Justification { Val = W.JustificationValues.Right }), Field("PAGE"), new W.Run(new W.Text(" / ") { Space = SpaceProcessingModeValues.Preserve }), Field("NUMPAGES")));

    private static W.SimpleField Field(string name) => new(new W.Run(new W.Text("1"))) { Instruction = name };

    private static W.Paragraph Paragraph(string text) => new(new W.Run(new W.Text(text)));
}
