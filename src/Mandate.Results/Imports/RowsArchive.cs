using System.IO.Compression;
using System.Text.Json;

namespace Mandate.Results;

/// <summary>Rows kept for an undo: JSON under gzip, some 12 KB for a hundred indicators.</summary>
internal static class RowsArchive
{
    public static byte[]? Pack(FrameworkRows? rows)
    {
        if (rows is null) return null;
        using var buffer = new MemoryStream();
        using (var zip = new GZipStream(buffer, CompressionLevel.Optimal)) JsonSerializer.Serialize(zip, rows);
        return buffer.ToArray();
    }

    public static FrameworkRows? Unpack(byte[]? packed)
    {
        if (packed is null) return null;
        using var zip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<FrameworkRows>(zip);
    }
}
