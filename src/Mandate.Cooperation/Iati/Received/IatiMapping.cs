using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>What an organisation or a code of other publishers is called here. Kept, and applied to what was received and to the files that follow.</summary>
public sealed class IatiMapping : IVersioned
{
    public const int Longest = 500;

    public Guid Id { get; set; }

    public MappedKind Kind { get; set; }

    /// <summary>Of a code; empty for an organisation.</summary>
    public required string Vocabulary { get; set; }

    /// <summary>The identifier of an organisation, or its name where it gives none; or a code.</summary>
    public required string Theirs { get; set; }

    /// <summary>Our code: of a partner, of a sector (vocabulary 1) or of a region.</summary>
    public required string Ours { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<IatiMapping>
    {
        public void Configure(EntityTypeBuilder<IatiMapping> e)
        {
            e.ToTable("iati_mapping", CooperationModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.Kind, x.Vocabulary, x.Theirs }).IsUnique();
        }
    }
}

/// <summary>What is mapped.</summary>
public enum MappedKind
{
    Organisation,
    Sector,
    Region,
}
