using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>One level of a framework's tree as the organisation calls it: impact, outcome, output.</summary>
public sealed class FrameworkLevel
{
    public Guid Id { get; set; }

    public Guid FrameworkId { get; set; }

    /// <summary>0 is the top.</summary>
    public int Depth { get; set; }

    /// <summary>As it stands in imports: <c>impact</c>, <c>outcome</c>, <c>output</c>.</summary>
    public required string Code { get; set; }

    public required LocalizedText Name { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<FrameworkLevel>
    {
        public void Configure(EntityTypeBuilder<FrameworkLevel> e)
        {
            e.ToTable("framework_level", ResultsModel.Schema);
            e.HasIndex(x => new { x.FrameworkId, x.Code }).IsUnique();
        }
    }
}
