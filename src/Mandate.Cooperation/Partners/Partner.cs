using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>An organisation with which the house cooperates: a donor, an implementing partner, or both.</summary>
public sealed class Partner : IVersioned
{
    public Guid Id { get; set; }

    public required string Code { get; set; }

    public required LocalizedText Name { get; set; }

    /// <summary>IATI organisation identifier: <c>XM-DAC-41302</c>. Null: it has none.</summary>
    public string? Identifier { get; set; }

    /// <summary>IATI OrganisationType: 10 government, 40 multilateral, 70 private sector.</summary>
    public required string Type { get; set; }

    /// <summary>ISO 3166-1 alpha-2; null: of no single country.</summary>
    public string? Country { get; set; }

    public bool IsDonor { get; set; }

    public bool IsImplementer { get; set; }

    /// <summary>An entity, fund or joint programme of the United Nations system.</summary>
    public bool IsUn { get; set; }

    /// <summary>An international financial institution.</summary>
    public bool IsIfi { get; set; }

    /// <summary>Made up as an example: every page that shows it says so.</summary>
    public bool IsExample { get; set; }

    public int Version { get; set; }

    public List<PartnerAssessment> Assessments { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Partner>
    {
        public void Configure(EntityTypeBuilder<Partner> e)
        {
            e.Keyed("partner");
            e.HasIndex(x => x.Code).IsUnique();
            e.HasMany(x => x.Assessments).WithOne().HasForeignKey(x => x.PartnerId);
        }
    }
}

/// <summary>What an assessment found of a partner's capacity to handle money and deliver.</summary>
public enum AssessmentRating
{
    Low,
    Moderate,
    Significant,
    High,
}

/// <summary>An assessment of an implementing partner: the risk of working with it, until when that holds.</summary>
public sealed class PartnerAssessment
{
    public Guid Id { get; set; }

    public Guid PartnerId { get; set; }

    public DateOnly AssessedOn { get; set; }

    /// <summary>The risk that was found.</summary>
    public AssessmentRating Rating { get; set; }

    public DateOnly ValidUntil { get; set; }

    public string? Note { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PartnerAssessment>
    {
        public void Configure(EntityTypeBuilder<PartnerAssessment> e) => e.Keyed("partner_assessment").HasIndex(x => new { x.PartnerId, x.AssessedOn }).IsUnique();
    }
}
