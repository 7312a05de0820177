namespace Mandate.Results;

/// <summary>A place on a steering committee for some time.</summary>
public readonly record struct Seat(CommitteeSide Side, DateOnly? Since = null, DateOnly? Until = null)
{
    public bool IsTaken(DateOnly on) => (Since is not { } since || since <= on) && (Until is not { } until || on <= until);
}

/// <summary>Whether a committee steers a programme. Pure.</summary>
public static class SteeringCommittee
{
    /// <summary>The three sides of tripartism.</summary>
    public static IReadOnlyList<CommitteeSide> Sides { get; } = [CommitteeSide.Government, CommitteeSide.Employers, CommitteeSide.Workers];

    /// <summary>It met, by that day, on a day on which government, employers and workers all had somebody on it.</summary>
    public static bool Steers(IReadOnlyCollection<Seat> seats, IEnumerable<DateOnly> meetings, DateOnly by) =>
        meetings.Any(held => held <= by && IsTripartite(seats, held));

    /// <summary>Somebody of each side is on it that day.</summary>
    public static bool IsTripartite(IReadOnlyCollection<Seat> seats, DateOnly on) => Absent(seats, on).Count == 0;

    /// <summary>The sides that have nobody on it that day.</summary>
    public static IReadOnlyList<CommitteeSide> Absent(IReadOnlyCollection<Seat> seats, DateOnly on) =>
        [.. Sides.Where(side => !seats.Any(s => s.Side == side && s.IsTaken(on)))];
}
