namespace Mandate.Results;

/// <summary>Where a deliverable stands on a day, in the order in which somebody who reviews the list wants to see it.</summary>
public enum Standing
{
    /// <summary>Not done, and its date is over.</summary>
    Late,

    /// <summary>Due within the next 90 days.</summary>
    Next,
    UnderWay,
    Planned,
    Done,
    Dropped,
}

/// <summary>Late, next and moved: all that is computed of a deliverable. No I/O.</summary>
internal static class DeliverableStanding
{
    /// <summary>Days that count as "next": a quarter, the rhythm of most reviews.</summary>
    public const int NextDays = 90;

    public static Standing Of(DeliverableStatus status, DateOnly? due, DateOnly on) => status switch
    {
        DeliverableStatus.Done => Standing.Done,
        DeliverableStatus.Dropped => Standing.Dropped,
        _ when due < on => Standing.Late,
        _ when due <= on.AddDays(NextDays) => Standing.Next,
        DeliverableStatus.UnderWay => Standing.UnderWay,
        _ => Standing.Planned,
    };

    /// <summary>Days between the date due and the day, or the day on which it was done; null where neither is known or it is in time.</summary>
    public static int? DaysLate(DeliverableStatus status, DateOnly? due, DateOnly? done, DateOnly on)
    {
        var until = status switch { DeliverableStatus.Done => done, DeliverableStatus.Dropped => null, _ => on };
        return due is { } day && until > day ? until.Value.DayNumber - day.DayNumber : null;
    }

    /// <summary>By how many days the promise moved from the first date given to the one that holds; negative: brought forward.</summary>
    public static int SlippedDays(IEnumerable<(string? Old, string? New)> moves)
    {
        var dates = moves.SelectMany(m => new[] { m.Old, m.New }).Select(PrintedDate.Read).OfType<PrintedDate>().ToList();
        return dates.Count < 2 ? 0 : dates[^1].Last.DayNumber - dates[0].Last.DayNumber;
    }
}
