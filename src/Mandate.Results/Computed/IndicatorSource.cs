using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>
/// One indicator that another is computed from. It is named by codes and looked up by them each time: the framework that
/// it lies in may be imported later, and counts from then on.
/// </summary>
public sealed class IndicatorSource : IVersioned
{
    public Guid Id { get; set; }

    /// <summary>The computed indicator.</summary>
    public Guid IndicatorId { get; set; }

    /// <summary>Codes of the framework and of the indicator in it.</summary>
    public required string Framework { get; set; }

    public required string Source { get; set; }

    /// <summary>Place in the file.</summary>
    public int Position { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<IndicatorSource>
    {
        public void Configure(EntityTypeBuilder<IndicatorSource> e)
        {
            e.ToTable("indicator_source", ResultsModel.Schema);
            e.HasIndex(x => new { x.IndicatorId, x.Framework, x.Source }).IsUnique();
            e.HasIndex(x => new { x.Framework, x.Source });
            e.HasOne<Indicator>().WithMany().HasForeignKey(x => x.IndicatorId);
        }
    }
}
