using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>A part of the framework's period for which results are reported; a closed one takes no more.</summary>
public sealed class ReportingPeriod : IVersioned
{
    public Guid Id { get; set; }

    public Guid FrameworkId { get; set; }

    /// <summary>As in commands and lists: <c>2022</c>, <c>2022-23</c>.</summary>
    public required string Code { get; set; }

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    /// <summary>Not closed by hand. Whether it takes results at a moment says <see cref="TakesAt"/>.</summary>
    public bool IsOpen { get; set; }

    /// <summary>From the beginning of this day (UTC) it takes no more by itself; null: never.</summary>
    public DateOnly? LocksOn { get; set; }

    /// <summary>The last day on which reports are handed in in time; null: none is set.</summary>
    public DateOnly? ReportDue { get; set; }

    /// <summary>For each level of review, the first first, the last day on which it decides in time; shorter where the rest has none.</summary>
    public List<DateOnly?>? ReviewDue { get; set; }

    public int Version { get; set; }

    public bool IsLockedAt(DateTimeOffset now) => LocksOn is { } day && now >= StartOf(day);

    /// <summary>By itself; a <see cref="PeriodUnlock"/> may lift that for some countries.</summary>
    public bool TakesAt(DateTimeOffset now) => IsOpen && !IsLockedAt(now);

    /// <param name="level">0 for reports, else the level of review.</param>
    public DateOnly? DueAt(int level) => level == 0 ? ReportDue : ReviewDue?.ElementAtOrDefault(level - 1);

    internal static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    internal sealed class Mapping : IEntityTypeConfiguration<ReportingPeriod>
    {
        public void Configure(EntityTypeBuilder<ReportingPeriod> e)
        {
            e.ToTable("reporting_period", ResultsModel.Schema);
            e.HasIndex(x => new { x.FrameworkId, x.Code }).IsUnique();
            e.HasOne<Framework>().WithMany().HasForeignKey(x => x.FrameworkId);
        }
    }
}
