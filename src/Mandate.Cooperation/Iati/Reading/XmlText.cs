using System.Globalization;
using System.Text;

namespace Mandate.Cooperation;

/// <summary>Text and values of attributes as they stand in a file, with their references resolved. No entity but XML's own five is known.</summary>
internal static class XmlText
{
    private const int LongestReference = 12;

    /// <returns>Where a reference begins that is none, from the start of <paramref name="raw"/>; -1: all are right.</returns>
    public static int FindWrongReference(ReadOnlySpan<byte> raw)
    {
        var from = 0;
        while (raw[from..].IndexOf((byte)'&') is >= 0 and var found)
        {
            var (at, length) = (from + found, Reference(raw[(from + found)..], out _));
            if (length == 0) return at;
            from = at + length;
        }
        return -1;
    }

    /// <summary>Writes what the text says; never longer than as it stands.</summary>
    /// <returns>How many bytes were written.</returns>
    public static int Decode(ReadOnlySpan<byte> raw, Span<byte> into)
    {
        var (from, written) = (0, 0);
        while (raw[from..].IndexOfAny((byte)'&', (byte)'\r') is >= 0 and var found)
        {
            raw.Slice(from, found).CopyTo(into[written..]);
            (from, written) = (from + found, written + found);
            if (raw[from] == '\r')
            {
                // Every end of a line is one line feed.
                into[written++] = (byte)'\n';
                from += from + 1 < raw.Length && raw[from + 1] == '\n' ? 2 : 1;
                continue;
            }
            from += Reference(raw[from..], out var rune);
            written += rune.EncodeToUtf8(into[written..]);
        }
        raw[from..].CopyTo(into[written..]);
        return written + raw.Length - from;
    }

    public static string Decode(ReadOnlySpan<byte> raw)
    {
        if (raw.IndexOfAny((byte)'&', (byte)'\r') < 0) return Encoding.UTF8.GetString(raw);
        var into = new byte[raw.Length];
        return Encoding.UTF8.GetString(into, 0, Decode(raw, into));
    }

    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (text.Length > 0 && XmlCharacters.IsSpace(text[0])) text = text[1..];
        while (text.Length > 0 && XmlCharacters.IsSpace(text[^1])) text = text[..^1];
        return text;
    }

    /// <returns>Its length from the ampersand to the semicolon; 0: it is none.</returns>
    private static int Reference(ReadOnlySpan<byte> raw, out Rune rune)
    {
        rune = default;
        var end = raw[..Math.Min(raw.Length, LongestReference)].IndexOf((byte)';');
        if (end < 2) return 0;
        var name = raw[1..end];
        var code = name[0] == '#' ? Number(name[1..]) : name switch
        {
            _ when name.SequenceEqual("amp"u8) => '&',
            _ when name.SequenceEqual("lt"u8) => '<',
            _ when name.SequenceEqual("gt"u8) => '>',
            _ when name.SequenceEqual("quot"u8) => '"',
            _ when name.SequenceEqual("apos"u8) => '\'',
            _ => -1,
        };
        if (code < 0 || !XmlCharacters.IsAllowed(code)) return 0;
        rune = new Rune(code);
        return end + 1;
    }

    private static int Number(ReadOnlySpan<byte> text)
    {
        if (text.Length == 0) return -1;
        return text[0] == 'x'
            ? int.TryParse(text[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? hex : -1
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
    }
}
