using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>What was authorised beyond the budget in a biennium of the past, as documents print it.</summary>
public sealed class UnforeseenPast : IVersioned
{
    public required string Cycle { get; set; }

    public decimal AuthorisedUsd { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<UnforeseenPast>
    {
        public void Configure(EntityTypeBuilder<UnforeseenPast> e)
        {
            e.ToTable("unforeseen_past", BudgetModel.Schema);
            e.HasKey(x => x.Cycle);
            e.Property(x => x.Cycle).HasMaxLength(7);
        }
    }
}
