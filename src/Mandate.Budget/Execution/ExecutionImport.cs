using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>A file of the accounts that brought entries in: when, by whom, how many.</summary>
public sealed class ExecutionImport
{
    public Guid Id { get; set; }

    public Guid CycleId { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Actor identifier.</summary>
    public required string By { get; set; }

    public required string FileName { get; set; }

    public int Entries { get; set; }

    /// <summary>Entries made up for a demonstration: wherever they are shown, it is said.</summary>
    public bool IsSample { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ExecutionImport>
    {
        public void Configure(EntityTypeBuilder<ExecutionImport> e)
        {
            e.ToTable("execution_import", BudgetModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasOne<BudgetCycle>().WithMany().HasForeignKey(x => x.CycleId);
        }
    }
}
