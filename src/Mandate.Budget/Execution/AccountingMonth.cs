using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>A month of a biennium that was closed: it takes no more entries until it is opened again, with a reason.</summary>
public sealed class AccountingMonth : IVersioned
{
    public Guid Id { get; set; }

    public Guid CycleId { get; set; }

    /// <summary>First day.</summary>
    public DateOnly Month { get; set; }

    public bool IsClosed { get; set; }

    /// <summary>When it was closed or opened last.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Actor identifier.</summary>
    public required string By { get; set; }

    /// <summary>Why it was opened again; null: it never was.</summary>
    public string? Reason { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<AccountingMonth>
    {
        public void Configure(EntityTypeBuilder<AccountingMonth> e)
        {
            e.ToTable("accounting_month", BudgetModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.CycleId, x.Month }).IsUnique();
            e.HasOne<BudgetCycle>().WithMany().HasForeignKey(x => x.CycleId);
        }
    }
}
