using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>An item of Part I in the strategic budget: the department groups that it takes together.</summary>
public sealed class StrategicItem : VersionRow
{
    /// <summary>A, B …</summary>
    public required string Code { get; set; }

    public required LocalizedText Title { get; set; }

    public List<string> Groups { get; set; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<StrategicItem>
    {
        public void Configure(EntityTypeBuilder<StrategicItem> e) => Map(e, "strategic_item");
    }
}
