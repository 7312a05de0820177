using System.IO.Compression;
using System.Text;
using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>
/// A file as a stream of UTF-8: unpacked where it is gzip, and rewritten from the encoding that it declares. What it
/// says of its own size or encoding is not believed.
/// </summary>
internal static class IatiStream
{
    private const int Looked = 1024;

    /// <returns>The stream; or why the file cannot be read as it is.</returns>
    public static Outcome<Stream> Open(string name, Stream file)
    {
        try
        {
            return Unpacked(name, file);
        }
        catch (InvalidDataException)
        {
            return Wrong(name, "cooperation.iati.file.damaged");
        }
    }

    private static Outcome<Stream> Unpacked(string name, Stream file)
    {
        var packed = new PeekStream(file, Looked);
        if (packed.Start.StartsWith("PK\u0003\u0004"u8)) return Wrong(name, "cooperation.iati.file.zip_stream");
        if (!packed.Start.StartsWith((byte[])[0x1F, 0x8B])) return Decoded(name, packed);
        var unpacked = new PeekStream(new RatioStream(new GZipStream(packed, CompressionMode.Decompress), packed), Looked);
        return Decoded(name, unpacked);
    }

    private static Outcome<Stream> Decoded(string name, PeekStream bytes)
    {
        var start = bytes.Start;
        if (start.Length == 0) return Wrong(name, "cooperation.iati.file.empty");
        Encoding? wide = start switch
        {
            [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => new UnicodeEncoding(false, true, true),
            [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => new UnicodeEncoding(true, true, true),
            _ => null,
        };
        if (start.StartsWith("\uFEFF"u8)) bytes.Skip(3);
        else if (wide is not null && start[0] is 0xFF or 0xFE) bytes.Skip(2);
        var declared = Declared((wide ?? Encoding.Latin1).GetString(bytes.Start[..(bytes.Start.Length & ~1)]));
        if (wide is not null) return declared.Length == 0 || declared.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase)
            ? Encoding.CreateTranscodingStream(bytes, wide, new UTF8Encoding(false)) : Wrong(name, "cooperation.iati.file.encoding_differs", declared, "UTF-16");
        return declared.ToUpperInvariant() switch
        {
            "" or "UTF-8" or "UTF8" or "US-ASCII" or "ASCII" => bytes,
            "UTF-16" or "UTF-16LE" or "UTF-16BE" => Wrong(name, "cooperation.iati.file.encoding_differs", declared, "UTF-8"),
            "ISO-8859-1" or "LATIN1" => Encoding.CreateTranscodingStream(bytes, Encoding.Latin1, new UTF8Encoding(false)),
            "WINDOWS-1252" => Encoding.CreateTranscodingStream(bytes, CodePagesEncodingProvider.Instance.GetEncoding(1252)!, new UTF8Encoding(false)),
            _ => Wrong(name, "cooperation.iati.file.encoding", declared),
        };
    }

    // <?xml version="1.0" encoding="…"?>
    private static string Declared(string start)
    {
        if (!start.StartsWith("<?xml", StringComparison.Ordinal) || start.IndexOf("?>", StringComparison.Ordinal) is not (> 0 and var end)) return "";
        var at = start.IndexOf("encoding", 0, end, StringComparison.Ordinal);
        var quote = at < 0 ? -1 : start.AsSpan(at, end - at).IndexOfAny('"', '\'');
        if (quote < 0) return "";
        var value = start[(at + quote + 1)..end];
        return value.Split(start[at + quote])[0].Trim();
    }

    private static Problem Wrong(string name, string code, params object?[] args) => new(code, ProblemKind.Rule, new Place(name), args);
}
