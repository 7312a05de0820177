using System.Text;
using System.Text.RegularExpressions;

namespace Mandate.Cooperation;

/// <summary>A file as UTF-8, whatever it is written in; or the rule that its first bytes break.</summary>
internal static partial class XmlSource
{
    private const int Head = 1024;

    /// <summary>What is read from then on, or the rule <c>xml.…</c> with what it is about.</summary>
    public static (Stream Source, string? Rule, string About) Open(Stream file)
    {
        var head = new byte[Head];
        var length = file.ReadAtLeast(head, Head, throwOnEndOfStream: false);
        var begin = head.AsSpan(0, length);
        var whole = new RejoinedStream(head.AsMemory(0, length), file);
        if (begin.StartsWith("\u001F\u008B"u8) || begin is [0x1F, 0x8B, ..] or [(byte)'P', (byte)'K', 3, 4, ..]) return (whole, "xml.compressed", "");
        var wide = Wide(begin);
        var declared = Declared(((Encoding?)wide ?? Encoding.Latin1).GetString(begin));
        if (wide is not null) return IsWide(declared) ? (Recode(whole, wide), null, "") : (whole, "xml.wrong_encoding", declared!);
        return declared?.ToUpperInvariant() switch
        {
            null or "UTF-8" or "US-ASCII" or "ASCII" => (whole, null, ""),
            "ISO-8859-1" or "LATIN1" when !begin.StartsWith("\uFEFF"u8) => (Recode(whole, Encoding.Latin1), null, ""),
            "UTF-16" or "UTF-16LE" or "UTF-16BE" => (whole, "xml.wrong_encoding", declared),
            _ => (whole, "xml.unknown_encoding", declared),
        };
    }

    // By the mark of the byte order, or by the < that a file in UTF-16 begins with.
    private static UnicodeEncoding? Wide(ReadOnlySpan<byte> begin) => begin switch
    {
        [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: false),
        [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: false),
        _ => null,
    };

    private static bool IsWide(string? declared) => declared is null || declared.StartsWith("UTF-16", StringComparison.OrdinalIgnoreCase) || declared.Equals("UCS-2", StringComparison.OrdinalIgnoreCase);

    private static Stream Recode(Stream source, Encoding from) => Encoding.CreateTranscodingStream(source, from, new UTF8Encoding(false));

    private static string? Declared(string begin) => Encodings().Match(begin) is { Success: true } found ? found.Groups["name"].Value : null;

    [GeneratedRegex("""^\uFEFF?(ï»¿)?<\?xml\s[^>]*?\bencoding\s*=\s*["'](?<name>[^"'<>]{1,40})["']""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Encodings();
}
