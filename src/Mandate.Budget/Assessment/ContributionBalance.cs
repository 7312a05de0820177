using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>What a member State has to its credit and what it still owes from before, in Swiss francs to the centime.</summary>
public sealed class ContributionBalance : VersionRow
{
    /// <summary>Two letters, ISO 3166-1.</summary>
    public required string Country { get; set; }

    /// <summary>Taken off what it is assessed.</summary>
    public decimal Credit { get; set; }

    /// <summary>Not paid of earlier periods.</summary>
    public decimal Arrears { get; set; }

    /// <summary>Where the credit comes from: incentive scheme, net surplus.</summary>
    public string? Reason { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ContributionBalance>
    {
        public void Configure(EntityTypeBuilder<ContributionBalance> e) => Map(e, "contribution_balance");
    }
}
