using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>How far a version of a budget is.</summary>
public enum VersionStage
{
    /// <summary>Nobody has adopted it.</summary>
    Proposed,

    /// <summary>The governing body adopted it: it is frozen.</summary>
    Adopted,

    /// <summary>The governing body adopted it in the place of one that it had adopted before: it is frozen too.</summary>
    Revised,

    /// <summary>Whoever prepares the budget took it back before it was adopted: it stands no more and is kept to be read.</summary>
    Withdrawn,
}

/// <summary>
/// A budget as it was brought in: its rows are never changed, the next files make the next version. The one with the
/// highest number that was not withdrawn stands. Once adopted, the version itself is not changed either.
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

    public VersionStage Stage { get; set; }

    /// <summary>Why it replaces an adopted version; null: it replaces none.</summary>
    public string? Reason { get; set; }

    /// <summary>By which the governing body adopted it: session and number.</summary>
    public string? Decision { get; set; }

    public DateTimeOffset? AdoptedAt { get; set; }

    /// <summary>Actor identifier of whoever recorded the decision.</summary>
    public string? AdoptedBy { get; set; }

    /// <summary>SHA-256 of its rows when it was adopted (see <see cref="BookSeal"/>).</summary>
    public byte[]? Seal { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>Actor identifier.</summary>
    public string? WithdrawnBy { get; set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? Withdrawal { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<BudgetVersion>
    {
        public void Configure(EntityTypeBuilder<BudgetVersion> e)
        {
            e.ToTable("version", BudgetModel.Schema, t => t.HasCheckConstraint("ck_version_adopted_or_withdrawn", "decision is null or withdrawn_at is null"));
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
