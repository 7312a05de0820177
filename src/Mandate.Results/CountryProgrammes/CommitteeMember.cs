using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>For whom somebody sits on a steering committee.</summary>
public enum CommitteeSide
{
    Government,
    Employers,
    Workers,
    Other,
}

/// <summary>Somebody on the steering committee of a country programme.</summary>
public sealed class CommitteeMember : IVersioned
{
    public Guid Id { get; set; }

    public Guid ProgrammeId { get; set; }

    /// <summary>Personal data: read by those who work with the programme, kept out of the journal so that it can be erased.</summary>
    public required string Name { get; set; }

    public CommitteeSide Side { get; set; }

    /// <summary>What they are there: chair, secretary, focal point.</summary>
    public string? Role { get; set; }

    /// <summary>First and last day; null: from the beginning, until further notice.</summary>
    public DateOnly? Since { get; set; }

    public DateOnly? Until { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<CommitteeMember>
    {
        public void Configure(EntityTypeBuilder<CommitteeMember> e)
        {
            e.ToTable("committee_member", ResultsModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Name).HasAnnotation(JournalJson.Secret, true);
            e.HasIndex(x => new { x.ProgrammeId, x.Name, x.Side }).IsUnique();
        }
    }
}
