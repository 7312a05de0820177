using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

public enum DeploymentMode
{
    Remote,
    InPerson,

    /// <summary>Partly from their own duty station, partly in the country.</summary>
    Mixed,
}

public enum DeploymentState
{
    /// <summary>A country asks for somebody; nobody need be named yet.</summary>
    Requested,
    Agreed,
    UnderWay,
    Ended,

    /// <summary>Given up, for a reason that stays with it.</summary>
    Cancelled,
}

/// <summary>The secondment of a team's specialist to a country, with what they are to do there.</summary>
public sealed class Deployment : IVersioned
{
    public Guid Id { get; set; }

    public Guid TeamId { get; set; }

    /// <summary>Short and stable within its team: <c>SN-1</c>.</summary>
    public required string Code { get; set; }

    /// <summary>Who goes; null: not named yet, or erased.</summary>
    public Guid? MemberId { get; set; }

    public DeploymentMode Mode { get; set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; set; }

    /// <summary>Who receives them: the UN country team, a country office.</summary>
    public required string Body { get; set; }

    /// <summary>Terms of reference: what they are responsible for.</summary>
    public required LocalizedText Terms { get; set; }

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    /// <summary>Of the specialist's working time, in whole per cent: 1 to 100.</summary>
    public int Share { get; set; }

    /// <summary>The unit that asked for it.</summary>
    public Guid RequestedById { get; set; }

    public DeploymentState State { get; set; }

    /// <summary>Why it was cancelled; null otherwise.</summary>
    public string? Reason { get; set; }

    /// <summary>The country programme that it serves; null: none.</summary>
    public Guid? ProgrammeId { get; set; }

    /// <summary>The indicator whose results in the country it serves; null: none.</summary>
    public Guid? IndicatorId { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Deployment>
    {
        public void Configure(EntityTypeBuilder<Deployment> e)
        {
            e.ToTable("deployment", ResultsModel.Schema, t =>
            {
                t.HasCheckConstraint("ck_deployment_in_order", "\"from\" <= \"to\"");
                t.HasCheckConstraint("ck_deployment_share", "share between 1 and 100");
            });
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.TeamId, x.Code }).IsUnique();
            e.HasIndex(x => x.Country);
            e.HasOne<TeamMember>().WithMany().HasForeignKey(x => x.MemberId).OnDelete(DeleteBehavior.SetNull);
            e.HasOne<CountryProgramme>().WithMany().HasForeignKey(x => x.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Indicator>().WithMany().HasForeignKey(x => x.IndicatorId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
