using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>One of the other budgetary provisions that a single line of the appropriation holds together.</summary>
public sealed class Provision : VersionRow
{
    /// <summary>Number of the paragraph that it is printed in.</summary>
    public required string Paragraph { get; set; }

    public required LocalizedText Title { get; set; }

    /// <summary>In US dollars.</summary>
    public decimal Amount { get; set; }

    /// <summary>The same in Swiss francs, where it is due in them.</summary>
    public decimal? Francs { get; set; }

    /// <summary>Printed as "about": good to half a unit of its last digit that is not zero.</summary>
    public bool IsApproximate { get; set; }

    public string? Note { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Provision>
    {
        public void Configure(EntityTypeBuilder<Provision> e) => Map(e, "provision");
    }
}
