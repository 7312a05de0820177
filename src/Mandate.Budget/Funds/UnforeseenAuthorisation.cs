using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>Expenditure beyond the budget that the governing body authorised, and what it was met from.</summary>
public sealed class UnforeseenAuthorisation : IVersioned
{
    public Guid Id { get; set; }

    public Guid CycleId { get; set; }

    public DateOnly On { get; set; }

    /// <summary>What it is for.</summary>
    public required string Purpose { get; set; }

    /// <summary>Reference of the decision.</summary>
    public required string Decision { get; set; }

    /// <summary>Above zero, to the cent.</summary>
    public decimal AmountUsd { get; set; }

    /// <summary>Met by savings in Part I.</summary>
    public decimal FromSavings { get; set; }

    /// <summary>Met by the provision of Part II.</summary>
    public decimal FromProvision { get; set; }

    /// <summary>Met by the Working Capital Fund.</summary>
    public decimal FromWorkingCapital { get; set; }

    public int Version { get; set; }

    internal decimal Met => FromSavings + FromProvision + FromWorkingCapital;

    internal sealed class Mapping : IEntityTypeConfiguration<UnforeseenAuthorisation>
    {
        public void Configure(EntityTypeBuilder<UnforeseenAuthorisation> e)
        {
            e.ToTable("unforeseen_authorisation", BudgetModel.Schema, t => t.HasCheckConstraint("ck_unforeseen_authorisation_met", "from_savings + from_provision + from_working_capital <= amount_usd"));
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Ignore(x => x.Met);
            e.HasOne<BudgetCycle>().WithMany().HasForeignKey(x => x.CycleId);
        }
    }
}
