namespace Mandate.Cooperation;

/// <summary>How a report to a donor stands.</summary>
public enum ReportStanding
{
    /// <summary>Due, and not sent.</summary>
    Late,

    /// <summary>Due within <see cref="ReportLine.SoonDays"/> days.</summary>
    Soon,
    ToCome,

    /// <summary>Sent after it was due.</summary>
    SentLate,
    SentInTime,
}

/// <summary>A report to a donor and how it stands.</summary>
/// <param name="DaysLate">Days after it was due, sent or not; null: none.</param>
public sealed record ReportLine(string Agreement, Named Donor, DonorReportKind Kind, DateOnly DueOn, DateOnly? SentOn, string? Link, int Version, ReportStanding Standing, int? DaysLate)
{
    public const int SoonDays = 60;

    public static ReportLine Of(DonorReport r, string agreement, Named donor, DateOnly today)
    {
        var standing = StandingOf(r.DueOn, r.SentOn, today);
        return new(agreement, donor, r.Kind, r.DueOn, r.SentOn, r.Link, r.Version, standing, standing is ReportStanding.Late or ReportStanding.SentLate ? (r.SentOn ?? today).DayNumber - r.DueOn.DayNumber : null);
    }

    public static ReportStanding StandingOf(DateOnly due, DateOnly? sent, DateOnly today) =>
        sent is { } on ? on > due ? ReportStanding.SentLate : ReportStanding.SentInTime
        : due < today ? ReportStanding.Late : due.DayNumber - today.DayNumber <= SoonDays ? ReportStanding.Soon : ReportStanding.ToCome;
}
