using System.IO.Compression;

namespace Mandate.Cooperation;

/// <summary>The XML of an activity as it is kept, packed by Brotli.</summary>
internal static class PackedXml
{
    /// <exception cref="InvalidDataException">It is not what was kept.</exception>
    public static byte[] Open(byte[] packed, int length)
    {
        var xml = new byte[length];
        return BrotliDecoder.TryDecompress(packed, xml, out var written) && written == length ? xml : throw new InvalidDataException("The XML of an activity does not unpack.");
    }
}
