using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>A document of a project. Only one that is released leaves the house.</summary>
public sealed class ProjectDocument : IVersioned
{
    public Guid Id { get; set; }

    public Guid ProjectId { get; set; }

    public required LocalizedText Title { get; set; }

    public required string Url { get; set; }

    /// <summary>Media type: <c>application/pdf</c>.</summary>
    public required string Format { get; set; }

    /// <summary>IATI DocumentCategory: A01 to A12, B01 to B18.</summary>
    public required string Category { get; set; }

    /// <summary>ISO 639-1.</summary>
    public required string Language { get; set; }

    public DateOnly? PublishedOn { get; set; }

    public bool IsReleased { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProjectDocument>
    {
        public void Configure(EntityTypeBuilder<ProjectDocument> e) => e.PartOfProject("project_document", nameof(Url));
    }
}

/// <summary>How much a risk would do and how likely it is, taken together.</summary>
public enum RiskLevel
{
    Low,
    Moderate,
    Substantial,
    High,
}

/// <summary>A risk of a project. Donors see those that are released.</summary>
public sealed class ProjectRisk : IVersioned
{
    public Guid Id { get; set; }

    public Guid ProjectId { get; set; }

    public required string Code { get; set; }

    public required LocalizedText Title { get; set; }

    public RiskLevel Level { get; set; }

    /// <summary>What is done about it.</summary>
    public LocalizedText? Response { get; set; }

    public bool IsReleased { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProjectRisk>
    {
        public void Configure(EntityTypeBuilder<ProjectRisk> e) => e.PartOfProject("project_risk", nameof(Code));
    }
}
