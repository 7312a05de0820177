using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>A period of a project's own indicator: what was to be reached in it, and what was.</summary>
public sealed class ProjectPeriod
{
    public Guid Id { get; set; }

    public Guid IndicatorId { get; set; }

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public decimal? Target { get; set; }

    /// <summary>Null: not reported.</summary>
    public decimal? Actual { get; set; }

    /// <summary>The target in words, for what is not a number.</summary>
    public string? TargetText { get; set; }

    public string? ActualText { get; set; }

    public List<ProjectPeriodPart> Parts { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<ProjectPeriod>
    {
        public void Configure(EntityTypeBuilder<ProjectPeriod> e)
        {
            e.Keyed("project_period").HasIndex(x => new { x.IndicatorId, x.From }).IsUnique();
            e.HasMany(x => x.Parts).WithOne().HasForeignKey(x => x.PeriodId);
        }
    }
}

/// <summary>A part of a period's figures: of one sex, one place.</summary>
public sealed class ProjectPeriodPart
{
    public Guid Id { get; set; }

    public Guid PeriodId { get; set; }

    /// <summary>By what it is parted: <c>sex</c>.</summary>
    public required string Dimension { get; set; }

    /// <summary>Which part: <c>female</c>.</summary>
    public required string Option { get; set; }

    /// <summary>Reference of the project's location; null: of no single place.</summary>
    public string? Location { get; set; }

    public decimal? Target { get; set; }

    public decimal? Actual { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProjectPeriodPart>
    {
        public void Configure(EntityTypeBuilder<ProjectPeriodPart> e) =>
            e.Keyed("project_period_part").HasIndex(x => new { x.PeriodId, x.Dimension, x.Option, x.Location }).IsUnique();
    }
}
