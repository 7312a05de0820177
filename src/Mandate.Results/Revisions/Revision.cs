using System.Globalization;
using System.Text.Json;
using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

public enum RevisedThing
{
    Target,
    Baseline,
}

public enum RevisionKind
{
    /// <summary>A target was set anew; another person than the one who proposes it approves.</summary>
    Revised,

    /// <summary>A provisional baseline stands as it is.</summary>
    Confirmed,

    /// <summary>A baseline turned out to be another.</summary>
    Restated,

    /// <summary>An import into an approved framework, or its undo, changed it: in force at once, approved by nobody else.</summary>
    Imported,
}

public enum RevisionState
{
    /// <summary>Waits for another person; the old figure is in force.</summary>
    Proposed,

    InForce,

    Declined,
}

/// <summary>One revision of a target or a baseline of an approved framework: the old figure, the new one, who and why. Never changed once decided.</summary>
public sealed class Revision : IVersioned
{
    public Guid Id { get; set; }

    public Guid IndicatorId { get; set; }

    public RevisedThing Thing { get; set; }

    /// <summary>Which of the indicator's targets or baselines.</summary>
    public int Seq { get; set; }

    public RevisionKind Kind { get; set; }

    /// <summary>Null: there was none.</summary>
    public StatedFigure? Old { get; set; }

    /// <summary>Null: there is none any more.</summary>
    public StatedFigure? New { get; set; }

    /// <summary>Null where an import was undone.</summary>
    public string? Reason { get; set; }

    /// <summary>Actor identifiers, see <see cref="Actor"/>.</summary>
    public required string ProposedBy { get; set; }

    public DateTimeOffset ProposedAt { get; set; }

    public RevisionState State { get; set; }

    /// <summary>Who approved or declined it; null where nobody else had to.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>From then on it is in force, or declined.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    public string? DecisionReason { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Revision>
    {
        public void Configure(EntityTypeBuilder<Revision> e)
        {
            e.ToTable("revision", ResultsModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.IndicatorId, x.ProposedAt });
            // One proposal at a time for one figure.
            e.HasIndex(x => new { x.IndicatorId, x.Thing, x.Seq }).IsUnique().HasFilter("state = 'Proposed'");
            e.HasOne<Indicator>().WithMany().HasForeignKey(x => x.IndicatorId);
            Json(e.Property(x => x.Old));
            Json(e.Property(x => x.New));
        }

        private static void Json(PropertyBuilder<StatedFigure?> figure) => figure.HasColumnType("jsonb").HasConversion(
            stated => JsonSerializer.Serialize(stated, JournalJson.Options),
            json => JsonSerializer.Deserialize<StatedFigure>(json, JournalJson.Options)!,
            ValueComparer.CreateDefault<StatedFigure>(favorStructuralComparisons: false));
    }
}

/// <summary>A target or a baseline as it is stated.</summary>
/// <param name="Regions">A target's parts by region; empty where it is not split.</param>
public sealed record StatedFigure(decimal? Value, string Unit, string? Text, string? Years, bool IsProvisional, SortedDictionary<string, decimal> Regions)
{
    public static StatedFigure Of(IndicatorTarget t) => new(t.Value, t.Unit, t.Text ?? t.SdgTarget, DueText(t.Due), false,
        new(t.Regions.ToDictionary(r => r.Region, r => r.Value), StringComparer.Ordinal));

    /// <summary>The day of a milestone stands where a baseline has its years.</summary>
    internal static string? DueText(DateOnly? due) => due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static StatedFigure Of(Baseline b) => new(b.Value, b.Unit, b.Text, b.Years, b.IsProvisional, new(StringComparer.Ordinal));

    public bool Equals(StatedFigure? other) => other is not null
        && (Value, Unit, Text, Years, IsProvisional) == (other.Value, other.Unit, other.Text, other.Years, other.IsProvisional)
        && Regions.SequenceEqual(other.Regions);

    public override int GetHashCode() => HashCode.Combine(Value, Unit, Text, Years, IsProvisional, Regions.Count);
}
