using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Organisation;

public enum UnitKind
{
    /// <summary>The organisation as a whole: the root of the tree.</summary>
    Organisation,
    Department,
    RegionalOffice,
    CountryOffice,
}

/// <summary>A part of the organisation; units form a tree.</summary>
internal sealed class Unit : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Short code by which people know it: PLANNING, RO-AFR, CO-DAKAR.</summary>
    public required string Code { get; init; }

    public required LocalizedText Name { get; set; }

    public UnitKind Kind { get; set; }

    public Guid? ParentId { get; set; }

    /// <summary>First and last day on which the unit exists; null: since ever, until further notice.</summary>
    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    /// <summary>Made up for the demonstration; every page that shows it says so.</summary>
    public bool Invented { get; set; }

    public List<UnitCountry> Countries { get; } = [];

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Unit>
    {
        public void Configure(EntityTypeBuilder<Unit> builder)
        {
            builder.ToTable("unit", OrganisationModel.Schema, t =>
            {
                t.HasCheckConstraint("ck_unit_not_its_own_parent", "parent_id <> id");
                t.HasCheckConstraint("ck_unit_valid_in_order", "valid_from <= valid_to");
            });
            builder.Property(x => x.Id).ValueGeneratedNever();
            builder.Property(x => x.Code).HasMaxLength(40);
            builder.HasIndex(x => x.Code).IsUnique();
            builder.HasOne<Unit>().WithMany().HasForeignKey(x => x.ParentId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>A country that an office covers. An office covers several; the smallest one that covers a country answers for it.</summary>
internal sealed class UnitCountry
{
    public Guid UnitId { get; init; }

    public required string CountryCode { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<UnitCountry>
    {
        public void Configure(EntityTypeBuilder<UnitCountry> builder)
        {
            builder.ToTable("unit_country", OrganisationModel.Schema);
            builder.HasKey(x => new { x.UnitId, x.CountryCode });
            builder.HasOne<Unit>().WithMany(x => x.Countries).HasForeignKey(x => x.UnitId);
            builder.HasOne<Country>().WithMany().HasForeignKey(x => x.CountryCode).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
