using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>How far a deliverable is. That one is late is computed, never entered.</summary>
public enum DeliverableStatus
{
    Planned,
    UnderWay,
    Done,

    /// <summary>Given up, for a reason that stays with it.</summary>
    Dropped,
}

/// <summary>One thing that was promised: by whom, for when, how far it is, and what proves it.</summary>
public sealed class Deliverable : IVersioned
{
    public Guid Id { get; set; }

    public Guid PlanId { get; set; }

    /// <summary>Short and stable within its plan: <c>A.1-2</c>.</summary>
    public required string Code { get; set; }

    /// <summary>Code of the framework's result that it serves; null: none.</summary>
    public string? Result { get; set; }

    /// <summary>What the source groups it under, in its words.</summary>
    public string? Area { get; set; }

    public required LocalizedText Title { get; set; }

    public Guid? OwnerUnitId { get; set; }

    /// <summary>Who holds it where that is no unit of the organisation, in the words of the source.</summary>
    public string? Owner { get; set; }

    /// <summary>The date promised, as exact as it was given (see <see cref="PrintedDate"/>); null: none of its own.</summary>
    public string? Due { get; set; }

    public DeliverableStatus Status { get; set; }

    /// <summary>When it was done, as exact as it is known.</summary>
    public string? DoneOn { get; set; }

    public string? Note { get; set; }

    /// <summary>Where it was promised: document and paragraph.</summary>
    public string? Source { get; set; }

    public int Position { get; set; }

    public int Version { get; set; }

    public List<DeliverableEvidence> Evidence { get; } = [];

    public List<DeliverableChange> Changes { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Deliverable>
    {
        public void Configure(EntityTypeBuilder<Deliverable> e)
        {
            e.ToTable("deliverable", ResultsModel.Schema);
            e.HasIndex(x => new { x.PlanId, x.Code }).IsUnique();
            e.HasOne<DeliverablePlan>().WithMany().HasForeignKey(x => x.PlanId);
            e.HasMany(x => x.Evidence).WithOne().HasForeignKey(x => x.DeliverableId);
            e.HasMany(x => x.Changes).WithOne().HasForeignKey(x => x.DeliverableId);
        }
    }
}

/// <summary>A link that proves how far a deliverable is.</summary>
public sealed class DeliverableEvidence
{
    public Guid Id { get; set; }

    public Guid DeliverableId { get; set; }

    public required string Title { get; set; }

    /// <summary>http or https.</summary>
    public required string Link { get; set; }

    public required string AddedBy { get; set; }

    public DateTimeOffset AddedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<DeliverableEvidence>
    {
        public void Configure(EntityTypeBuilder<DeliverableEvidence> e)
        {
            e.ToTable("deliverable_evidence", ResultsModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
        }
    }
}

/// <summary>A date that moved, a state that changed, or other hands: kept for good.</summary>
public sealed class DeliverableChange
{
    public Guid Id { get; set; }

    public Guid DeliverableId { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Actor identifier, see <see cref="Actor"/>.</summary>
    public required string By { get; set; }

    public string? Reason { get; set; }

    public string? OldDue { get; set; }

    public string? NewDue { get; set; }

    public DeliverableStatus OldStatus { get; set; }

    public DeliverableStatus NewStatus { get; set; }

    /// <summary>Unit's code or words.</summary>
    public string? OldOwner { get; set; }

    public string? NewOwner { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<DeliverableChange>
    {
        public void Configure(EntityTypeBuilder<DeliverableChange> e)
        {
            e.ToTable("deliverable_change", ResultsModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
        }
    }
}
