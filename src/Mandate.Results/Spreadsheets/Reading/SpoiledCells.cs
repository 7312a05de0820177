using System.Globalization;
using ExcelDataReader;

namespace Mandate.Results;

/// <summary>Where in a sheet formulas and merged cells stand: neither says what was typed for one figure.</summary>
internal sealed class SpoiledCells
{
    private readonly Dictionary<string, string> known;
    private readonly CellRange[] merged;

    public SpoiledCells(IExcelDataReader reader, Dictionary<string, string> known) => (this.known, merged) = (known, reader.MergeCells ?? []);

    /// <param name="row">From 0.</param>
    public SpoiledCell? At(int row, int column)
    {
        if (merged.Length > 0 && Array.Exists(merged, m => row >= m.FromRow && row <= m.ToRow && column >= m.FromColumn && column <= m.ToColumn))
            return new("results.sheet.merged");
        return known.Count > 0 && known.TryGetValue(SheetLayout.Letter(column) + (row + 1).ToString(CultureInfo.InvariantCulture), out var why) ? new(why) : null;
    }
}
