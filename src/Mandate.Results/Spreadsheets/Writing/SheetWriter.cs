using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mandate.Results;

/// <summary>Writes one sheet as it goes, row by row, so that a hundred thousand of them cost no memory.</summary>
internal sealed class SheetWriter : IDisposable
{
    private readonly OpenXmlWriter writer;
    private readonly SharedTexts texts;

    public SheetWriter(WorksheetPart part, SharedTexts texts)
    {
        (writer, this.texts) = (OpenXmlWriter.Create(part), texts);
        writer.WriteStartElement(new Worksheet());
    }

    public void Element(OpenXmlElement element) => writer.WriteElement(element);

    public void BeginRows() => writer.WriteStartElement(new SheetData());

    public void EndRows() => writer.WriteEndElement();

    public void Row(int number, params ReadOnlySpan<(object? Value, uint Style)> cells) => Row(number, false, cells);

    public void Row(int number, bool hidden, ReadOnlySpan<(object? Value, uint Style)> cells)
    {
        var row = number.ToString(CultureInfo.InvariantCulture);
        List<OpenXmlAttribute> about = [new("r", "", row)];
        if (hidden) about.Add(new("hidden", "", "1"));
        writer.WriteStartElement(new Row(), about);
        for (var at = 0; at < cells.Length; at++) WriteCell(SheetLayout.Letter(at) + row, cells[at].Value, cells[at].Style);
        writer.WriteEndElement();
    }

    /// <summary>Whoever opens the sheet changes what is unlocked. No password: this guards against a slip, not against a will.</summary>
    public void Protect() => writer.WriteElement(new SheetProtection
    {
        Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false, AutoFilter = false,
    });

    public void Dispose()
    {
        writer.WriteEndElement();
        writer.Dispose();
    }

    private void WriteCell(string address, object? value, uint style)
    {
        List<OpenXmlAttribute> about = [new("r", "", address)];
        if (style > 0) about.Add(new("s", "", style.ToString(CultureInfo.InvariantCulture)));
        // A text is written as text: whatever it begins with, no program runs it.
        if (value is string) about.Add(new("t", "", "s"));
        writer.WriteStartElement(new DocumentFormat.OpenXml.Spreadsheet.Cell(), about);
        if (value is string text) writer.WriteElement(new CellValue(texts.Index(Clean(text)).ToString(CultureInfo.InvariantCulture)));
        else if (value is not null) writer.WriteElement(new CellValue(value is decimal number ? ResultContent.Plain(number) : SheetCellReader.Plain(value)));
        writer.WriteEndElement();
    }

    private static string Clean(string text)
    {
        var kept = text.Length <= SheetLimits.Cell ? text : text[..SheetLimits.Cell];
        return kept.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)) ? kept : string.Concat(kept.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
    }
}

/// <summary>The texts of a workbook, each once.</summary>
internal sealed class SharedTexts
{
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);

    public int Index(string text)
    {
        if (!known.TryGetValue(text, out var at)) known[text] = at = known.Count;
        return at;
    }

    public void Write(SharedStringTablePart part)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new SharedStringTable());
        foreach (var text in known.OrderBy(k => k.Value).Select(k => k.Key))
            writer.WriteElement(new SharedStringItem(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
        writer.WriteEndElement();
    }
}
