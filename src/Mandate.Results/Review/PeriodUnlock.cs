using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>
/// An exception: a period that is closed or locked takes results of some countries until the end of a day. It ends by
/// itself, or is taken back before.
/// </summary>
public sealed class PeriodUnlock
{
    public Guid Id { get; set; }

    public Guid PeriodId { get; set; }

    /// <summary>Code of the unit, region or country for which it was asked: one of the three.</summary>
    public string? Unit { get; set; }

    public string? Region { get; set; }

    public string? Country { get; set; }

    /// <summary>The countries that this was on the day: ISO 3166-1 alpha-2.</summary>
    public List<string> Countries { get; set; } = [];

    /// <summary>The last day (UTC), included.</summary>
    public DateOnly Until { get; set; }

    public required string Reason { get; set; }

    public required string By { get; set; }

    public DateTimeOffset At { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public string Where => Unit ?? Region ?? Country ?? "";

    public bool HoldsAt(DateTimeOffset now) => RevokedAt is null && now < ReportingPeriod.StartOf(Until.AddDays(1));

    public bool Lifts(string country, DateTimeOffset now) => HoldsAt(now) && Countries.Contains(country);

    internal sealed class Mapping : IEntityTypeConfiguration<PeriodUnlock>
    {
        public void Configure(EntityTypeBuilder<PeriodUnlock> e)
        {
            e.ToTable("period_unlock", ResultsModel.Schema, t => t.HasCheckConstraint("ck_period_unlock_one_scope", "num_nonnulls(unit, region, country) = 1"));
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.PeriodId);
            e.HasOne<ReportingPeriod>().WithMany().HasForeignKey(x => x.PeriodId);
        }
    }
}
