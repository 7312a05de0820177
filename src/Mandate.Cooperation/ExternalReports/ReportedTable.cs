using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>A file of a report to an outside body: columns under the headings that the body asks for.</summary>
/// <param name="Name">File name without its ending.</param>
public sealed record ReportedTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    public string FileName => Name + ".csv";

    /// <summary>Machines read it: numbers with a point, dates as ISO 8601, formulas neutralised.</summary>
    public byte[] ToCsv()
    {
        var text = new CsvText(Columns);
        foreach (var row in Rows) text.Row(row);
        return text.ToBytes();
    }

    /// <summary>Headings and cells made of one list, so that they cannot drift apart.</summary>
    public static ReportedTable Of<T>(string name, IReadOnlyList<(string Heading, Func<T, object?> Cell)> columns, IEnumerable<T> lines) =>
        new(name, [.. columns.Select(c => c.Heading)], [.. lines.Select(l => (IReadOnlyList<object?>)[.. columns.Select(c => c.Cell(l))])]);
}

/// <summary>What a report could not say, or says otherwise than its reader might think.</summary>
/// <param name="Code">Of the sentence: <c>cooperation.external.note.CODE</c>.</param>
/// <param name="Project">Code of the project that it is about; null: of none alone.</param>
public sealed record ReportNote(string Code, string? Project = null)
{
    public string Key => "cooperation.external.note." + Code;
}
