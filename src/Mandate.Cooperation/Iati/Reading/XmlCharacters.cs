using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Mandate.Cooperation;

/// <summary>Which bytes XML 1.0 (fifth edition) allows: in a document, and in a name.</summary>
internal static class XmlCharacters
{
    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(0, 32).Where(b => b is not (9 or 10 or 13)).Select(b => (byte)b)]);

    private static readonly bool[] AsciiName = [.. Enumerable.Range(0, 128).Select(b => char.IsAsciiLetterOrDigit((char)b) || b is '.' or '-' or '_' or ':')];

    /// <returns>Where the first one stands that is no UTF-8 or that XML has no place for; -1: all are allowed.</returns>
    public static int FindForbidden(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8)) return FindWrong(utf8);
        var control = utf8.IndexOfAny(Controls);
        var special = FindNoncharacter(utf8);
        return control < 0 ? special : special < 0 ? control : Math.Min(control, special);
    }

    // U+FFFE and U+FFFF, EF BF BE and EF BF BF; looked for by the byte that text in Latin letters does not have.
    private static int FindNoncharacter(ReadOnlySpan<byte> utf8)
    {
        for (var at = utf8.IndexOf((byte)0xEF); at >= 0 && at + 2 < utf8.Length;)
        {
            if (utf8[at + 1] == 0xBF && utf8[at + 2] >= 0xBE) return at;
            var next = utf8[(at + 1)..].IndexOf((byte)0xEF);
            if (next < 0) return -1;
            at += 1 + next;
        }
        return -1;
    }

    private static int FindWrong(ReadOnlySpan<byte> utf8)
    {
        for (var at = 0; at < utf8.Length;)
        {
            if (Rune.DecodeFromUtf8(utf8[at..], out _, out var length) != OperationStatus.Done) return at;
            at += length;
        }
        return -1;
    }

    public static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    /// <returns>How many bytes from <paramref name="at"/> on are a name; 0: none begins there.</returns>
    public static int NameLength(ReadOnlySpan<byte> utf8, int at)
    {
        var end = at;
        while (end < utf8.Length)
        {
            var b = utf8[end];
            if (b < 128)
            {
                if (!AsciiName[b] || (end == at && !IsAsciiStart(b))) break;
                end++;
            }
            else
            {
                if (Rune.DecodeFromUtf8(utf8[end..], out var rune, out var length) != OperationStatus.Done || !IsNameRune(rune.Value, end == at)) break;
                end += length;
            }
        }
        return end - at;
    }

    private static bool IsAsciiStart(byte b) => char.IsAsciiLetter((char)b) || b is (byte)'_' or (byte)':';

    private static bool IsNameRune(int c, bool first) =>
        c is (>= 0xC0 and <= 0xD6) or (>= 0xD8 and <= 0xF6) or (>= 0xF8 and <= 0x2FF) or (>= 0x370 and <= 0x37D) or (>= 0x37F and <= 0x1FFF) or (>= 0x200C and <= 0x200D)
            or (>= 0x2070 and <= 0x218F) or (>= 0x2C00 and <= 0x2FEF) or (>= 0x3001 and <= 0xD7FF) or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFFD) or (>= 0x10000 and <= 0xEFFFF)
        || (!first && c is 0xB7 or (>= 0x300 and <= 0x36F) or (>= 0x203F and <= 0x2040));

    /// <summary>What may stand as <c>&amp;#…;</c>.</summary>
    public static bool IsAllowed(int c) => c is 9 or 10 or 13 or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or (>= 0x10000 and <= 0x10FFFF);
}
