using System.Globalization;
using System.Text;

namespace Mandate.Cooperation;

/// <summary>The five named references of XML and those by number; a document type, which could declare others, is refused.</summary>
internal static class XmlReferences
{
    /// <summary>The longest that is looked for: &amp;#x10FFFF; with leading zeros.</summary>
    private const int Longest = 32;

    /// <summary>Reads the reference at the beginning of a text; false where it is none. Needs more where length and value are 0.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out int length, out int value)
    {
        (length, value) = (0, 0);
        var end = text[..Math.Min(text.Length, Longest)].IndexOf((byte)';');
        if (end < 0) return text.Length < Longest && text[1..].IndexOfAny((byte)'<', (byte)' ') < 0;
        length = end + 1;
        value = Value(text[1..end]);
        return value > 0;
    }

    private static int Value(ReadOnlySpan<byte> name) => name switch
    {
        [(byte)'a', (byte)'m', (byte)'p'] => '&',
        [(byte)'l', (byte)'t'] => '<',
        [(byte)'g', (byte)'t'] => '>',
        [(byte)'q', (byte)'u', (byte)'o', (byte)'t'] => '"',
        [(byte)'a', (byte)'p', (byte)'o', (byte)'s'] => '\'',
        [(byte)'#', (byte)'x', .. var digits] => Number(digits, NumberStyles.AllowHexSpecifier),
        [(byte)'#', .. var digits] => Number(digits, NumberStyles.None),
        _ => 0,
    };

    private static int Number(ReadOnlySpan<byte> digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out var number) && Rune.IsValid(number)
            && number is '\t' or '\n' or '\r' or >= ' ' and not (0xFFFE or 0xFFFF) ? number : 0;
}
