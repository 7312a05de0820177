using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Ui;

/// <summary>Figures and dates in the conventions of the reader of this request (thousands grouped, a true minus).</summary>
public static class Shown
{
    private static CultureInfo Reader => CultureInfo.CurrentCulture;

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>A figure with as many decimals as it was given, at most <paramref name="most"/>.</summary>
    public static string Number(decimal value, int most = 6) =>
        value == decimal.Truncate(value) ? value.ToString("N0", Reader) : value.ToString(UpTo[Math.Clamp(most, 0, UpTo.Length - 1)], Reader);

    private static readonly string[] UpTo = [.. Enumerable.Range(0, 11).Select(n => "#,0." + new string('#', n))];

    /// <summary>A figure with exactly so many decimals: one precision a column.</summary>
    public static string Fixed(decimal value, int decimals) =>
        value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Reader);

    /// <summary>A change, always with its sign.</summary>
    public static string Change(decimal value, int most = 6) => value > 0 ? "+" + Number(value, most) : Number(value, most);

    /// <summary>A share between 0 and 1 as a percentage, in the language's own spacing.</summary>
    public static string Percent(decimal share, int decimals = 0) => Spaced(Fixed(share * 100, decimals));

    /// <summary>A figure that is a percentage already.</summary>
    public static string PercentPoints(decimal percent, int most = 2) => Spaced(Number(percent, most));

    /// <summary>20 November 2026; 20 novembre 2026; 20 de noviembre de 2026; 2026年11月20日.</summary>
    public static string Date(DateOnly date) => date.ToString(LongDate, Reader);

    /// <summary>20 Nov 2026, for tables.</summary>
    public static string ShortDate(DateOnly date) => date.ToString(Language == "zh" ? LongDate : "d MMM yyyy", Reader);

    /// <summary>Date and time in universal time, which is said.</summary>
    public static string Moment(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString(LongDate + " HH:mm", Reader) + " UTC";

    /// <summary>A size of a file: 512 bytes, 1.2 MB (1 MB is 1,000,000 bytes).</summary>
    public static string Size(long bytes, Words words) => bytes switch
    {
        < 1_000 => words["ui.size.bytes", bytes],
        < 1_000_000 => words["ui.size.kb", Number(bytes / 1_000m, 0)],
        _ => words["ui.size.mb", Number(bytes / 1_000_000m, 1)],
    };

    /// <summary>Sentences one after another; Chinese sets none apart by a space.</summary>
    public static string Sentences(params IEnumerable<string?> sentences) =>
        string.Join(Language == "zh" ? "" : " ", sentences.Where(s => !string.IsNullOrEmpty(s)));

    public static string ToUpperFirst(this string text) =>
        text.Length == 0 ? text : char.ToUpper(text[0], Reader) + text[1..];

    private static string LongDate => Language switch
    {
        "es" => "d 'de' MMMM 'de' yyyy",
        "zh" => "yyyy年M月d日",
        _ => "d MMMM yyyy",
    };

    // French and Spanish set the sign apart, by a narrow space that does not break.
    private static string Spaced(string figure) => Language is "fr" or "es" ? figure + "\u202f%" : figure + "%";
}
