using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>How far a decision is. That it is late is computed.</summary>
public enum DecisionState
{
    Open,
    Done,
    Dropped,
}

/// <summary>Something that the steering committee decided at a meeting.</summary>
public sealed class CommitteeDecision : IVersioned
{
    public Guid Id { get; set; }

    public Guid MeetingId { get; set; }

    /// <summary>Place among those of the meeting, from 1.</summary>
    public int Number { get; set; }

    public required string Text { get; set; }

    public DateOnly? Due { get; set; }

    public DecisionState State { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<CommitteeDecision>
    {
        public void Configure(EntityTypeBuilder<CommitteeDecision> e)
        {
            e.ToTable("committee_decision", ResultsModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.MeetingId, x.Number }).IsUnique();
        }
    }
}
