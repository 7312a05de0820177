using System.Globalization;
using System.Text.RegularExpressions;
namespace Mandate.Kernel;

/// <summary>
/// Reads one row cell by cell. What breaks a rule is named and replaced by nothing, so that the other cells are still
/// looked at; a row with a problem never reaches the database.
/// </summary>
public readonly partial record struct RowReader(CsvSheet Sheet, CsvRecord Record, ProblemList Problems)
{
    public int Number => Record.Number;

    public string? Optional(string column)
    {
        var text = Sheet.Cell(Record, column);
        return text.Length == 0 ? null : text;
    }

    public string Required(string column)
    {
        var text = Sheet.Cell(Record, column);
        if (text.Length == 0) Refuse("kernel.csv.required", column);
        return text;
    }

    /// <summary>One line of text; a line break in it would break lists and file names.</summary>
    public string Line(string column)
    {
        var text = Required(column);
        if (text.AsSpan().IndexOfAny('\r', '\n') >= 0) Refuse("kernel.csv.line_break", column);
        return text;
    }

    /// <summary>Letters, digits, dots and hyphens, 20 at most.</summary>
    public static bool IsCode(string text) => CodeShape().IsMatch(text);

    /// <summary>A code; empty after a refusal.</summary>
    public string Code(string column)
    {
        var text = Required(column);
        if (text.Length == 0 || IsCode(text)) return text;
        Refuse("kernel.csv.code_shape", column, text);
        return "";
    }

    public string? OptionalCode(string column) => Optional(column) is null ? null : Code(column);

    /// <summary>A plain number: digits, at most one point, six decimals at most.</summary>
    public decimal? Decimal(string column)
    {
        if (Optional(column) is not { } text) return null;
        if (NumberShape().IsMatch(text)) return decimal.Parse(text, CultureInfo.InvariantCulture);
        Refuse("kernel.csv.number", column, text);
        return null;
    }

    public int Whole(string column)
    {
        var text = Required(column);
        if (text.Length == 0) return 0;
        if (text.Length <= 6 && text.All(char.IsAsciiDigit)) return int.Parse(text, CultureInfo.InvariantCulture);
        Refuse("kernel.csv.whole_number", column, text);
        return 0;
    }

    /// <summary>A day as 2022-01-31.</summary>
    public DateOnly Date(string column)
    {
        var text = Required(column);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (text.Length > 0) Refuse("kernel.csv.date", column, text);
        return default;
    }

    /// <summary>A day as 2022-01-31, or a year, which stands for its last day; null where it is empty.</summary>
    public DateOnly? Due(string column)
    {
        if (Optional(column) is not { } text) return null;
        return YearShape().IsMatch(text) ? new DateOnly(int.Parse(text, CultureInfo.InvariantCulture), 12, 31) : Date(column);
    }

    /// <summary>1 or 0; empty is 0.</summary>
    public bool Flag(string column)
    {
        var text = Optional(column);
        if (text is not (null or "0" or "1")) Refuse("kernel.csv.flag", column, text);
        return text == "1";
    }

    public string? OneOf(string column, IReadOnlyCollection<string> values)
    {
        var text = Optional(column);
        if (text is not null && !values.Contains(text)) Refuse("kernel.csv.one_of", column, text, string.Join(", ", values));
        return text;
    }

    public TEnum? OneOf<TEnum>(string column) where TEnum : struct, Enum =>
        OneOf(column, SnakeEnum<TEnum>.Names) is { } text && SnakeEnum<TEnum>.TryParse(text, out var value) ? value : null;

    public void Refuse(string code, string column, params object?[] args) =>
        Problems.Add(code, new Place(Sheet.Shape.Name, Number, column), args);

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9.\-]{0,19}\z")]
    private static partial Regex CodeShape();

    [GeneratedRegex(@"^[12][0-9]{3}\z")]
    private static partial Regex YearShape();

    [GeneratedRegex(@"^-?[0-9]{1,15}(\.[0-9]{1,6})?\z")]
    private static partial Regex NumberShape();
}
