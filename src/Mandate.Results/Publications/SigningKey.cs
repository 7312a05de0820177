using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>
/// The installation's key for publications, ECDSA on the curve P-256. It is in the database like the keys of cookies,
/// so that every server signs with the same one. Not journalled: it is a secret, and no act of anybody.
/// </summary>
internal sealed class SigningKey : INotJournalled
{
    /// <summary>SHA-256 of <see cref="PublicKey"/> in hexadecimal.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>SubjectPublicKeyInfo.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>PKCS #8.</summary>
    public required byte[] PrivateKey { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SigningKey>
    {
        public void Configure(EntityTypeBuilder<SigningKey> e)
        {
            e.ToTable("signing_key", ResultsModel.Schema);
            e.HasKey(x => x.Fingerprint);
        }
    }
}
