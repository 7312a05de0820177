using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>Which way money goes.</summary>
public enum MovementKind
{
    /// <summary>Into the fund.</summary>
    In,

    /// <summary>Out of it.</summary>
    Out,
}

/// <summary>Money into a fund or out of it. Never changed: what was wrong goes the other way again.</summary>
public sealed class FundMovement
{
    public Guid Id { get; set; }

    public Guid FundId { get; set; }

    public DateOnly On { get; set; }

    public MovementKind Kind { get; set; }

    /// <summary>Above zero, in the currency of the fund.</summary>
    public decimal Amount { get; set; }

    public required string Reason { get; set; }

    /// <summary>Reference of the decision that it rests on.</summary>
    public string? Decision { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Actor identifier.</summary>
    public required string By { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<FundMovement>
    {
        public void Configure(EntityTypeBuilder<FundMovement> e)
        {
            e.ToTable("fund_movement", BudgetModel.Schema, t => t.HasCheckConstraint("ck_fund_movement_above_zero", "amount > 0"));
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasOne<Fund>().WithMany().HasForeignKey(x => x.FundId);
        }
    }
}
