using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>The groups of grades that budgets count work and standard costs by.</summary>
public enum GradeGroup
{
    /// <summary>Professional and higher categories.</summary>
    Professional,

    GeneralService,
}

/// <summary>What a month of work costs on average, by grade group and place.</summary>
public sealed class StandardCost : VersionRow
{
    /// <summary>Which standard costs they are: all of a budget are of one version.</summary>
    public required string Name { get; set; }

    public GradeGroup Group { get; set; }

    /// <summary>A region's or a country's code; null: the average of all places.</summary>
    public string? Place { get; set; }

    /// <summary>The day from which it holds; null: not said.</summary>
    public DateOnly? From { get; set; }

    /// <summary>In US dollars.</summary>
    public decimal Monthly { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<StandardCost>
    {
        public void Configure(EntityTypeBuilder<StandardCost> e) => Map(e, "standard_cost");
    }
}
