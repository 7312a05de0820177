using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Mandate.Cooperation;

/// <summary>The values of XML Schema as they stand in a file. What is none of them is not guessed.</summary>
internal static class XmlValues
{
    /// <summary>xsd:decimal: no exponent, no NaN, no separators of thousands.</summary>
    public static bool TryDecimal(ReadOnlySpan<byte> text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);

    /// <summary>xsd:date: 2022-03-31, with or without a zone, which a day does not need.</summary>
    public static bool TryDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-' || !IsZone(text[10..])) return false;
        if (Digits(text[..4]) is not (>= 1 and var year) || Digits(text[5..7]) is not (>= 1 and <= 12 and var month) || Digits(text[8..10]) is not (>= 1 and var day) || day > DateTime.DaysInMonth(year, month)) return false;
        date = new(year, month, day);
        return true;
    }

    /// <summary>xsd:dateTime, or a day alone; without a zone it is universal time.</summary>
    public static bool TryMoment(ReadOnlySpan<byte> text, out DateTimeOffset moment)
    {
        moment = default;
        if (!TryDate(text.Length > 10 && text[10] == 'T' ? text[..10] : text, out var day)) return false;
        moment = new(day.ToDateTime(default), TimeSpan.Zero);
        return text.Length <= 10 || text[10] != 'T'
            || DateTimeOffset.TryParse(Encoding.UTF8.GetString(text), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out moment);
    }

    /// <summary>xsd:boolean.</summary>
    public static bool? Boolean(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)'1'] => true,
        [(byte)'0'] => false,
        _ when text.SequenceEqual("true"u8) => true,
        _ when text.SequenceEqual("false"u8) => false,
        _ => null,
    };

    public static int? Whole(ReadOnlySpan<byte> text) => Utf8Parser.TryParse(text, out int value, out var read) && read == text.Length ? value : null;

    private static bool IsZone(ReadOnlySpan<byte> text) => text.Length == 0 || text is [(byte)'Z']
        || (text.Length == 6 && text[0] is (byte)'+' or (byte)'-' && text[3] == ':' && Digits(text[1..3]) is >= 0 and <= 14 && Digits(text[4..]) is >= 0 and < 60);

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var value = 0;
        foreach (var b in text)
        {
            if (b is < (byte)'0' or > (byte)'9') return -1;
            value = value * 10 + (b - '0');
        }
        return value;
    }
}
