using System.Security.Cryptography;
using System.Text;
using Mandate.Results;

namespace Mandate.Tests.Results.Publications;

public sealed class PublicationFileTests : IDisposable
{
    private readonly ECDsa pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private string Pem => pair.ExportSubjectPublicKeyInfoPem();

    private byte[] Signed(FrozenFramework frozen)
    {
        var content = CanonicalJson.Write(frozen);
        return PublicationFile.Write(content, Convert.ToHexStringLower(SHA256.HashData(content)),
            pair.SignData(content, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence), Signing.FingerprintOf(pair));
    }

    private static string Code(byte[] file, params string[] keys) => Assert.Single(PublicationFile.Verify(file, keys).Problems).Code;

    [Fact]
    public void The_file_alone_proves_itself_with_the_public_key()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var frozen = FrozenSample.Of(seed);
            var verified = PublicationFile.Verify(Signed(frozen), [Pem]).Value;
            Assert.Equal((frozen.Framework, frozen.Publication), (verified.Framework, verified.Publication));
        }
    }

    [Fact]
    public void A_changed_figure_is_found_and_so_is_a_hash_that_was_made_to_fit()
    {
        var frozen = FrozenSample.Of(5);
        var text = Encoding.UTF8.GetString(Signed(frozen));
        var forged = Encoding.UTF8.GetBytes(text.Replace("\"region\":\"AFR\",\"status\":\"reported\",\"value\":", "\"region\":\"AFR\",\"status\":\"reported\",\"value\":1", StringComparison.Ordinal));
        Assert.NotEqual(text.Length, forged.Length);
        Assert.Equal("results.publication.changed", Code(forged, Pem));

        var other = CanonicalJson.Write(frozen with { Framework = "forged" });
        var fitted = PublicationFile.Write(other, Convert.ToHexStringLower(SHA256.HashData(other)),
            pair.SignData(CanonicalJson.Write(frozen), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence), Signing.FingerprintOf(pair));
        Assert.Equal("results.publication.signature", Code(fitted, Pem));
    }

    [Fact]
    public void Another_key_or_none_verifies_nothing()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var file = Signed(FrozenSample.Of(2));
        Assert.Equal("results.publication.other_key", Code(file, other.ExportSubjectPublicKeyInfoPem()));
        Assert.Equal("results.publication.no_key", Code(file));
        Assert.Equal("results.publication.no_key", Code(file, "no key at all"));
        Assert.True(PublicationFile.Verify(file, [other.ExportSubjectPublicKeyInfoPem(), Pem]).IsOk);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"publication\":{},\"sha256\":\"\",\"signature\":{}}")]
    [InlineData("{\"publication\":1,\"sha256\":2,\"signature\":{\"key\":1,\"value\":\"%%\"}}")]
    [InlineData("{\"publication\":{\"format\":1,\"publication\":{\"number\":1}},\"signature\":3}")]
    public void What_is_no_publication_is_said_to_be_none(string file) =>
        Assert.Equal("results.publication.not_a_file", Code(Encoding.UTF8.GetBytes(file), Pem));

    public void Dispose() => pair.Dispose();
}
