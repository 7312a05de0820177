using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>What became of a scenario.</summary>
public enum ScenarioState
{
    Open,

    /// <summary>It was made the next version of its budget.</summary>
    Adopted,

    /// <summary>It was thrown away; it stays to be read.</summary>
    Discarded,
}

/// <summary>
/// What a budget would come to if: changes over a version that itself stays as it is. Nothing of a scenario is in any
/// figure until it is adopted as a version of its own.
/// </summary>
public sealed class Scenario : IVersioned
{
    public Guid Id { get; set; }

    public Guid CycleId { get; set; }

    /// <summary>Of its cycle, as commands and addresses say it.</summary>
    public required string Code { get; set; }

    public required string Title { get; set; }

    /// <summary>The version that it changes.</summary>
    public int BaseNumber { get; set; }

    public ScenarioState State { get; set; }

    /// <summary>The version that was made of it.</summary>
    public int? MadeNumber { get; set; }

    public List<ScenarioChange> Changes { get; set; } = [];

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Scenario>
    {
        public void Configure(EntityTypeBuilder<Scenario> e)
        {
            e.ToTable("scenario", BudgetModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.CycleId, x.Code }).IsUnique();
            e.HasOne<BudgetCycle>().WithMany().HasForeignKey(x => x.CycleId);
            e.HasMany(x => x.Changes).WithOne().HasForeignKey(c => c.ScenarioId);
        }
    }
}
