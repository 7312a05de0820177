using System.Globalization;
using System.Text.RegularExpressions;

namespace Mandate.Results;

/// <summary>
/// A date as exact as its source gives it: a day (2014-03-17), a month (2015-01), a year (2015) or two years (2016-17,
/// 2016-2017). Nothing is made more exact than it was; what is promised for it is due on its last day.
/// </summary>
internal sealed partial record PrintedDate(string Text, DateOnly First, DateOnly Last)
{
    /// <returns>Null for what is none of these, or a day that no calendar has.</returns>
    public static PrintedDate? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var typed = text.Trim();
        if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new(typed, day, day);
        var match = Shape().Match(typed);
        if (!match.Success || Number(match.Groups[1]) is var year && year is < 1900 or > 2200) return null;
        if (!match.Groups[2].Success) return Years(typed, year, year);
        var second = Number(match.Groups[2]);
        // 2011-12 is December: two years that could be a month are written 2011-2012.
        if (match.Groups[2].Length == 2 && second is >= 1 and <= 12) return Month(typed, year, second);
        return second == year + 1 || (match.Groups[2].Length == 2 && second == (year + 1) % 100) ? Years(typed, year, year + 1) : null;
    }

    private static PrintedDate Month(string text, int year, int month) =>
        new(text, new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)));

    private static PrintedDate Years(string text, int from, int to) => new(text, new(from, 1, 1), new(to, 12, 31));

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{4})(?:-([0-9]{2}|[0-9]{4}))?\z")]
    private static partial Regex Shape();
}
