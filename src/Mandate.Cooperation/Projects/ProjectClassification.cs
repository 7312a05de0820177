using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>A sector that a project serves. Within a vocabulary the shares add up to 100.</summary>
public sealed class ProjectSector
{
    public Guid Id { get; set; }

    public Guid ProjectId { get; set; }

    /// <summary>IATI SectorVocabulary: 1 is OECD-DAC with five figures, 2 with three, 99 the organisation's own.</summary>
    public required string Vocabulary { get; set; }

    public required string Code { get; set; }

    public decimal Percent { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProjectSector>
    {
        public void Configure(EntityTypeBuilder<ProjectSector> e) => e.PartOfProject("project_sector", nameof(Vocabulary), nameof(Code));
    }
}

/// <summary>A policy marker: how much a project is about gender equality, climate, disability.</summary>
public sealed class ProjectMarker
{
    public Guid Id { get; set; }

    public Guid ProjectId { get; set; }

    /// <summary>IATI PolicyMarkerVocabulary: 1 is OECD-DAC.</summary>
    public required string Vocabulary { get; set; }

    public required string Code { get; set; }

    /// <summary>IATI PolicySignificance: 0 not targeted, 1 significant, 2 principal, 3 and 4 for some markers.</summary>
    public required string Significance { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProjectMarker>
    {
        public void Configure(EntityTypeBuilder<ProjectMarker> e) => e.PartOfProject("project_marker", nameof(Vocabulary), nameof(Code));
    }
}

/// <summary>A goal or target of sustainable development that a project serves, or another tag.</summary>
public sealed class ProjectTag
{
    /// <summary>IATI TagVocabulary: goals, targets.</summary>
    public const string SdgGoal = "2", SdgTarget = "3";

    public Guid Id { get; set; }

    public Guid ProjectId { get; set; }

    /// <summary>IATI TagVocabulary.</summary>
    public required string Vocabulary { get; set; }

    /// <summary><c>8</c>, <c>8.5</c>.</summary>
    public required string Code { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProjectTag>
    {
        public void Configure(EntityTypeBuilder<ProjectTag> e) => e.PartOfProject("project_tag", nameof(Vocabulary), nameof(Code));
    }
}

/// <summary>The emergency or appeal to which a humanitarian project answers.</summary>
public sealed class HumanitarianScope
{
    public Guid Id { get; set; }

    public Guid ProjectId { get; set; }

    /// <summary>IATI HumanitarianScopeType: 1 emergency, 2 appeal.</summary>
    public required string Type { get; set; }

    /// <summary>IATI HumanitarianScopeVocabulary: 1-2 is GLIDE, 2-1 the humanitarian plan.</summary>
    public required string Vocabulary { get; set; }

    public required string Code { get; set; }

    public LocalizedText? Name { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<HumanitarianScope>
    {
        public void Configure(EntityTypeBuilder<HumanitarianScope> e) => e.PartOfProject("humanitarian_scope", nameof(Type), nameof(Vocabulary), nameof(Code));
    }
}
