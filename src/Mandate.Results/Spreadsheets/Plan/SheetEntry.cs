using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>The rows of one result, laid over what it says already, as somebody would type them into its form. Pure.</summary>
internal static class SheetEntry
{
    /// <returns>The entry, and the row of each of its cells; null: it is not in the file and stays as it is.</returns>
    public static (ResultEntry Entry, List<SheetRow?> Rows) Of(EntryContext context, StoredResult? stored, List<SheetRow> rows, string language)
    {
        var there = SheetCells.Of(stored, context.Shape);
        var whole = rows.Find(r => r.Key.Cell.Length == 0)?.Values ?? there.GetValueOrDefault("", SheetValues.Empty);
        var (cells, cellRows) = Cells(there, rows);
        var had = stored?.Row;
        // Words that did not change keep their translations; changed ones stay in the language that they were in.
        var entry = new ResultEntry(Text(whole.Quantity), Text(whole.Denominator), whole.Comment == there.GetValueOrDefault("")?.Comment ? Unchanged(had) : whole.Comment,
            had?.Narrative?.Original ?? language, [.. (had?.CriteriaMet ?? []).Intersect(context.Note?.Criteria.Select(c => c.Id) ?? [])],
            had?.GovernmentInvolved ?? false, had?.EmployersInvolved ?? false, had?.WorkersInvolved ?? false, null,
            Status(whole), whole.Source, whole.FollowUp, cells);
        return (entry, cellRows);
    }

    private static (List<CellEntry>, List<SheetRow?>) Cells(Dictionary<string, SheetValues> there, List<SheetRow> rows)
    {
        var typed = rows.Where(r => r.Key.Cell.Length > 0).ToDictionary(r => r.Key.Cell, StringComparer.Ordinal);
        var (cells, cellRows) = (new List<CellEntry>(), new List<SheetRow?>());
        foreach (var (key, values) in there.Where(t => t.Key.Length > 0 && !typed.ContainsKey(t.Key)))
            Add(key, values, null);
        foreach (var row in typed.Values) Add(row.Key.Cell, row.Values, row);
        return (cells, cellRows);

        void Add(string key, SheetValues values, SheetRow? row)
        {
            cells.Add(new(key, Text(values.Quantity), Text(values.Denominator), Status(values), values.Comment, values.FollowUp));
            cellRows.Add(row);
        }
    }

    private static string? Unchanged(CountryResult? had) => had?.Narrative?.Texts[had.Narrative.Original];

    private static string? Status(SheetValues values) => values.Status is { } status ? SnakeEnum<ObservationStatus>.Name(status) : null;

    private static string? Text(decimal? number) => number is { } value ? ResultContent.Plain(value) : null;
}
