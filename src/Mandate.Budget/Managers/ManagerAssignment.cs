using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>
/// Whose account answers for lines of the budget, from a day on: for all lines that name a managing function, or for one
/// line. It holds in every version and biennium; the next assignment of the same ends it, and none is ever taken away.
/// </summary>
public sealed class ManagerAssignment : IVersioned
{
    public const int Longest = 300;

    public Guid Id { get; set; }

    /// <summary>A line by its whole name; else a function as lines name it.</summary>
    public bool IsLine { get; set; }

    /// <summary>The function, or the line as <see cref="LineKey"/> writes it.</summary>
    public required string Managed { get; set; }

    public Guid AccountId { get; set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day; null: until further notice. The day before <see cref="From"/>: it was corrected on the day that it began.</summary>
    public DateOnly? Until { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Actor identifier of whoever assigned it.</summary>
    public required string By { get; set; }

    public int Version { get; set; }

    internal bool HoldsOn(DateOnly day) => From <= day && (Until is null || Until >= day);

    internal sealed class Mapping : IEntityTypeConfiguration<ManagerAssignment>
    {
        public void Configure(EntityTypeBuilder<ManagerAssignment> e)
        {
            e.ToTable("manager_assignment", BudgetModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Managed).HasMaxLength(Longest);
            e.HasIndex(x => x.AccountId);
            // One at a time: two officers at once cannot both open the next.
            e.HasIndex(x => new { x.IsLine, x.Managed }).IsUnique().HasFilter("until is null");
        }
    }
}
