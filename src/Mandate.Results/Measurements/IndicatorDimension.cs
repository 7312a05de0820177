using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>That an indicator is broken down by a dimension, and how its options make the whole.</summary>
public sealed class IndicatorDimension : IVersioned
{
    public Guid Id { get; set; }

    public Guid IndicatorId { get; set; }

    public Guid DimensionId { get; set; }

    /// <summary>From 1; the dimension that stands first in keys of cells and in tables.</summary>
    public int Position { get; set; }

    public RollUpRule Rule { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<IndicatorDimension>
    {
        public void Configure(EntityTypeBuilder<IndicatorDimension> e)
        {
            e.ToTable("indicator_dimension", ResultsModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.IndicatorId, x.DimensionId }).IsUnique();
            e.HasOne<Indicator>().WithMany().HasForeignKey(x => x.IndicatorId);
            e.HasOne<Dimension>().WithMany().HasForeignKey(x => x.DimensionId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
