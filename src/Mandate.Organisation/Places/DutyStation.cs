using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Organisation;

/// <summary>A town in which staff of a unit work.</summary>
internal sealed class DutyStation : IVersioned
{
    /// <summary>Short code of the town, as the organisation writes it: GVA, DKR.</summary>
    public required string Code { get; init; }

    public required LocalizedText Name { get; set; }

    public required string CountryCode { get; set; }

    public Guid UnitId { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<DutyStation>
    {
        public void Configure(EntityTypeBuilder<DutyStation> builder)
        {
            builder.ToTable("duty_station", OrganisationModel.Schema);
            builder.HasKey(x => x.Code);
            builder.Property(x => x.Code).HasMaxLength(8);
            builder.HasOne<Country>().WithMany().HasForeignKey(x => x.CountryCode).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Unit>().WithMany().HasForeignKey(x => x.UnitId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
