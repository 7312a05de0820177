using Microsoft.EntityFrameworkCore;

namespace Mandate.Kernel;

/// <summary>
/// One row of the append-only journal: audit trail and outbox. <see cref="Hash"/> chains it to the row before
/// (see <see cref="JournalHash"/>), so an edit, deletion, insertion or reordering shows.
/// </summary>
public sealed class JournalEntry
{
    public long Seq { get; set; }

    public DateTimeOffset At { get; set; }

    public required string Actor { get; init; }

    public string? OnBehalfOf { get; init; }

    public required string Operation { get; init; }

    public string? Reason { get; init; }

    public required string SubjectType { get; init; }

    public required string SubjectId { get; init; }

    /// <summary>JSON object of the columns before the change; null when the row was added. Kept as text, byte for byte.</summary>
    public string? Old { get; init; }

    /// <summary>JSON object of the columns after the change, or of the event; null when the row was deleted.</summary>
    public string? New { get; init; }

    /// <summary>Name of the event that this row carries, or null for a plain change.</summary>
    public string? Event { get; init; }

    public byte[] PreviousHash { get; set; } = [];

    public byte[] Hash { get; set; } = [];

    internal static void Map(ModelBuilder model) => model.Entity<JournalEntry>(e =>
    {
        e.ToTable("entry", "journal");
        e.HasKey(x => x.Seq);
        e.Property(x => x.Seq).ValueGeneratedNever();
        // json, not jsonb: jsonb would reorder keys and rewrite numbers, and the hash is over the text.
        e.Property(x => x.Old).HasColumnType("json");
        e.Property(x => x.New).HasColumnType("json");
        e.HasIndex(x => new { x.SubjectType, x.SubjectId, x.Seq });
        e.HasIndex(x => x.At);
        e.HasIndex(x => new { x.Event, x.Seq }).HasFilter("event is not null");
    });
}
