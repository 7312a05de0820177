using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>How prices rise in a region of the organisation, in per cent a year on average.</summary>
public sealed class RegionalInflation : VersionRow
{
    /// <summary>Code of the region: AFR.</summary>
    public required string Region { get; set; }

    public required LocalizedText Title { get; set; }

    public decimal AnnualPercent { get; set; }

    /// <summary>The years that the file puts above its figures.</summary>
    public string? HeadingPeriod { get; set; }

    public string? Note { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<RegionalInflation>
    {
        public void Configure(EntityTypeBuilder<RegionalInflation> e) => Map(e, "regional_inflation");
    }
}
