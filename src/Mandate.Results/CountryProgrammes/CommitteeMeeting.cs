using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>A meeting of the steering committee, with what it decided.</summary>
public sealed class CommitteeMeeting : IVersioned
{
    public Guid Id { get; set; }

    public Guid ProgrammeId { get; set; }

    public DateOnly HeldOn { get; set; }

    /// <summary>Address of the minutes, https; null: none yet.</summary>
    public string? Minutes { get; set; }

    public int Version { get; set; }

    public List<CommitteeDecision> Decisions { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<CommitteeMeeting>
    {
        public void Configure(EntityTypeBuilder<CommitteeMeeting> e)
        {
            e.ToTable("committee_meeting", ResultsModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.ProgrammeId, x.HeldOn }).IsUnique();
            e.HasMany(x => x.Decisions).WithOne().HasForeignKey(x => x.MeetingId);
        }
    }
}
