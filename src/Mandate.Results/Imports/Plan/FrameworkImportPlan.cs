using System.Security.Cryptography;
using System.Text;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>What an import would do, before it does anything; computed from what is there and what the files say.</summary>
public sealed record FrameworkImportPlan(IReadOnlyList<PlanChange> Changes, int Unchanged, bool IsReordered)
{
    public bool IsEmpty => Changes.Count == 0 && !IsReordered;

    /// <summary>Changes and removals before additions: they are what a reader must see among hundreds of new rows.</summary>
    public IEnumerable<PlanChange> ChangesFirst() => Changes.OrderBy(c => c.Action == PlanAction.Add);

    public int Count(PlanAction action) => Changes.Count(c => c.Action == action);

    internal static FrameworkImportPlan Compare(FrameworkRows? now, FrameworkRows wanted)
    {
        var before = now is null ? [] : FrameworkCells.Of(now).ToDictionary(r => (r.File, r.Key));
        var (changes, unchanged) = (new List<PlanChange>(), 0);
        foreach (var row in FrameworkCells.Of(wanted))
        {
            if (!before.Remove((row.File, row.Key), out var old)) changes.Add(Added(row));
            else if (Differences(old, row) is { Count: > 0 } cells) changes.Add(new(PlanAction.Change, row.File, row.Key, row.Row, cells));
            else unchanged++;
        }
        changes.AddRange(before.Values.Select(Removed));
        return new(changes, unchanged, now is not null && changes.Count == 0 && !SameOrder(now, wanted));
    }

    private static PlanChange Added(PlanRow row) => new(PlanAction.Add, row.File, row.Key, row.Row,
        row.Cells.Where(c => c.Value is not null).Select(c => new CellChange(c.Column, null, c.Value)).ToList());

    private static PlanChange Removed(PlanRow row) => new(PlanAction.Remove, row.File, row.Key, 0,
        row.Cells.Where(c => c.Value is not null).Select(c => new CellChange(c.Column, c.Value, null)).ToList());

    private static List<CellChange> Differences(PlanRow old, PlanRow row) =>
        [.. old.Cells.Concat(row.Cells).Select(c => c.Column).Distinct(StringComparer.Ordinal)
            .Select(column => new CellChange(column, Cell(old, column), Cell(row, column))).Where(c => c.Old != c.New)];

    private static string? Cell(PlanRow row, string column) => row.Cells.FirstOrDefault(c => c.Column == column).Value;

    private static bool SameOrder(FrameworkRows a, FrameworkRows b) =>
        a.Results.Select(r => r.Code).SequenceEqual(b.Results.Select(r => r.Code))
        && a.Indicators.Select(r => r.Code).SequenceEqual(b.Indicators.Select(r => r.Code));
}

/// <summary>Fingerprints, so that what is carried out is what was looked at.</summary>
internal static class PlanToken
{
    /// <summary>Of a state: every cell in order. 64 hexadecimal digits.</summary>
    public static string OfState(FrameworkRows? rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows is null ? [] : FrameworkCells.Of(rows))
        {
            text.Append(row.File).Append('\u001F').Append(row.Key);
            foreach (var (_, value) in row.Cells) text.Append('\u001F').Append(value ?? "\u0000");
            text.Append('\u001E');
        }
        return Hash(text.ToString());
    }

    public static string Of(string code, FrameworkRows? now, FrameworkRows wanted) =>
        Hash($"{code}|{OfState(now)}|{OfState(wanted)}")[..32];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
