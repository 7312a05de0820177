using System.Security.Cryptography;
using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Signs with the installation's newest key; the first publication makes the first key.</summary>
internal sealed class SigningKeys(MandateDb db, TimeProvider clock)
{
    /// <summary>The caller holds the journal's lock, so that two first publications do not make two keys, and saves.</summary>
    public async Task<SigningKey> CurrentAsync(CancellationToken ct)
    {
        var newest = await db.Set<SigningKey>().AsNoTracking().OrderByDescending(k => k.MadeAt).FirstOrDefaultAsync(ct);
        return newest ?? db.Add(Make(clock.GetUtcNow())).Entity;
    }

    /// <summary>In PEM, the newest first.</summary>
    public async Task<List<PublicKey>> PublicAsync(CancellationToken ct) =>
        (await db.Set<SigningKey>().AsNoTracking().OrderByDescending(k => k.MadeAt).Select(k => new { k.Fingerprint, k.PublicKey }).ToListAsync(ct))
            .ConvertAll(k => new PublicKey(k.Fingerprint, PemEncoding.WriteString("PUBLIC KEY", k.PublicKey)));

    private static SigningKey Make(DateTimeOffset at)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var spki = pair.ExportSubjectPublicKeyInfo();
        return new() { Fingerprint = Convert.ToHexStringLower(SHA256.HashData(spki)), PublicKey = spki, PrivateKey = pair.ExportPkcs8PrivateKey(), MadeAt = at };
    }
}

/// <summary>What a signature is checked with.</summary>
/// <param name="Fingerprint">SHA-256 of its SubjectPublicKeyInfo in hexadecimal.</param>
public sealed record PublicKey(string Fingerprint, string Pem);

/// <summary>ECDSA P-256 with SHA-256; signatures in DER, as OpenSSL reads them.</summary>
internal static class Signing
{
    public const string Algorithm = "ECDSA P-256 SHA-256 (DER)";

    public static byte[] Sign(SigningKey key, byte[] content)
    {
        using var pair = ECDsa.Create();
        pair.ImportPkcs8PrivateKey(key.PrivateKey, out _);
        return pair.SignData(content, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <returns>Null where the text is no public key of this kind.</returns>
    public static ECDsa? Read(string pem)
    {
        var pair = ECDsa.Create();
        try
        {
            pair.ImportFromPem(pem);
            return pair;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or CryptographicException)
        {
            pair.Dispose();
            return null;
        }
    }

    public static string FingerprintOf(ECDsa key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));

    public static bool Verify(ECDsa key, byte[] content, byte[] signature) =>
        key.VerifyData(content, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
}
