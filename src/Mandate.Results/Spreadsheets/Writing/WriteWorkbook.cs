using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>The sheet as a workbook: one that explains, one to fill in, and two hidden ones with lists and with what it is.</summary>
internal sealed class WriteWorkbook(SheetContent content, Words words)
{
    private readonly CultureInfo culture = CultureInfo.CurrentUICulture;

    public static byte[] Of(SheetContent content, Words words)
    {
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook)) new WriteWorkbook(content, words).Write(document);
        return buffer.ToArray();
    }

    private void Write(SpreadsheetDocument document)
    {
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.Make();
        var texts = new SharedTexts();
        var sheets = new Sheets();
        Add(words["results.sheet.explain_name"], null, part => new ExplainSheet(words, texts).Write(part, content));
        // Before the rows, so that whoever takes the file back reads these once.
        Add(SheetLayout.Facts, SheetStateValues.VeryHidden, part => WriteFacts(part, texts));
        Add(words["results.sheet.data_name"], null, part => new DataSheet(words, texts).Write(part, content.Lines));
        Add(SheetLayout.Lists, SheetStateValues.Hidden, part => WriteLists(part, texts));
        texts.Write(workbook.AddNewPart<SharedStringTablePart>());
        // The sheet to work in.
        workbook.Workbook = new Workbook(new BookViews(new WorkbookView { ActiveTab = 2 }), sheets);

        void Add(string name, SheetStateValues? state, Action<WorksheetPart> write)
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            write(part);
            var sheet = new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.ChildElements.Count + 1, Name = name };
            if (state is { } hidden) sheet.State = hidden;
            sheets.Append(sheet);
        }
    }

    private void WriteLists(WorksheetPart part, SharedTexts texts)
    {
        using var sheet = new SheetWriter(part, texts);
        sheet.BeginRows();
        foreach (var (status, at) in Enum.GetValues<ObservationStatus>().Select((s, at) => (s, at)))
            sheet.Row(at + 1, ((object?)SheetWords.Status(status, culture), 0u), (at switch { 0 => SheetWords.Yes(culture), 1 => SheetWords.No(culture), _ => null }, 0u));
        sheet.EndRows();
        sheet.Protect();
    }

    private void WriteFacts(WorksheetPart part, SharedTexts texts)
    {
        using var sheet = new SheetWriter(part, texts);
        sheet.BeginRows();
        (string, object)[] facts =
        [
            (SheetLayout.Facts, SheetLayout.Version), ("framework", content.Framework), ("period", content.Period), ("language", culture.TwoLetterISOLanguageName),
            ("made_at", content.MadeAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)), ("rows", content.Lines.Count),
            ("keys", SheetFacts.KeysOf(content.Lines.Select(l => l.Key.Digest()))),
        ];
        foreach (var ((name, value), at) in facts.Select((f, at) => (f, at))) sheet.Row(at + 1, ((object?)name, 0u), (value, 0u));
        sheet.EndRows();
        sheet.Protect();
    }
}
