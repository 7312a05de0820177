using Mandate.Kernel;

namespace Mandate.Ui;

/// <summary>The CSV beside a table: what <see cref="CsvText"/> says of numbers, dates and formulas.</summary>
public static class Csv
{
    public const string ContentType = "text/csv; charset=utf-8";

    /// <param name="header">Names of the columns.</param>
    /// <param name="rows">Cells: text, decimal, int, DateOnly; null is an empty cell.</param>
    public static string Of(IEnumerable<string> header, IEnumerable<IEnumerable<object?>> rows)
    {
        var csv = new CsvText(header);
        foreach (var row in rows) csv.Row(row);
        return csv.ToString();
    }
}
