using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>A country in which a project works, and its share of it. The shares of countries and regions add up to 100.</summary>
public sealed class ProjectCountry
{
    public Guid Id { get; set; }

    public Guid ProjectId { get; set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; set; }

    public decimal Percent { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProjectCountry>
    {
        public void Configure(EntityTypeBuilder<ProjectCountry> e) => e.PartOfProject("project_country", nameof(Country));
    }
}

/// <summary>A region in which a project works where no country can be named.</summary>
public sealed class ProjectRegion
{
    /// <summary>The organisation's own regions, in IATI's words: the reporting organisation's.</summary>
    public const string Own = "99";

    public Guid Id { get; set; }

    public Guid ProjectId { get; set; }

    /// <summary>IATI RegionVocabulary: 1 is OECD-DAC, 2 the United Nations, 99 the organisation's own.</summary>
    public required string Vocabulary { get; set; }

    public required string Region { get; set; }

    public decimal Percent { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProjectRegion>
    {
        public void Configure(EntityTypeBuilder<ProjectRegion> e) => e.PartOfProject("project_region", nameof(Vocabulary), nameof(Region));
    }
}

/// <summary>A place in which a project works.</summary>
public sealed class ProjectLocation
{
    public Guid Id { get; set; }

    public Guid ProjectId { get; set; }

    /// <summary>Names it within the project, for results that refer to it.</summary>
    public required string Reference { get; set; }

    public required LocalizedText Name { get; set; }

    /// <summary>Degrees, WGS 84.</summary>
    public decimal Latitude { get; set; }

    public decimal Longitude { get; set; }

    /// <summary>IATI GeographicExactness: 1 exact, 2 approximate.</summary>
    public required string Exactness { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProjectLocation>
    {
        public void Configure(EntityTypeBuilder<ProjectLocation> e) => e.PartOfProject("project_location", nameof(Reference));
    }
}
