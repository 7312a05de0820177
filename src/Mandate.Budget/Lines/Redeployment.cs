using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>What a figure of redeployed money stands for.</summary>
public enum RedeploymentKind
{
    /// <summary>All that is redeployed in the biennium.</summary>
    Total,

    /// <summary>What it is taken from.</summary>
    Source,

    /// <summary>What it goes to.</summary>
    Use,

    /// <summary>Redeployed since an earlier biennium.</summary>
    Cumulative,

    /// <summary>What a part of the budget gains or loses by it.</summary>
    Transfer,
}

/// <summary>Money moved from one purpose to another, in millions of US dollars with two decimals as it was printed.</summary>
public sealed class Redeployment : VersionRow
{
    public RedeploymentKind Kind { get; set; }

    public required LocalizedText Title { get; set; }

    /// <summary>Null: not quantified.</summary>
    public decimal? Millions { get; set; }

    /// <summary>Posts that it creates; null: none are named.</summary>
    public int? Posts { get; set; }

    public string? Note { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Redeployment>
    {
        public void Configure(EntityTypeBuilder<Redeployment> e) => Map(e, "redeployment");
    }
}
