using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Mandate.Kernel;

/// <summary>
/// The two years of a programme and budget, the first of them even; written <c>2022-23</c>. Years 1900 to 2199.
/// </summary>
[JsonConverter(typeof(TextJson<Biennium>))]
public sealed partial record Biennium : ITextValue<Biennium>, IComparable<Biennium>
{
    private Biennium(int firstYear) => FirstYear = firstYear;

    public int FirstYear { get; }

    public int SecondYear => FirstYear + 1;

    /// <summary>1 January of the first year to 31 December of the second.</summary>
    public Period Period => new(new(FirstYear, 1, 1), new(SecondYear, 12, 31));

    public Biennium Next => Starting(FirstYear + 2);

    public Biennium Previous => Starting(FirstYear - 2);

    /// <summary>The biennium in which a day lies.</summary>
    public static Biennium Of(DateOnly day) => Starting(day.Year - day.Year % 2);

    /// <exception cref="ArgumentOutOfRangeException">The year is odd, or outside 1900 to 2199.</exception>
    public static Biennium Starting(int year) => year % 2 == 0 && year is >= 1900 and < 2200
        ? new Biennium(year)
        : throw new ArgumentOutOfRangeException(nameof(year), year, "A biennium begins in an even year from 1900 to 2198.");

    /// <summary>
    /// Reads 2022-23 or 2022-2023, with a hyphen, a dash or a slash. Problems: <c>kernel.biennium.shape</c>,
    /// <c>kernel.biennium.years</c> (the second year does not follow, or the first is odd).
    /// </summary>
    public static Outcome<Biennium> Parse(string? text, string? field = null)
    {
        var written = Shape().Match(text?.Trim() ?? "");
        if (!written.Success) return Problem.Rule("kernel.biennium.shape", field, WrittenText.Echo(text?.Trim()));
        var first = int.Parse(written.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var second = int.Parse(written.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        var follows = second == (written.Groups[2].Length == 4 ? first + 1 : (first + 1) % 100);
        return follows && first % 2 == 0 && first is >= 1900 and < 2200
            ? new Biennium(first)
            : Problem.Rule("kernel.biennium.years", field, WrittenText.Echo(written.Value));
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out Biennium? biennium) => Parse(text).TryGet(out biennium);

    public int CompareTo(Biennium? other) => other is null ? 1 : FirstYear.CompareTo(other.FirstYear);

    public static bool operator <(Biennium left, Biennium right) => left.CompareTo(right) < 0;

    public static bool operator >(Biennium left, Biennium right) => left.CompareTo(right) > 0;

    public static bool operator <=(Biennium left, Biennium right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Biennium left, Biennium right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{FirstYear}-{SecondYear % 100:00}");

    [GeneratedRegex(@"^([0-9]{4})[-–/]([0-9]{4}|[0-9]{2})\z")]
    private static partial Regex Shape();
}
