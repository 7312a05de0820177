using System.IO.Compression;
using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>
/// A file as a stream of UTF-8: unpacked where it is gzip or a zip archive of one file, and rewritten from the encoding that it declares. What it
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
        if (packed.Start.StartsWith("PK\u0003\u0004"u8)) return FromZip(name, packed);
        if (!packed.Start.StartsWith((byte[])[0x1F, 0x8B])) return Decoded(name, packed);
        var unpacked = new PeekStream(new RatioStream(new GZipStream(packed, CompressionMode.Decompress), packed), Looked);
        return Decoded(name, unpacked);
    }

    // What is in a zip archive stands at its end: it is held whole, so that only so much of it is taken as pages take.
    private static Outcome<Stream> FromZip(string name, PeekStream packed)
    {
        var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (packed.Read(buffer) is > 0 and var read)
        {
            if (kept.Length + read > IatiUpload.MostBytes) return Wrong(name, "cooperation.iati.file.zip_large", IatiUpload.MostBytes / 1024 / 1024);
            kept.Write(buffer, 0, read);
        }
        var files = new ZipArchive(kept, ZipArchiveMode.Read).Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !e.Name.StartsWith('.')).ToList();
        return files is [var only] ? Decoded(name, new PeekStream(new RatioStream(only.Open(), packed), Looked)) : Wrong(name, "cooperation.iati.file.zip_entries", files.Count);
    }

    private static Outcome<Stream> Decoded(string name, PeekStream bytes)
    {
        if (bytes.Start.Length == 0) return Wrong(name, "cooperation.iati.file.empty");
        var (source, rule, about) = XmlSource.Open(bytes, refusesBytes: true);
        return rule switch
        {
            null => source,
            "xml.wrong_encoding" => Wrong(name, "cooperation.iati.file.encoding_differs", about, about.StartsWith("UTF-16", StringComparison.OrdinalIgnoreCase) ? "UTF-8" : "UTF-16"),
            "xml.compressed" => Wrong(name, "cooperation.iati.file.zip_stream"),
            _ => Wrong(name, "cooperation.iati.file.encoding", about),
        };
    }

    private static Problem Wrong(string name, string code, params object?[] args) => new(code, ProblemKind.Rule, new Place(name), args);
}
