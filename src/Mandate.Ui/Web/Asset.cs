using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Mandate.Ui;

/// <summary>
/// A style sheet, script or icon of ours: its address holds the hash of its content, so that a browser keeps it for
/// ever; it is compressed once, with the best there is.
/// </summary>
internal sealed class Asset
{
    private readonly byte[] content;

    private Asset(string name, string extension, string contentType, string text)
    {
        content = Encoding.UTF8.GetBytes(text);
        ContentType = contentType;
        Hash = Convert.ToHexStringLower(SHA256.HashData(content))[..12];
        FileName = $"{name}.{Hash}.{extension}";
        brotli = new(() => Compress(s => new BrotliStream(s, CompressionLevel.SmallestSize)));
        gzip = new(() => Compress(s => new GZipStream(s, CompressionLevel.SmallestSize)));
    }

    private readonly Lazy<byte[]> brotli;
    private readonly Lazy<byte[]> gzip;

    public string FileName { get; }

    public string Hash { get; }

    public string Path => "/assets/" + FileName;

    public string ContentType { get; }

    public static Asset Styles { get; } = new("site", "css", "text/css; charset=utf-8",
        "/* Holds parts of Designsystemet (MIT), copyright Digitaliseringsdirektoratet. */\n" + Joined("css/"));

    public static Asset Script { get; } = new("site", "js", "text/javascript; charset=utf-8", Joined("js/"));

    public static Asset Icon { get; } = new("icon", "svg", "image/svg+xml", Joined("svg/"));

    public static FrozenDictionary<string, Asset> All { get; } =
        new[] { Styles, Script, Icon }.ToFrozenDictionary(a => a.FileName, StringComparer.Ordinal);

    /// <summary>The bytes for a reader that accepts the given encodings, and the encoding used (null: as they are).</summary>
    public (byte[] Bytes, string? Encoding) For(string acceptEncoding) =>
        acceptEncoding.Contains("br", StringComparison.OrdinalIgnoreCase) ? (brotli.Value, "br")
        : acceptEncoding.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? (gzip.Value, "gzip")
        : (content, null);

    /// <summary>Compresses ahead of the first reader, who should not wait for it.</summary>
    public static void Warm()
    {
        foreach (var asset in All.Values) _ = asset.brotli.Value;
    }

    private byte[] Compress(Func<Stream, Stream> compressor)
    {
        using var target = new MemoryStream();
        using (var stream = compressor(target)) stream.Write(content);
        return target.ToArray();
    }

    private static string Joined(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var parts = assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return string.Join('\n', parts.Select(n => Read(assembly, n)));
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var text = reader.ReadToEnd();
        // The design system's single files come without their layer; outside of one they would beat every rule of ours.
        return name.StartsWith("css/10-", StringComparison.Ordinal) ? $"@layer ds.components{{{text}}}" : text;
    }
}
