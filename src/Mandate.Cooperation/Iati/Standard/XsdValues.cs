using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Mandate.Cooperation;

/// <summary>Whether a text is a value of its kind, as .NET's own schemas see it: spaces around it do not count.</summary>
internal static class XsdValues
{
    private static readonly SearchValues<byte> OfPath = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-_.~?=&"u8);

    public static bool Is(XsdType type, ReadOnlySpan<byte> text)
    {
        if (type == XsdType.String) return true;
        var value = Trim(text);
        return type switch
        {
            XsdType.Date => XsdDates.TryDate(value, out _),
            XsdType.Decimal => TryDecimal(value, out _),
            XsdType.DateTime => XsdDates.TryDateTime(value, out _),
            XsdType.Boolean => value.SequenceEqual("1"u8) || value.SequenceEqual("0"u8) || value.SequenceEqual("true"u8) || value.SequenceEqual("false"u8),
            XsdType.Int => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            XsdType.NonNegativeInteger => TryInteger(value, out var whole) && whole >= 0,
            XsdType.PositiveInteger => TryInteger(value, out var counted) && counted > 0,
            XsdType.AnyUri => IsUri(value),
            XsdType.NmToken => IsToken(value),
            XsdType.NcName => !value.IsEmpty && !value.Contains((byte)':') && XmlNames.IsQualified(value),
            XsdType.Language => IsLanguage(value),
            // Here spaces do count.
            XsdType.Space => text.SequenceEqual("default"u8) || text.SequenceEqual("preserve"u8),
            _ => true,
        };
    }

    public static bool TryDecimal(ReadOnlySpan<byte> text, out decimal value)
    {
        var trimmed = Trim(text);
        if (trimmed.Length is > 0 and < 16 && TryShort(trimmed, out value)) return true;
        return decimal.TryParse(trimmed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    // Digits with at most one point between: nearly every amount and percentage there is.
    private static bool TryShort(ReadOnlySpan<byte> digits, out decimal value)
    {
        long number = 0;
        var point = -1;
        value = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = (uint)(digits[i] - '0');
            if (digit <= 9) number = (number * 10) + digit;
            else if (digits[i] == '.' && point < 0 && i > 0) point = i;
            else return false;
        }
        value = point < 0 ? number : new decimal((int)number, (int)(number >> 32), 0, isNegative: false, (byte)(digits.Length - 1 - point));
        return true;
    }

    private static bool TryInteger(ReadOnlySpan<byte> text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || (text[0] > ' ' && text[^1] > ' ')) return text;
        return text.Trim(" \t\r\n"u8);
    }

    private static bool IsUri(ReadOnlySpan<byte> value)
    {
        if (IsPlainAddress(value)) return true;
        var text = Encoding.UTF8.GetString(value);
        return text.Length == 0 || (!text.Contains("##", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _));
    }

    // https://host.domain/path?query of ordinary characters; whatever else there is, .NET decides.
    private static bool IsPlainAddress(ReadOnlySpan<byte> value)
    {
        var start = value.StartsWith("https://"u8) ? 8 : value.StartsWith("http://"u8) ? 7 : 0;
        if (start == 0 || value.Length == start || !char.IsAsciiLetter((char)value[start])) return false;
        var host = value[start..];
        var slash = host.IndexOf((byte)'/');
        var path = slash < 0 ? [] : host[slash..];
        if (slash >= 0) host = host[..slash];
        if (host.Length > 63) return false;
        for (var i = 0; i < host.Length; i++)
            if (!char.IsAsciiLetterOrDigit((char)host[i]) && (host[i] != '.' || i + 1 == host.Length || host[i - 1] == '.')) return false;
        return path.IndexOfAnyExcept(OfPath) < 0;
    }

    private static bool IsToken(ReadOnlySpan<byte> value) =>
        !value.IsEmpty && Encoding.UTF8.GetString(value).All(c => c == ':' || XmlConvert.IsNCNameChar(c));

    // Letters, at most eight; then, with hyphens between, letters and digits.
    private static bool IsLanguage(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty) return true;
        var part = 0;
        var isFirst = true;
        foreach (var b in value)
        {
            if (b == '-')
            {
                if (part == 0) return false;
                (part, isFirst) = (0, false);
            }
            else if (++part > 8 || !(isFirst ? char.IsAsciiLetter((char)b) : char.IsAsciiLetterOrDigit((char)b)))
            {
                return false;
            }
        }
        return part > 0;
    }
}
