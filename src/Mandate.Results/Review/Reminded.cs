namespace Mandate.Results;

/// <summary>A reminder as somebody's work shows it, while there is something to be done about it.</summary>
/// <param name="Level">0 for reports, else the level of review.</param>
/// <param name="Waiting">What waits for them now.</param>
internal sealed record Reminded(string Framework, string Period, int Level, DateOnly Due, ReminderKind Kind, int Waiting, DateTimeOffset At)
{
    /// <summary>
    /// One for each deadline, the last kind. A deadline that was moved, or a period that takes nothing more, is left out;
    /// so is what is done.
    /// </summary>
    public static List<Reminded> Of(IEnumerable<Reminder> reminders, Work work, OpenWork open, IReadOnlyDictionary<Guid, string> frameworks) =>
    [
        .. from r in reminders
           let period = open.Periods.Of(r.PeriodId)
           where open.Periods.Takes(period) && period.DueAt(r.Level) == r.Due
           group r by (r.PeriodId, r.Level) into same
           let last = same.MaxBy(r => r.Kind)
           let waiting = work.Waiting(last.PeriodId, last.Level)
           where waiting > 0 || (last is { Level: 0, Kind: ReminderKind.Soon } && open.Periods.Today <= last.Due)
           orderby last.Due
           select new Reminded(frameworks[open.Periods.Of(last.PeriodId).FrameworkId], open.Periods.Of(last.PeriodId).Code,
               last.Level, last.Due, last.Kind, waiting, last.At),
    ];
}
