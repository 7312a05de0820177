using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>
/// How an indicator is measured and which criteria a result meets before it counts (S03). A new note is a new row with
/// the next number; results keep the number that they were judged by.
/// </summary>
public sealed class TechnicalNote
{
    public Guid Id { get; set; }

    public Guid IndicatorId { get; set; }

    /// <summary>1, 2, 3 … within the indicator; the highest is in force.</summary>
    public int Number { get; set; }

    public required LocalizedText Text { get; set; }

    public DateTimeOffset InForceFrom { get; set; }

    public List<Criterion> Criteria { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<TechnicalNote>
    {
        public void Configure(EntityTypeBuilder<TechnicalNote> e)
        {
            e.ToTable("technical_note", ResultsModel.Schema);
            e.HasIndex(x => new { x.IndicatorId, x.Number }).IsUnique();
            e.HasOne<Indicator>().WithMany().HasForeignKey(x => x.IndicatorId);
            e.HasMany(x => x.Criteria).WithOne().HasForeignKey(x => x.TechnicalNoteId);
        }
    }
}

/// <summary>One thing that a result must show before it counts.</summary>
public sealed class Criterion
{
    public Guid Id { get; set; }

    public Guid TechnicalNoteId { get; set; }

    public int Position { get; set; }

    public required LocalizedText Text { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Criterion>
    {
        public void Configure(EntityTypeBuilder<Criterion> e)
        {
            e.ToTable("criterion", ResultsModel.Schema);
            e.HasIndex(x => new { x.TechnicalNoteId, x.Position }).IsUnique();
        }
    }
}
