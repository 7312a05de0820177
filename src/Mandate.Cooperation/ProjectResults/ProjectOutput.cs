using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>An output of the programme that a project serves, by reference; the shares of all add up to 100 and share out its money.</summary>
public sealed class ProjectOutput
{
    public Guid Id { get; set; }

    public Guid ProjectId { get; set; }

    /// <summary>Code of the framework: <c>ilo-2022-23</c>.</summary>
    public required string Framework { get; set; }

    /// <summary>Code of the output there: <c>3.2</c>.</summary>
    public required string Output { get; set; }

    public decimal Percent { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProjectOutput>
    {
        public void Configure(EntityTypeBuilder<ProjectOutput> e)
        {
            e.PartOfProject("project_output", nameof(Framework), nameof(Output));
            e.HasIndex(x => new { x.Framework, x.Output });
        }
    }
}
