using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>
/// What an indicator comes to for one period, for one option of a dimension, or for both: beside
/// <see cref="IndicatorFigure"/>, which has all periods and the whole. Kept and computed together with it.
/// </summary>
public sealed class PartFigure : INotJournalled
{
    /// <summary>All periods together, or no option.</summary>
    public const string All = "ALL";

    public Guid IndicatorId { get; set; }

    /// <summary>AFR … or <c>ALL</c>.</summary>
    public required string Region { get; set; }

    /// <summary>Code of a period, or <c>ALL</c> together by the indicator's rule over time.</summary>
    public required string Period { get; set; }

    /// <summary>An option of a dimension, <c>sex=F</c>, or <c>ALL</c>.</summary>
    public required string Part { get; set; }

    public decimal? Value { get; set; }

    public decimal? Numerator { get; set; }

    public decimal? Denominator { get; set; }

    public ObservationStatus Status { get; set; }

    /// <summary>How many approved reports it rests on.</summary>
    public int ApprovedResults { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PartFigure>
    {
        public void Configure(EntityTypeBuilder<PartFigure> e)
        {
            e.ToTable("part_figure", ResultsModel.Schema);
            e.HasKey(x => new { x.IndicatorId, x.Region, x.Period, x.Part });
            e.HasOne<Indicator>().WithMany().HasForeignKey(x => x.IndicatorId);
        }
    }
}
