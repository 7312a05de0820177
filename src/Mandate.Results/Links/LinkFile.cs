using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>One row of <c>indicator_links.csv</c>.</summary>
internal sealed record LinkRow(int Row, string FromFramework, string? From, string ToFramework, string? To, LinkKind? Kind, bool? IsComparable, string? Reason)
{
    // Where the file does not say: what simply goes on can be compared, nothing else is taken to be.
    public bool Comparable => IsComparable ?? Kind == LinkKind.Continued;
}

/// <summary>The file of links to its rows and back. Pure.</summary>
internal static class LinkFile
{
    public static readonly FileShape Shape = new("indicator_links.csv", ["from_framework", "from", "to_framework", "to", "kind", "comparable", "reason"]);

    public static List<LinkRow> Read(ImportFile file, ProblemList problems) =>
        CsvSheet.Read(Shape, file with { Name = Shape.Name }, problems) is { } sheet ? sheet.Records.ConvertAll(record => Read(new RowReader(sheet, record, problems))) : [];

    private static LinkRow Read(RowReader r)
    {
        r.Required("kind");
        return new(r.Number, r.Required("from_framework"), r.OptionalCode("from"), r.Required("to_framework"), r.OptionalCode("to"),
            r.OneOf<LinkKind>("kind"), r.Optional("comparable") is null ? null : r.Flag("comparable"), r.Optional("reason"));
    }

    /// <summary>As it is read; a row without a kind is one that somebody is still to decide.</summary>
    public static string Write(IEnumerable<LinkRow> rows) => Ui.Csv.Of(Shape.Columns, rows.Select(r => (IEnumerable<object?>)
        [r.FromFramework, r.From, r.ToFramework, r.To, r.Kind is { } kind ? SnakeEnum<LinkKind>.Name(kind) : null, r.Kind is null ? null : r.Comparable ? 1 : 0, r.Reason]));
}
