using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>Specialists of one field who work together from several places, and from whom countries ask support (a global technical team).</summary>
public sealed class TechnicalTeam : IVersioned
{
    public Guid Id { get; set; }

    /// <summary>Short and stable, in addresses and commands: <c>GTT-SKILLS</c>.</summary>
    public required string Code { get; set; }

    /// <summary>Its original's language is that of everything that the team writes about itself.</summary>
    public required LocalizedText Title { get; set; }

    public LocalizedText? Purpose { get; set; }

    /// <summary>The unit that leads it.</summary>
    public Guid UnitId { get; set; }

    public DateOnly From { get; set; }

    /// <summary>Last day; null: until further notice.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Made up as an example: every page that shows it says so.</summary>
    public bool IsExample { get; set; }

    public int Version { get; set; }

    public List<TeamResult> Results { get; } = [];

    public List<TeamMember> Members { get; } = [];

    public List<Deployment> Deployments { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<TechnicalTeam>
    {
        public void Configure(EntityTypeBuilder<TechnicalTeam> e)
        {
            e.ToTable("technical_team", ResultsModel.Schema, t => t.HasCheckConstraint("ck_technical_team_in_order", "\"from\" <= \"to\""));
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.Code).IsUnique();
            e.HasMany(x => x.Results).WithOne().HasForeignKey(x => x.TeamId);
            e.HasMany(x => x.Members).WithOne().HasForeignKey(x => x.TeamId);
            e.HasMany(x => x.Deployments).WithOne().HasForeignKey(x => x.TeamId);
        }
    }
}
