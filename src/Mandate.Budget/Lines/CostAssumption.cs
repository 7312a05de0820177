using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>What the value of an assumption is measured in.</summary>
public enum AssumptionUnit
{
    /// <summary>Of the biennium as a whole.</summary>
    Percent,

    PercentPerYear,

    /// <summary>Millions of US dollars.</summary>
    MillionUsd,
}

/// <summary>Something about prices that the estimates assume or that was printed of them, rounded as it was printed.</summary>
public sealed class CostAssumption : VersionRow
{
    /// <summary>From its name (<see cref="AssumptionCode"/>): <c>turin-centre-allocation</c>. With the unit it is unique.</summary>
    public required string Code { get; set; }

    public required LocalizedText Title { get; set; }

    /// <summary>With the decimals that were printed.</summary>
    public decimal Value { get; set; }

    public AssumptionUnit Unit { get; set; }

    /// <summary>Printed as "about".</summary>
    public bool IsApproximate { get; set; }

    /// <summary>Where prices move like this: a region's or a country's code; null: it is of no one place.</summary>
    public string? Place { get; set; }

    /// <summary>Of which year it is; null: of every year of the biennium.</summary>
    public int? Year { get; set; }

    public string? Source { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<CostAssumption>
    {
        public void Configure(EntityTypeBuilder<CostAssumption> e) => Map(e, "cost_assumption");
    }
}
