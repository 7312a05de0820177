using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>IATI's ResultType, with its codes.</summary>
public enum ProjectResultType
{
    Output = 1,
    Outcome = 2,
    Impact = 3,
    Other = 9,
}

/// <summary>What a project sets out to achieve: its own words, and the output of the programme to which it contributes.</summary>
public sealed class ProjectResult : IVersioned
{
    public Guid Id { get; set; }

    public Guid ProjectId { get; set; }

    public required string Code { get; set; }

    public ProjectResultType Type { get; set; }

    public required LocalizedText Title { get; set; }

    public LocalizedText? Description { get; set; }

    /// <summary>Code of the framework of the output to which it contributes; null: to none.</summary>
    public string? Framework { get; set; }

    public string? Output { get; set; }

    public int Version { get; set; }

    public List<ProjectIndicator> Indicators { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<ProjectResult>
    {
        public void Configure(EntityTypeBuilder<ProjectResult> e)
        {
            e.PartOfProject("project_result", nameof(Code));
            e.HasMany(x => x.Indicators).WithOne().HasForeignKey(x => x.ResultId);
        }
    }
}
