using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>How far a transfer is.</summary>
public enum TransferState
{
    /// <summary>Waits for somebody else's decision; moves nothing.</summary>
    Proposed,
    Approved,
    Refused,
}

/// <summary>Money of the appropriation that goes from one line to another.</summary>
public sealed class Transfer : IVersioned
{
    public Guid Id { get; set; }

    public Guid CycleId { get; set; }

    /// <summary>From 1 in each biennium.</summary>
    public int Number { get; set; }

    public string FromPart { get; set; } = "";

    public string FromGroup { get; set; } = "";

    public string FromLine { get; set; } = "";

    public string ToPart { get; set; } = "";

    public string ToGroup { get; set; } = "";

    public string ToLine { get; set; } = "";

    /// <summary>Above zero, to the cent.</summary>
    public decimal AmountUsd { get; set; }

    /// <summary>First day of the month from which it holds.</summary>
    public DateOnly Month { get; set; }

    public required string Reason { get; set; }

    /// <summary>Reference of a decision of the governing body; needed between parts.</summary>
    public string? Decision { get; set; }

    public TransferState State { get; set; }

    /// <summary>Within what an officer may move alone: nobody else was asked.</summary>
    public bool IsAlone { get; set; }

    /// <summary>Actor identifier.</summary>
    public required string ProposedBy { get; set; }

    /// <summary>The account for which whoever proposed it stood in.</summary>
    public string? ProposedFor { get; set; }

    public DateTimeOffset ProposedAt { get; set; }

    /// <inheritdoc cref="ProposedBy"/>
    public string? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Why it was refused.</summary>
    public string? Refusal { get; set; }

    public int Version { get; set; }

    internal LineKey From
    {
        get => new(FromPart, FromGroup, FromLine);
        init => (FromPart, FromGroup, FromLine) = (value.Part, value.Group, value.Line);
    }

    internal LineKey To
    {
        get => new(ToPart, ToGroup, ToLine);
        init => (ToPart, ToGroup, ToLine) = (value.Part, value.Group, value.Line);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Transfer>
    {
        public void Configure(EntityTypeBuilder<Transfer> e)
        {
            e.ToTable("transfer", BudgetModel.Schema, t => t.HasCheckConstraint("ck_transfer_above_zero", "amount_usd > 0"));
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Ignore(x => x.From).Ignore(x => x.To);
            e.HasIndex(x => new { x.CycleId, x.Number }).IsUnique();
            e.HasOne<BudgetCycle>().WithMany().HasForeignKey(x => x.CycleId);
        }
    }
}
