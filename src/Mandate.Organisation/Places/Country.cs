using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Organisation;

/// <summary>A State, named as the United Nations names it.</summary>
internal sealed class Country : IVersioned
{
    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Code { get; init; }

    /// <summary>ISO 3166-1 alpha-3.</summary>
    public required string Alpha3 { get; set; }

    /// <summary>United Nations M49: three digits, leading zeros kept.</summary>
    public required string M49 { get; set; }

    public required LocalizedText Name { get; set; }

    public required string RegionCode { get; set; }

    /// <summary>Whether it is a member State of the organisation.</summary>
    public bool MemberState { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Country>
    {
        public void Configure(EntityTypeBuilder<Country> builder)
        {
            builder.ToTable("country", OrganisationModel.Schema);
            builder.HasKey(x => x.Code);
            builder.Property(x => x.Code).HasMaxLength(2);
            builder.Property(x => x.Alpha3).HasMaxLength(3);
            builder.Property(x => x.M49).HasMaxLength(3);
            builder.HasIndex(x => x.Alpha3).IsUnique();
            builder.HasIndex(x => x.M49).IsUnique();
            builder.HasOne<Region>().WithMany().HasForeignKey(x => x.RegionCode).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
