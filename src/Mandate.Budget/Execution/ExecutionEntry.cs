using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>What an entry of the accounts says about the money of a line.</summary>
public enum EntryKind
{
    /// <summary>May be spent from now on.</summary>
    Allotment,

    /// <summary>Is owed by a contract or an order; the entry that pays it is met by one below zero that ends it.</summary>
    Commitment,

    /// <summary>Was spent.</summary>
    Actual,
}

/// <summary>An entry of the accounts, as the ERP handed it over. Never changed: what was wrong is reversed by another one.</summary>
public sealed class ExecutionEntry
{
    public Guid CycleId { get; set; }

    /// <summary>The ERP's own name of it.</summary>
    public required string EntryId { get; set; }

    public EntryKind Kind { get; set; }

    /// <summary>First day of the month that it counts for.</summary>
    public DateOnly Month { get; set; }

    public required string Part { get; set; }

    public required string Group { get; set; }

    public required string Line { get; set; }

    /// <summary>In its own currency, to the minor unit; below zero where it takes something back.</summary>
    public decimal Amount { get; set; }

    public required Currency Currency { get; set; }

    /// <summary>To the cent.</summary>
    public decimal AmountUsd { get; set; }

    /// <summary>Code of the outcome that it was for; null: the accounts do not say.</summary>
    public string? Outcome { get; set; }

    public Guid ImportId { get; set; }

    internal LineKey Key => new(Part, Group, Line);

    internal bool SaysTheSame(ExecutionEntry other) => (Kind, Month, Key, Amount, Currency, AmountUsd, Outcome)
        == (other.Kind, other.Month, other.Key, other.Amount, other.Currency, other.AmountUsd, other.Outcome);

    internal sealed class Mapping : IEntityTypeConfiguration<ExecutionEntry>
    {
        public void Configure(EntityTypeBuilder<ExecutionEntry> e)
        {
            e.ToTable("execution_entry", BudgetModel.Schema);
            e.HasKey(x => new { x.CycleId, x.EntryId });
            e.Ignore(x => x.Key);
            e.HasOne<BudgetCycle>().WithMany().HasForeignKey(x => x.CycleId);
            e.HasOne<ExecutionImport>().WithMany().HasForeignKey(x => x.ImportId);
        }
    }
}
