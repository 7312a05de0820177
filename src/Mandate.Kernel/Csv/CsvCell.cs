using System.Globalization;

namespace Mandate.Kernel;

/// <summary>
/// One cell of a CSV file that leaves the house. A spreadsheet runs a text that begins with <c>= + - @</c> or a tab as
/// a formula: such a text goes out behind an apostrophe, and comes back without it. Plain numbers stay as they are.
/// </summary>
public static class CsvCell
{
    /// <summary>The cell as it stands in the file: neutralised, and quoted where RFC 4180 asks for it.</summary>
    public static string Write(string? text)
    {
        var safe = Neutralise(text ?? "");
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>With an apostrophe in front of what a spreadsheet would run; the inverse of <see cref="Restore"/>.</summary>
    public static string Neutralise(string text) => WouldRun(text) ? "'" + text : text;

    /// <summary>Without the apostrophe that <see cref="Neutralise"/> put in front.</summary>
    public static string Restore(string text) => text.StartsWith('\'') && WouldRun(text[1..]) ? text[1..] : text;

    // Apostrophes in front are looked through, so that a text which has one of its own comes back with it.
    private static bool WouldRun(string text)
    {
        var inner = text.AsSpan().TrimStart('\'');
        return !inner.IsEmpty && inner[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !IsNumber(text);
    }

    private static bool IsNumber(string text) => decimal.TryParse(text,
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
