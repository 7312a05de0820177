using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>
/// Where an indicator stood before: a figure for a year or years, possibly provisional, or words. Several may stand
/// side by side (years, parts). It may be cumulative over bienniums while the target counts one: the two are never
/// compared directly (P&amp;B 2022-23, appendix I).
/// </summary>
public sealed class Baseline : IVersioned
{
    public Guid Id { get; set; }

    public Guid IndicatorId { get; set; }

    /// <summary>Order in the source.</summary>
    public int Seq { get; set; }

    /// <summary>The part that it measures (<c>female</c>, <c>UN funding share of voluntary</c>); null: the whole.</summary>
    public string? Dimension { get; set; }

    /// <summary>As printed: <c>2019</c>, <c>2018-2019</c>, <c>2015+</c>; null where none is given.</summary>
    public string? Years { get; set; }

    public decimal? Value { get; set; }

    public required string Unit { get; set; }

    /// <summary>An estimate that is to be confirmed.</summary>
    public bool IsProvisional { get; set; }

    /// <summary>Accumulated over bienniums.</summary>
    public bool IsCumulative { get; set; }

    /// <summary>What the source says in words: <c>to be determined</c>, <c>not applicable</c>, a remark.</summary>
    public string? Text { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Baseline>
    {
        public void Configure(EntityTypeBuilder<Baseline> e)
        {
            e.ToTable("baseline", ResultsModel.Schema);
            e.HasIndex(x => new { x.IndicatorId, x.Seq }).IsUnique();
            e.HasOne<Indicator>().WithMany().HasForeignKey(x => x.IndicatorId);
        }
    }
}
