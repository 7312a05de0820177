using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>What proves a country result: a link, or a file kept whole with its SHA-256.</summary>
public sealed class Evidence
{
    public Guid Id { get; set; }

    public Guid CountryResultId { get; set; }

    public required string Title { get; set; }

    /// <summary>http or https; null for a file.</summary>
    public string? Link { get; set; }

    /// <summary>The file's own name, without folders; null for a link.</summary>
    public string? FileName { get; set; }

    /// <summary>Media type as recognised from the content, not as the sender says.</summary>
    public string? MediaType { get; set; }

    public long? Size { get; set; }

    public byte[]? Sha256 { get; set; }

    public required string AddedBy { get; set; }

    public DateTimeOffset AddedAt { get; set; }

    /// <summary>Taken away after the result was first submitted: no longer part of it, kept for its history.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Evidence>
    {
        public void Configure(EntityTypeBuilder<Evidence> e)
        {
            e.ToTable("evidence", ResultsModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
        }
    }
}

/// <summary>
/// The bytes of an evidence file, apart from its row so that lists stay light; the row, with their SHA-256, is what
/// the journal keeps.
/// </summary>
public sealed class EvidenceContent : INotJournalled
{
    public Guid EvidenceId { get; set; }

    public required byte[] Bytes { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<EvidenceContent>
    {
        public void Configure(EntityTypeBuilder<EvidenceContent> e)
        {
            e.ToTable("evidence_content", ResultsModel.Schema);
            e.HasKey(x => x.EvidenceId);
            e.HasOne<Evidence>().WithOne().HasForeignKey<EvidenceContent>(x => x.EvidenceId);
        }
    }
}
