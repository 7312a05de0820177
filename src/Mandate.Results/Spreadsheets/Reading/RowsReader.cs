using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>Header and rows of a sheet, whatever kind of file they came from, to rows that are in order.</summary>
/// <param name="culture">By whose conventions a figure that is text is read; null: a dot and no groups, as in files.</param>
internal sealed class RowsReader(string sheet, ProblemList problems, CultureInfo? culture, Dictionary<string, int> columns)
{
    private readonly Dictionary<string, string> pool = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly List<string> digests = [];
    private readonly Dictionary<string, string> places = columns.ToDictionary(c => c.Key, c => $"{SheetLayout.Letter(c.Value)} {c.Key}", StringComparer.Ordinal);
    private (string Framework, string Period)? about;

    public List<SheetRow> Rows { get; } = [];

    public int Digests => digests.Count;

    public IReadOnlyDictionary<string, string> Letters => columns.ToDictionary(c => c.Key, c => SheetLayout.Letter(c.Value), StringComparer.Ordinal);

    /// <summary>Whatever order the rows are in: they may be sorted.</summary>
    public string Keys => SheetFacts.KeysOf(digests);

    /// <summary>Columns by name, wherever they stand; null after naming what is missing or unknown.</summary>
    public static Dictionary<string, int>? Header(string sheet, int row, IReadOnlyList<string> names, ProblemList problems)
    {
        var before = problems.Total;
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, at) in names.Select((n, at) => (Name: n.Trim(), at)).Where(n => n.Name.Length > 0))
        {
            if (SheetLayout.At(name) < 0) problems.Add("results.sheet.column_unknown", new Place(sheet, row, $"{SheetLayout.Letter(at)} {name}"), name);
            else if (!found.TryAdd(name, at)) problems.Add("kernel.csv.column_twice", new Place(sheet, row, $"{SheetLayout.Letter(at)} {name}"));
        }
        foreach (var missing in SheetLayout.Columns.Where(c => !found.ContainsKey(c.Name)))
            problems.Add("kernel.csv.column_missing", new Place(sheet, row, missing.Name));
        return problems.Total == before ? found : null;
    }

    /// <param name="cells">By column; numbers, dates and truth values where the file has them, else texts.</param>
    public void Add(int number, Func<int, object?> cells)
    {
        if (SheetLayout.Columns.All(c => IsBlank(cells(columns[c.Name])))) return;
        var before = problems.Total;
        var digest = Text(number, cells, "row_key");
        if (digest == SheetLayout.Titles) return;
        var key = new SheetKey(Text(number, cells, "framework"), Text(number, cells, "indicator"), Text(number, cells, "country"),
            Text(number, cells, "period"), Text(number, cells, "cell"));
        if (!IsKnown(number, digest, key)) return;
        var reader = new SheetCellReader(culture, problems, field => At(number, field));
        var values = SheetValues.Of(reader.Status(Value("status")), reader.Number(Value("quantity"), "quantity"),
            reader.Number(Value("denominator"), "denominator"), reader.Text(Value("source"), "source"), reader.Text(Value("comment"), "comment"),
            reader.Flag(Value("follow_up"), "follow_up"));
        var version = reader.Version(Value("version"));
        if (problems.Total == before) Rows.Add(new(number, key, version, values.IsEmpty ? SheetValues.Empty : values));

        object? Value(string name) => cells(columns[name]);
    }

    public Place At(int number, string field) => new(sheet, number, places[field]);

    private bool IsKnown(int number, string digest, SheetKey key)
    {
        if (digest.Length == 0) problems.Add("results.sheet.row_by_hand", At(number, "indicator"));
        else if (digest != key.Digest()) problems.Add("results.sheet.key_changed", At(number, "indicator"), key.Indicator, key.Country, key.Period, key.Cell);
        else if (!seen.TryAdd(digest, number)) problems.Add("results.sheet.row_twice", At(number, "indicator"), seen[digest]);
        else if ((about ??= (key.Framework, key.Period)) != (key.Framework, key.Period))
            problems.Add("results.sheet.other_period", At(number, "period"), key.Framework, key.Period, about.Value.Framework, about.Value.Period);
        else
        {
            digests.Add(digest);
            return true;
        }
        return false;
    }

    // Codes repeat in every row: one string for all.
    private string Text(int number, Func<int, object?> cells, string name)
    {
        var text = SheetCellReader.Plain(cells(columns[name])).Trim();
        if (text.Length > 200) problems.Add("kernel.csv.cell_too_long", At(number, name), 200);
        if (pool.TryGetValue(text, out var same)) return same;
        if (name != "row_key") pool[text] = text;
        return text;
    }

    private static bool IsBlank(object? value) => value is null || (value is string text && string.IsNullOrWhiteSpace(text));
}
