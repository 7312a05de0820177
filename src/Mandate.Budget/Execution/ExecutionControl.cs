using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>What happens when more is allotted than appropriated, or more is committed and spent than allotted.</summary>
public enum ControlMode
{
    /// <summary>It is brought in and said.</summary>
    Warn,

    /// <summary>It is refused.</summary>
    Block,
}

/// <summary>The control of a biennium's execution; a biennium without one warns.</summary>
public sealed class ExecutionControl : IVersioned
{
    public Guid CycleId { get; set; }

    public ControlMode Mode { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ExecutionControl>
    {
        public void Configure(EntityTypeBuilder<ExecutionControl> e)
        {
            e.ToTable("execution_control", BudgetModel.Schema);
            e.HasKey(x => x.CycleId);
            e.Property(x => x.CycleId).ValueGeneratedNever();
            e.HasOne<BudgetCycle>().WithMany().HasForeignKey(x => x.CycleId);
        }
    }
}
