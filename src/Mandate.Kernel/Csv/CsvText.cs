using System.Globalization;
using System.Text;

namespace Mandate.Kernel;

/// <summary>
/// A CSV file as text: UTF-8, comma, LF, a header, numbers with a point and dates as ISO 8601 whatever the reader's language. Every cell
/// passes through <see cref="CsvCell"/>.
/// </summary>
public sealed class CsvText
{
    private readonly StringBuilder text = new();

    public CsvText(params IEnumerable<string> columns) => Row(columns);

    /// <summary>Adds a row; null is an empty cell.</summary>
    public CsvText Row(params IEnumerable<object?> cells)
    {
        text.AppendJoin(',', cells.Select(cell => CsvCell.Write(Text(cell)))).Append('\n');
        return this;
    }

    public override string ToString() => text.ToString();

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(text.ToString());

    private static string? Text(object? cell) => cell switch
    {
        null => null,
        bool flag => flag ? "1" : "0",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString(),
    };
}
