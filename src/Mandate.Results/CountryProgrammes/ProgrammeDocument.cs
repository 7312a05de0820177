using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>A document of a country programme, by its address.</summary>
public sealed class ProgrammeDocument
{
    public Guid Id { get; set; }

    public Guid ProgrammeId { get; set; }

    public required string Title { get; set; }

    /// <summary>https, see <see cref="ProgrammeRules.IsSecureLink"/>.</summary>
    public required string Link { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProgrammeDocument>
    {
        public void Configure(EntityTypeBuilder<ProgrammeDocument> e)
        {
            e.ToTable("programme_document", ResultsModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.ProgrammeId, x.Link }).IsUnique();
        }
    }
}
