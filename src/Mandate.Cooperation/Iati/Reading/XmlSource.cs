using System.Text;
using System.Text.RegularExpressions;

namespace Mandate.Cooperation;

/// <summary>A file as UTF-8, whatever it is written in; or the rule that its first bytes break.</summary>
internal static partial class XmlSource
{
    private const int Head = 1024;

    /// <param name="file">Read from its beginning.</param>
    /// <param name="refusesBytes">Bytes that are not of the encoding end the reading with an exception; else they are read as the sign for what is not known.</param>
    /// <returns>What is read from then on, or the rule <c>xml.…</c> with what it is about.</returns>
    public static (Stream Source, string? Rule, string About) Open(Stream file, bool refusesBytes = false) => Open(new PeekStream(file, Head), refusesBytes);

    /// <inheritdoc cref="Open(Stream, bool)"/>
    public static (Stream Source, string? Rule, string About) Open(PeekStream file, bool refusesBytes)
    {
        var begin = file.Start;
        if (begin is [0x1F, 0x8B, ..] or [(byte)'P', (byte)'K', 3, 4, ..]) return (file, "xml.compressed", "");
        var wide = Wide(begin, refusesBytes);
        var declared = Declared(((Encoding?)wide ?? Encoding.Latin1).GetString(begin));
        var isMarked = begin.StartsWith("\uFEFF"u8);
        file.Skip(isMarked ? 3 : begin is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? 2 : 0);
        if (wide is not null) return IsWide(declared) ? (Recode(file, wide), null, "") : (file, "xml.wrong_encoding", declared!);
        return declared?.ToUpperInvariant() switch
        {
            null or "UTF-8" or "UTF8" or "US-ASCII" or "ASCII" => (file, null, ""),
            "ISO-8859-1" or "LATIN1" when !isMarked => (Recode(file, Encoding.Latin1), null, ""),
            "WINDOWS-1252" when !isMarked => (Recode(file, CodePagesEncodingProvider.Instance.GetEncoding(1252)!), null, ""),
            "UTF-16" or "UTF-16LE" or "UTF-16BE" => (file, "xml.wrong_encoding", declared),
            _ => (file, "xml.unknown_encoding", declared),
        };
    }

    // By the mark of the byte order, or by the < that a file in UTF-16 begins with.
    private static UnicodeEncoding? Wide(ReadOnlySpan<byte> begin, bool refusesBytes) => begin switch
    {
        [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: refusesBytes),
        [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: refusesBytes),
        _ => null,
    };

    private static bool IsWide(string? declared) => declared is null || declared.StartsWith("UTF-16", StringComparison.OrdinalIgnoreCase) || declared.Equals("UCS-2", StringComparison.OrdinalIgnoreCase);

    private static Stream Recode(Stream source, Encoding from) => Encoding.CreateTranscodingStream(source, from, new UTF8Encoding(false));

    private static string? Declared(string begin) => Encodings().Match(begin) is { Success: true } found ? found.Groups["name"].Value : null;

    [GeneratedRegex("""^\uFEFF?(ï»¿)?<\?xml\s[^>]*?\bencoding\s*=\s*["'](?<name>[^"'<>]{1,40})["']""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Encodings();
}
