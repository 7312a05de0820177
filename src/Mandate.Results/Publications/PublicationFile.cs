using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>
/// A publication as one file that proves itself: its content byte for byte, the content's SHA-256, and the signature.
/// <c>{"publication":…,"sha256":"…","signature":{"algorithm":"…","key":"…","value":"…"}}</c>
/// </summary>
public static class PublicationFile
{
    /// <param name="Key">Fingerprint of the key that signed it.</param>
    public sealed record Verified(string Framework, FrozenHead Publication, string Sha256, string Key);

    public static byte[] Write(byte[] content, string sha256, byte[] signature, string key)
    {
        var end = $$$""","sha256":"{{{sha256}}}","signature":{"algorithm":"{{{Signing.Algorithm}}}","key":"{{{key}}}","value":"{{{Convert.ToBase64String(signature)}}}"}}""";
        return [.. "{\"publication\":"u8, .. content, .. Encoding.UTF8.GetBytes(end), (byte)'\n'];
    }

    /// <param name="file">As <see cref="Write"/> wrote it.</param>
    /// <param name="pem">Public keys that are trusted: the one that signed must be among them.</param>
    /// <returns>What it is, where it is still what was signed; else what is wrong with it.</returns>
    public static Outcome<Verified> Verify(byte[] file, IReadOnlyList<string> pem)
    {
        if (Parse(file) is not { } parts) return Problem.Rule("results.publication.not_a_file");
        if (!string.Equals(Convert.ToHexStringLower(SHA256.HashData(parts.Content)), parts.Sha256, StringComparison.OrdinalIgnoreCase))
            return Problem.Rule("results.publication.changed", null, parts.Sha256);
        var keys = pem.Select(Signing.Read).OfType<ECDsa>().ToList();
        try
        {
            return Check(parts, keys);
        }
        finally
        {
            keys.ForEach(k => k.Dispose());
        }
    }

    private static Outcome<Verified> Check(Parts parts, List<ECDsa> keys)
    {
        if (keys.Count == 0) return Problem.Rule("results.publication.no_key");
        if (keys.Find(k => Signing.FingerprintOf(k) == parts.Key) is not { } key) return Problem.Rule("results.publication.other_key", null, parts.Key);
        if (!Signing.Verify(key, parts.Content, parts.Signature)) return Problem.Rule("results.publication.signature");
        return new Verified(parts.Frozen.Framework, parts.Frozen.Publication!, parts.Sha256, parts.Key);
    }

    private static Parts? Parse(byte[] file)
    {
        try
        {
            using var json = JsonDocument.Parse(file);
            var (root, signature) = (json.RootElement, json.RootElement.GetProperty("signature"));
            // The very bytes: not what they would be when written again.
            var content = Encoding.UTF8.GetBytes(root.GetProperty("publication").GetRawText());
            var frozen = CanonicalJson.Read(content);
            return frozen.Publication is null ? null : new(frozen, content, root.GetProperty("sha256").GetString()!,
                signature.GetProperty("key").GetString()!, signature.GetProperty("value").GetBytesFromBase64());
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private sealed record Parts(FrozenFramework Frozen, byte[] Content, string Sha256, string Key, byte[] Signature);
}
