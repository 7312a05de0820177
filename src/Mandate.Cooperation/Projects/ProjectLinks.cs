using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>What a partner does in a project: IATI's OrganisationRole, with its codes.</summary>
public enum PartnerRole
{
    Funding = 1,
    Accountable = 2,
    Extending = 3,
    Implementing = 4,
}

/// <summary>A partner in a project, in one role.</summary>
public sealed class ProjectPartner
{
    public Guid Id { get; set; }

    public Guid ProjectId { get; set; }

    public Guid PartnerId { get; set; }

    public PartnerRole Role { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProjectPartner>
    {
        public void Configure(EntityTypeBuilder<ProjectPartner> e)
        {
            e.PartOfProject("project_partner", nameof(PartnerId), nameof(Role));
            e.HasOne<Partner>().WithMany().HasForeignKey(x => x.PartnerId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>An agreement under which a project is paid.</summary>
public sealed class ProjectAgreement
{
    public Guid Id { get; set; }

    public Guid ProjectId { get; set; }

    public Guid AgreementId { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProjectAgreement>
    {
        public void Configure(EntityTypeBuilder<ProjectAgreement> e)
        {
            e.PartOfProject("project_agreement", nameof(AgreementId));
            e.HasOne<Agreement>().WithMany().HasForeignKey(x => x.AgreementId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>IATI's RelatedActivityType, with its codes.</summary>
public enum Relation
{
    Parent = 1,
    Child = 2,
    Sibling = 3,
    CoFunded = 4,
    ThirdParty = 5,
}

/// <summary>Another activity that belongs with a project.</summary>
public sealed class RelatedProject
{
    public Guid Id { get; set; }

    public Guid ProjectId { get; set; }

    public Relation Relation { get; set; }

    /// <summary>Code of one of our projects, or the IATI identifier of somebody else's activity.</summary>
    public required string Reference { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<RelatedProject>
    {
        public void Configure(EntityTypeBuilder<RelatedProject> e) => e.PartOfProject("related_project", nameof(Reference), nameof(Relation));
    }
}
