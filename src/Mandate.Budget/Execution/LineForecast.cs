using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>What a line is expected to spend in the whole biennium, as it was seen in a month.</summary>
public sealed class LineForecast : IVersioned
{
    public Guid Id { get; set; }

    public Guid CycleId { get; set; }

    public required string Part { get; set; }

    public required string Group { get; set; }

    public required string Line { get; set; }

    /// <summary>First day of the month in which it was seen so; it holds until a later month's.</summary>
    public DateOnly Month { get; set; }

    /// <summary>To the cent.</summary>
    public decimal AmountUsd { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Actor identifier.</summary>
    public required string By { get; set; }

    public int Version { get; set; }

    internal LineKey Key => new(Part, Group, Line);

    internal sealed class Mapping : IEntityTypeConfiguration<LineForecast>
    {
        public void Configure(EntityTypeBuilder<LineForecast> e)
        {
            e.ToTable("line_forecast", BudgetModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Ignore(x => x.Key);
            e.HasIndex(x => new { x.CycleId, x.Part, x.Group, x.Line, x.Month }).IsUnique();
            e.HasOne<BudgetCycle>().WithMany().HasForeignKey(x => x.CycleId);
        }
    }
}
