using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Organisation;

/// <summary>A region of the organisation: its own grouping of countries, not a geographical one.</summary>
internal sealed class Region : IVersioned
{
    /// <summary>Three capital letters: AFR, AMR, ARB, APA, ECA.</summary>
    public required string Code { get; init; }

    public required LocalizedText Name { get; set; }

    /// <summary>Place in lists, from 1: the order in which the organisation names its regions.</summary>
    public int Position { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Region>
    {
        public void Configure(EntityTypeBuilder<Region> builder)
        {
            builder.ToTable("region", OrganisationModel.Schema);
            builder.HasKey(x => x.Code);
            builder.Property(x => x.Code).HasMaxLength(3);
        }
    }
}
