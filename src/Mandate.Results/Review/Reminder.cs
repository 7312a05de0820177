using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

public enum ReminderKind
{
    /// <summary>The deadline is near.</summary>
    Soon,

    /// <summary>The deadline has passed.</summary>
    Late,
}

/// <summary>
/// Somebody was reminded of a deadline, once for each kind and day. Their work shows it; nothing is sent by mail.
/// </summary>
public sealed class Reminder
{
    public Guid Id { get; set; }

    public Guid AccountId { get; set; }

    public Guid PeriodId { get; set; }

    /// <summary>0 for reports, else the level of review.</summary>
    public int Level { get; set; }

    public DateOnly Due { get; set; }

    public ReminderKind Kind { get; set; }

    /// <summary>How many results waited for the account then.</summary>
    public int Waiting { get; set; }

    public DateTimeOffset At { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Reminder>
    {
        public void Configure(EntityTypeBuilder<Reminder> e)
        {
            e.ToTable("reminder", ResultsModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            // A deadline that is moved is a new one.
            e.HasIndex(x => new { x.AccountId, x.PeriodId, x.Level, x.Due, x.Kind }).IsUnique();
            e.HasOne<ReportingPeriod>().WithMany().HasForeignKey(x => x.PeriodId);
        }
    }
}
