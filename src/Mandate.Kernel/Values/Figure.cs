using System.Globalization;
using System.Text.RegularExpressions;

namespace Mandate.Kernel;

/// <summary>
/// Reads figures that people and files write, exactly or not at all: fewer than 16 figures before the decimal mark and
/// at most 10 after it. No exponents, no blanks read as zero, no groups of anything but three.
/// </summary>
public static partial class Figure
{
    /// <summary>Figures stay below this, either side of zero, so that sums of millions of them stay exact.</summary>
    public const decimal Limit = 1_000_000_000_000_000m;

    /// <summary>Most decimals that a figure has.</summary>
    public const int MaxDecimals = 10;

    /// <summary>
    /// Reads <paramref name="text"/> by the conventions of <paramref name="reader"/> (of files when null: a dot, no
    /// groups). Problems: <c>kernel.figure.shape</c>, <c>kernel.figure.size</c>.
    /// </summary>
    public static Outcome<decimal> Parse(string? text, string? field = null, CultureInfo? reader = null)
    {
        var written = text?.Trim() ?? "";
        if (written.Length > 60) return Problem.Rule("kernel.figure.size", field, WrittenText.Echo(written));
        var plain = reader is null ? written : Plain(written, reader.NumberFormat);
        if (!Shape().IsMatch(plain))
            return Problem.Rule("kernel.figure.shape", field, WrittenText.Echo(written), 1234.5m);
        return Fits(plain) ? decimal.Parse(plain, CultureInfo.InvariantCulture)
            : Problem.Rule("kernel.figure.size", field, WrittenText.Echo(written));
    }

    /// <summary>A whole number of things, 0 or more. Problem <c>kernel.figure.count</c> when it is not.</summary>
    public static Outcome<int> Count(string? text, string? field = null, CultureInfo? reader = null)
    {
        var figure = Parse(text, field, reader);
        if (figure.TryGet(out var value) && value is >= 0 and <= int.MaxValue && value == decimal.Truncate(value))
            return (int)value;
        return Problem.Rule("kernel.figure.count", field, WrittenText.Echo(text?.Trim()));
    }

    internal static bool InRange(decimal value) =>
        value is > -Limit and < Limit && decimal.Round(value, MaxDecimals) == value;

    private static bool Fits(string plain)
    {
        var parts = plain.TrimStart('-').Split('.');
        return parts[0].TrimStart('0').Length <= 15 && (parts.Length == 1 || parts[1].TrimEnd('0').Length <= MaxDecimals)
            && plain.Length <= 28;
    }

    // "−1 234,5" for a French reader becomes "-1234.5"; a mark that the reader's convention does not know stays and is refused.
    private static string Plain(string written, NumberFormatInfo marks)
    {
        var minus = written.Replace('\u2212', '-');
        var group = marks.NumberGroupSeparator is { Length: 1 } mark && !char.IsWhiteSpace(mark[0]) ? Regex.Escape(mark) : @"\s";
        var point = Regex.Escape(marks.NumberDecimalSeparator);
        var groups = Regex.Match(minus, $@"^(?<whole>-?[0-9]{{1,3}}(?:{group}[0-9]{{3}})+|-?[0-9]+)(?:{point}(?<part>[0-9]+))?\z");
        if (!groups.Success) return minus.Contains('.', StringComparison.Ordinal) ? minus + '?' : minus;
        var whole = Regex.Replace(groups.Groups["whole"].Value, "[^0-9-]", "");
        return groups.Groups["part"].Success ? $"{whole}.{groups.Groups["part"].Value}" : whole;
    }

    [GeneratedRegex(@"^-?[0-9]+(\.[0-9]+)?\z")]
    private static partial Regex Shape();
}
