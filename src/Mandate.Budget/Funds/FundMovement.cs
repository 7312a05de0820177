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

/// <summary>What a movement of the Working Capital Fund did for an authorisation of unforeseen expenditure.</summary>
public enum AdvanceStep
{
    /// <summary>The fund met it.</summary>
    Advance,

    /// <summary>It was met by something else after all.</summary>
    Reversal,

    /// <summary>The fund was paid back what it had met.</summary>
    Repayment,
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

    /// <summary>The unforeseen expenditure that it met or was paid back for; null: recorded by itself.</summary>
    public Guid? AuthorisationId { get; set; }

    /// <summary>Null where it is for no authorisation.</summary>
    public AdvanceStep? Step { get; set; }

    /// <summary>What it is of the authorisation, in US dollars; null where it is for none.</summary>
    public decimal? AmountUsd { get; set; }

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
            e.HasOne<UnforeseenAuthorisation>().WithMany().HasForeignKey(x => x.AuthorisationId);
        }
    }
}
