using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>
/// What prices of a place and of an object were forecast to do in the last biennium and what they did: the estimates of this
/// one begin where prices are, not where they were expected to be.
/// </summary>
public sealed class ZeroBaseItem : VersionRow
{
    public required LocalizedText Title { get; set; }

    /// <summary>A region's or a country's code; null: every place that has no row of its own.</summary>
    public string? Place { get; set; }

    /// <summary>As cost elements name it; null: every object that has no row of its own.</summary>
    public string? Object { get; set; }

    /// <summary>Change over the whole biennium, in per cent.</summary>
    public decimal ForecastPercent { get; set; }

    /// <inheritdoc cref="ForecastPercent"/>
    public decimal ActualPercent { get; set; }

    /// <summary>Its effect on the estimates as it was entered, in US dollars; null: not said.</summary>
    public decimal? EffectEntered { get; set; }

    /// <summary>Where both come from.</summary>
    public required string Source { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ZeroBaseItem>
    {
        public void Configure(EntityTypeBuilder<ZeroBaseItem> e) => Map(e, "zero_base_item");
    }
}
