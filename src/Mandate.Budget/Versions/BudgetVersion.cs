using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>
/// A budget as it was brought in: its rows are never changed, the next files make the next version. The one with the
/// highest number stands.
/// </summary>
public sealed class BudgetVersion
{
    public Guid Id { get; set; }

    public Guid CycleId { get; set; }

    /// <summary>From 1.</summary>
    public int Number { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Actor identifier.</summary>
    public required string By { get; set; }

    /// <summary>SHA-256 of the files that it was read from: the same files make no second version.</summary>
    public required byte[] Source { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<BudgetVersion>
    {
        public void Configure(EntityTypeBuilder<BudgetVersion> e)
        {
            e.ToTable("version", BudgetModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.CycleId, x.Number }).IsUnique();
            e.HasOne<BudgetCycle>().WithMany().HasForeignKey(x => x.CycleId);
        }
    }
}

/// <summary>A row of a version, in the order of its file.</summary>
public abstract class VersionRow
{
    public Guid VersionId { get; set; }

    /// <summary>From 1, in the order of the file.</summary>
    public int Position { get; set; }

    private protected static void Map<T>(EntityTypeBuilder<T> e, string table) where T : VersionRow
    {
        e.ToTable(table, BudgetModel.Schema);
        e.HasKey(x => new { x.VersionId, x.Position });
        e.Property(x => x.Position).ValueGeneratedNever();
        e.HasOne<BudgetVersion>().WithMany().HasForeignKey(x => x.VersionId);
    }
}
