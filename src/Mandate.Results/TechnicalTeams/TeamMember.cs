using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

public enum TeamRole
{
    Lead,
    Member,

    /// <summary>Speaks for the team in one region or on one subject.</summary>
    FocalPoint,
}

/// <summary>A specialist of a technical team.</summary>
public sealed class TeamMember : IVersioned
{
    public Guid Id { get; set; }

    public Guid TeamId { get; set; }

    /// <summary>
    /// What tells one person from another in every team, such as a staff number: shares of time add up over it. Personal
    /// data, like the name: kept out of the journal so that it can be erased.
    /// </summary>
    public required string Person { get; set; }

    public required string Name { get; set; }

    public TeamRole Role { get; set; }

    /// <summary>What they answer for in the team.</summary>
    public string? Responsibilities { get; set; }

    /// <summary>Code of the town in which they work.</summary>
    public required string DutyStation { get; set; }

    /// <summary>The unit that they belong to; null: the one that leads the team.</summary>
    public Guid? UnitId { get; set; }

    /// <summary>Of their working time, in whole per cent: 1 to 100.</summary>
    public int Share { get; set; }

    public DateOnly From { get; set; }

    /// <summary>Last day; null: as long as the team.</summary>
    public DateOnly? To { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<TeamMember>
    {
        public void Configure(EntityTypeBuilder<TeamMember> e)
        {
            e.ToTable("team_member", ResultsModel.Schema, t =>
            {
                t.HasCheckConstraint("ck_team_member_in_order", "\"from\" <= \"to\"");
                t.HasCheckConstraint("ck_team_member_share", "share between 1 and 100");
            });
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Person).HasAnnotation(JournalJson.Secret, true);
            e.Property(x => x.Name).HasAnnotation(JournalJson.Secret, true);
            e.HasIndex(x => new { x.TeamId, x.Person }).IsUnique();
            e.HasIndex(x => x.Person);
        }
    }
}
