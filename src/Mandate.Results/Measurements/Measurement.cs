using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>
/// One cell of what a place reports for an indicator and a period: the figure of one crossing of options. The whole
/// stands in the <see cref="CountryResult"/>. Changes are journalled together, as <see cref="MeasurementsChanged"/>.
/// </summary>
public sealed class Measurement : INotJournalled
{
    public Guid CountryResultId { get; set; }

    public int DisaggregationId { get; set; }

    public ObservationStatus Status { get; set; }

    /// <summary>In the indicator's unit, or the numerator of a share; null unless reported or provisional.</summary>
    public decimal? Quantity { get; set; }

    public decimal? Denominator { get; set; }

    public string? Comment { get; set; }

    /// <summary>Somebody is to look at it again.</summary>
    public bool FollowUp { get; set; }

    public Disaggregation Disaggregation { get; set; } = null!;

    internal sealed class Mapping : IEntityTypeConfiguration<Measurement>
    {
        public void Configure(EntityTypeBuilder<Measurement> e)
        {
            e.ToTable("measurement", ResultsModel.Schema, t => t.HasCheckConstraint("ck_measurement_value_goes_with_status",
                "(status in ('Reported', 'Provisional')) = (quantity is not null)"));
            e.HasKey(x => new { x.CountryResultId, x.DisaggregationId });
            e.HasIndex(x => x.CountryResultId, "ix_measurement_follow_up").HasFilter("follow_up");
            e.HasOne(x => x.Disaggregation).WithMany().HasForeignKey(x => x.DisaggregationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
