using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>Something by which figures are broken down, the same for every framework: sex, age. Codes follow SDMX where it has them.</summary>
public sealed class Dimension : IVersioned
{
    /// <summary>The option of every dimension that holds what was not broken down by it (SDMX <c>_U</c>).</summary>
    public const string NotDisaggregated = "_U";

    public Guid Id { get; set; }

    /// <summary>Lower case, as in keys of cells: <c>sex</c>.</summary>
    public required string Code { get; set; }

    public required LocalizedText Title { get; set; }

    public int Position { get; set; }

    public int Version { get; set; }

    public List<DimensionOption> Options { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Dimension>
    {
        public void Configure(EntityTypeBuilder<Dimension> e)
        {
            e.ToTable("dimension", ResultsModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.Code).IsUnique();
            e.HasMany(x => x.Options).WithOne().HasForeignKey(x => x.DimensionId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>One value of a dimension. Figures refer to it, so it is retired and never deleted.</summary>
public sealed class DimensionOption : IVersioned
{
    public Guid Id { get; set; }

    public Guid DimensionId { get; set; }

    /// <summary><c>F</c>, <c>M</c>, <c>Y15T24</c>, <c>_U</c>.</summary>
    public required string Code { get; set; }

    public required LocalizedText Title { get; set; }

    public int Position { get; set; }

    /// <summary>The first day on which nothing new is reported for it; null: in use.</summary>
    public DateOnly? RetiredFrom { get; set; }

    public int Version { get; set; }

    public bool IsRemainder => Code == Dimension.NotDisaggregated;

    internal sealed class Mapping : IEntityTypeConfiguration<DimensionOption>
    {
        public void Configure(EntityTypeBuilder<DimensionOption> e)
        {
            e.ToTable("dimension_option", ResultsModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.DimensionId, x.Code }).IsUnique();
        }
    }
}
