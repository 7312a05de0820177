using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>
/// A framework with its figures, frozen as it was submitted to a body: numbered, hashed, signed, never changed
/// (<see cref="PublicationGuards"/>). To open a framework to the public is another thing: <see cref="PublishFramework"/>.
/// </summary>
public sealed class Publication
{
    public Guid Id { get; set; }

    public Guid FrameworkId { get; set; }

    /// <summary>1, 2, 3 … within the framework.</summary>
    public int Number { get; set; }

    /// <summary>The body or its session: <c>Governing Body, 349th session</c>.</summary>
    public required string SubmittedTo { get; set; }

    public DateOnly SubmittedOn { get; set; }

    /// <summary>Results that were with a reviewer and are not in the figures.</summary>
    public int LeftOut { get; set; }

    /// <summary>Why it was frozen without them; null where there were none.</summary>
    public string? Reason { get; set; }

    /// <summary>Actor identifier, see <see cref="Actor"/>.</summary>
    public required string FrozenBy { get; set; }

    public DateTimeOffset FrozenAt { get; set; }

    /// <summary>Of the content, in hexadecimal.</summary>
    public required string Sha256 { get; set; }

    /// <summary>ECDSA P-256 over the content's SHA-256, in DER.</summary>
    public required byte[] Signature { get; set; }

    /// <summary>Which key signed it, see <see cref="SigningKey.Fingerprint"/>.</summary>
    public required string KeyFingerprint { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Publication>
    {
        public void Configure(EntityTypeBuilder<Publication> e)
        {
            e.ToTable(PublicationGuards.Table, ResultsModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.FrameworkId, x.Number }).IsUnique();
            e.HasOne<Framework>().WithMany().HasForeignKey(x => x.FrameworkId);
            e.HasOne<SigningKey>().WithMany().HasForeignKey(x => x.KeyFingerprint);
        }
    }
}

/// <summary>
/// The frozen bytes, apart from their row so that lists stay light; the row, with their SHA-256, is what the journal
/// keeps.
/// </summary>
public sealed class PublicationContent : INotJournalled
{
    public Guid PublicationId { get; set; }

    /// <summary>A <see cref="FrozenFramework"/> in canonical JSON.</summary>
    public required byte[] Bytes { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PublicationContent>
    {
        public void Configure(EntityTypeBuilder<PublicationContent> e)
        {
            e.ToTable(PublicationGuards.ContentTable, ResultsModel.Schema);
            e.HasKey(x => x.PublicationId);
            e.HasOne<Publication>().WithOne().HasForeignKey<PublicationContent>(x => x.PublicationId);
        }
    }
}
