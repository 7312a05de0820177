using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>How far a project is: IATI's ActivityStatus, with its codes.</summary>
public enum ActivityStatus
{
    Pipeline = 1,
    Implementation = 2,

    /// <summary>Its activities have ended, its accounts have not.</summary>
    Finalisation = 3,
    Closed = 4,
    Cancelled = 5,
    Suspended = 6,
}

/// <summary>A project of development cooperation: what is done with money that donors give for a purpose.</summary>
public sealed class Project : IVersioned
{
    public Guid Id { get; set; }

    /// <summary>Short and stable, in addresses, files and the ERP: <c>RAF-22-01-EX1</c>.</summary>
    public required string Code { get; set; }

    public required LocalizedText Title { get; set; }

    public LocalizedText? Description { get; set; }

    /// <summary>What it sets out to change.</summary>
    public LocalizedText? Objectives { get; set; }

    public ActivityStatus Status { get; set; }

    public DateOnly PlannedStart { get; set; }

    public DateOnly PlannedEnd { get; set; }

    public DateOnly? ActualStart { get; set; }

    public DateOnly? ActualEnd { get; set; }

    /// <summary>The unit that answers for it.</summary>
    public Guid? UnitId { get; set; }

    /// <summary>Run by a field office, not by headquarters.</summary>
    public bool IsDecentralised { get; set; }

    public bool IsHumanitarian { get; set; }

    /// <summary>South-South or triangular cooperation.</summary>
    public bool IsSouthSouth { get; set; }

    /// <summary>With a company or a foundation as partner.</summary>
    public bool IsPublicPrivate { get; set; }

    /// <summary>Everybody may see its page for donors, by agreement with them.</summary>
    public bool IsPublic { get; set; }

    /// <summary>Currency of its amounts where a row names none.</summary>
    public required Currency Currency { get; set; }

    /// <summary>IATI ActivityScope: 1 global to 8 single location.</summary>
    public string? Scope { get; set; }

    /// <summary>IATI CollaborationType of its transactions, unless they say otherwise.</summary>
    public string? CollaborationType { get; set; }

    /// <summary>IATI FlowType.</summary>
    public string? FlowType { get; set; }

    /// <summary>IATI FinanceType.</summary>
    public string? FinanceType { get; set; }

    /// <summary>IATI AidType.</summary>
    public string? AidType { get; set; }

    /// <summary>IATI TiedStatus.</summary>
    public string? TiedStatus { get; set; }

    /// <summary>Made up as an example: every page that shows it says so.</summary>
    public bool IsExample { get; set; }

    /// <summary>When anything of it was saved last, its parts included: IATI's last-updated-datetime.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    public int Version { get; set; }

    public List<ProjectCountry> Countries { get; } = [];

    public List<ProjectRegion> Regions { get; } = [];

    public List<ProjectLocation> Locations { get; } = [];

    public List<ProjectSector> Sectors { get; } = [];

    public List<ProjectMarker> Markers { get; } = [];

    public List<ProjectTag> Tags { get; } = [];

    public List<HumanitarianScope> HumanitarianScopes { get; } = [];

    public List<ProjectPartner> Partners { get; } = [];

    public List<ProjectAgreement> Agreements { get; } = [];

    public List<RelatedProject> Related { get; } = [];

    public List<ProjectOutput> Outputs { get; } = [];

    public List<ProjectResult> Results { get; } = [];

    public List<ProjectBudget> Budgets { get; } = [];

    public List<ProjectDocument> Documents { get; } = [];

    public List<ProjectRisk> Risks { get; } = [];

    public List<ProjectEvaluation> Evaluations { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Project>
    {
        public void Configure(EntityTypeBuilder<Project> e)
        {
            e.ToTable("project", CooperationModel.Schema, t => t.HasCheckConstraint("ck_project_in_order", "planned_start <= planned_end"));
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.Code).IsUnique();
            e.HasMany(x => x.Countries).WithOne().HasForeignKey(x => x.ProjectId);
            e.HasMany(x => x.Regions).WithOne().HasForeignKey(x => x.ProjectId);
            e.HasMany(x => x.Locations).WithOne().HasForeignKey(x => x.ProjectId);
            e.HasMany(x => x.Sectors).WithOne().HasForeignKey(x => x.ProjectId);
            e.HasMany(x => x.Markers).WithOne().HasForeignKey(x => x.ProjectId);
            e.HasMany(x => x.Tags).WithOne().HasForeignKey(x => x.ProjectId);
            e.HasMany(x => x.HumanitarianScopes).WithOne().HasForeignKey(x => x.ProjectId);
            e.HasMany(x => x.Partners).WithOne().HasForeignKey(x => x.ProjectId);
            e.HasMany(x => x.Agreements).WithOne().HasForeignKey(x => x.ProjectId);
            e.HasMany(x => x.Related).WithOne().HasForeignKey(x => x.ProjectId);
            e.HasMany(x => x.Outputs).WithOne().HasForeignKey(x => x.ProjectId);
            e.HasMany(x => x.Results).WithOne().HasForeignKey(x => x.ProjectId);
            e.HasMany(x => x.Budgets).WithOne().HasForeignKey(x => x.ProjectId);
            e.HasMany(x => x.Documents).WithOne().HasForeignKey(x => x.ProjectId);
            e.HasMany(x => x.Risks).WithOne().HasForeignKey(x => x.ProjectId);
            e.HasMany(x => x.Evaluations).WithOne().HasForeignKey(x => x.ProjectId);
        }
    }
}
