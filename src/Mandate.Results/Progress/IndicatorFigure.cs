using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>
/// What an indicator's approved results come to, for one region or for all: kept so that a page reads one row, written
/// in the transaction that approves a result, and always equal to a full recomputation.
/// </summary>
public sealed class IndicatorFigure : INotJournalled
{
    public Guid IndicatorId { get; set; }

    /// <summary>AFR … or <c>ALL</c>.</summary>
    public required string Region { get; set; }

    /// <summary>In the indicator's unit; null: nothing approved yet, or the indicator's rules give no total.</summary>
    public decimal? Value { get; set; }

    /// <summary>What <see cref="Value"/> is a share of, and of what, where it is one.</summary>
    public decimal? Numerator { get; set; }

    public decimal? Denominator { get; set; }

    /// <summary>How many approved results it rests on.</summary>
    public int ApprovedResults { get; set; }

    /// <summary>How many results are drafted, submitted or returned, and do not count yet.</summary>
    public int OpenResults { get; set; }

    /// <summary>Whether <see cref="Value"/> stands, may be revised, or may not be shown.</summary>
    public ObservationStatus Status { get; set; }

    public DateTimeOffset ComputedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<IndicatorFigure>
    {
        public void Configure(EntityTypeBuilder<IndicatorFigure> e)
        {
            e.ToTable("indicator_figure", ResultsModel.Schema);
            e.Property(x => x.Status).HasDefaultValueSql("'Reported'").HasSentinel((ObservationStatus)(-1));
            e.HasKey(x => new { x.IndicatorId, x.Region });
            e.HasOne<Indicator>().WithMany().HasForeignKey(x => x.IndicatorId);
        }
    }
}
