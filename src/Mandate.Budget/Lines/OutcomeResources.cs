using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>What a row of the strategic framework's resources stands for.</summary>
public enum ResourceRow
{
    Outcome,
    Subtotal,
    Line,
    Total,
}

/// <summary>
/// Resources of an outcome from every source in two bienniums, as printed: millions of US dollars with one decimal. Sums
/// were printed too and are kept to be checked.
/// </summary>
public sealed class OutcomeResources : VersionRow
{
    public ResourceRow Row { get; set; }

    /// <summary>Code of an outcome, or what the sum is called.</summary>
    public required string Outcome { get; set; }

    /// <summary>Regular budget of the biennium before, as revised; null: not said.</summary>
    public decimal? RegularBefore { get; set; }

    /// <summary>Extra-budgetary development cooperation, estimated.</summary>
    public decimal? ExtraBudgetaryBefore { get; set; }

    /// <summary>Regular Budget Supplementary Account, estimated.</summary>
    public decimal? SupplementaryBefore { get; set; }

    public decimal? Regular { get; set; }

    public decimal? ExtraBudgetary { get; set; }

    public decimal? Supplementary { get; set; }

    public string? Note { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<OutcomeResources>
    {
        public void Configure(EntityTypeBuilder<OutcomeResources> e) => Map(e, "outcome_resources");
    }
}
