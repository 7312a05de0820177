using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>A heading of a country programme's own: one of its priorities or outcomes, as it was agreed in the country.</summary>
public sealed class ProgrammePriority : IVersioned
{
    public Guid Id { get; set; }

    public Guid ProgrammeId { get; set; }

    /// <summary>As printed: <c>1</c>, <c>1.2</c>.</summary>
    public required string Code { get; set; }

    public required LocalizedText Title { get; set; }

    public int Position { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProgrammePriority>
    {
        public void Configure(EntityTypeBuilder<ProgrammePriority> e)
        {
            e.ToTable("programme_priority", ResultsModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.ProgrammeId, x.Code }).IsUnique();
        }
    }
}
