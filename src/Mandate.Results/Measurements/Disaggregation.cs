using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>
/// A crossing of options, one of each dimension: female and 15 to 24. Rows of measurements point at it, so that a
/// million of them hold a number each and not a text.
/// </summary>
public sealed class Disaggregation : INotJournalled
{
    public int Id { get; set; }

    /// <summary>See <see cref="CellKey"/>: <c>sex=F;age=Y15T24</c>.</summary>
    public required string Key { get; set; }

    public List<DisaggregationOption> Options { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Disaggregation>
    {
        public void Configure(EntityTypeBuilder<Disaggregation> e)
        {
            e.ToTable("disaggregation", ResultsModel.Schema);
            e.HasIndex(x => x.Key).IsUnique();
            e.HasMany(x => x.Options).WithOne().HasForeignKey(x => x.DisaggregationId);
        }
    }
}

/// <summary>One option of a crossing.</summary>
public sealed class DisaggregationOption : INotJournalled
{
    public int DisaggregationId { get; set; }

    public Guid OptionId { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<DisaggregationOption>
    {
        public void Configure(EntityTypeBuilder<DisaggregationOption> e)
        {
            e.ToTable("disaggregation_option", ResultsModel.Schema);
            e.HasKey(x => new { x.DisaggregationId, x.OptionId });
            e.HasOne<DimensionOption>().WithMany().HasForeignKey(x => x.OptionId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
