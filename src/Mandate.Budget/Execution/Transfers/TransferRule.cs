using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>
/// What may be moved in a part of the appropriation, and how much of each line an officer may move alone in the biennium. A
/// part without a rule leaves every transfer to two persons.
/// </summary>
public sealed class TransferRule : IVersioned
{
    public Guid Id { get; set; }

    public Guid CycleId { get; set; }

    public required string Part { get; set; }

    public bool ForbidsOut { get; set; }

    public bool ForbidsIn { get; set; }

    /// <summary>Percentage of a line's appropriation; null: not limited by a percentage.</summary>
    public decimal? LimitPercent { get; set; }

    /// <summary>US dollars; null: not limited by an amount. With neither limit nobody moves anything alone.</summary>
    public decimal? LimitUsd { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<TransferRule>
    {
        public void Configure(EntityTypeBuilder<TransferRule> e)
        {
            e.ToTable("transfer_rule", BudgetModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.CycleId, x.Part }).IsUnique();
            e.HasOne<BudgetCycle>().WithMany().HasForeignKey(x => x.CycleId);
        }
    }
}
