using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>IATI's IndicatorMeasure, with its codes.</summary>
public enum IndicatorMeasure
{
    Unit = 1,
    Percentage = 2,
    Nominal = 3,
    Ordinal = 4,
    Qualitative = 5,
}

/// <summary>
/// How a project's result is measured: by an indicator of its own, or by one of the programme. The figures of the
/// programme's are read from there and never entered here: progress counts once, where it belongs.
/// </summary>
public sealed class ProjectIndicator : IVersioned
{
    public Guid Id { get; set; }

    public Guid ResultId { get; set; }

    public required string Code { get; set; }

    public required LocalizedText Title { get; set; }

    public IndicatorMeasure Measure { get; set; }

    /// <summary>More is better.</summary>
    public bool IsAscending { get; set; }

    /// <summary>Of what it counts; null where the measure says it.</summary>
    public string? Unit { get; set; }

    /// <summary>Code of the framework whose indicator it is; null: the project's own.</summary>
    public string? Framework { get; set; }

    /// <summary>Code of the indicator there.</summary>
    public string? Indicator { get; set; }

    public int? BaselineYear { get; set; }

    public decimal? Baseline { get; set; }

    /// <summary>A baseline in words, or what is to be known about it.</summary>
    public string? BaselineText { get; set; }

    public int Version { get; set; }

    public List<ProjectPeriod> Periods { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<ProjectIndicator>
    {
        public void Configure(EntityTypeBuilder<ProjectIndicator> e)
        {
            e.Keyed("project_indicator").HasIndex(x => new { x.ResultId, x.Code }).IsUnique();
            e.HasMany(x => x.Periods).WithOne().HasForeignKey(x => x.IndicatorId);
        }
    }
}
