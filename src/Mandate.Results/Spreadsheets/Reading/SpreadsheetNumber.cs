using System.Globalization;

namespace Mandate.Results;

/// <summary>
/// A spreadsheet keeps every number as a binary fraction, exact to 15 figures; here, and nowhere else, it becomes the
/// decimal that somebody typed.
/// </summary>
internal static class SpreadsheetNumber
{
    /// <summary>Other values as they are.</summary>
    public static object? Exact(object? value) => value switch
    {
        int whole => (decimal)whole,
        double number when double.IsFinite(number) && Math.Abs(number) < 1e27 => (decimal)number,
        double number => new SpoiledCell("kernel.figure.size", number.ToString(CultureInfo.InvariantCulture)),
        _ => value,
    };
}
