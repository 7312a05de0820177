using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>One country result in a list of work.</summary>
/// <param name="Since">Since when it is in its state.</param>
/// <param name="Reason">Why it was returned.</param>
/// <param name="Level">The level that decides next, of <paramref name="Levels"/>.</param>
/// <param name="Due">The last day on which the next step is in time; null: none is set.</param>
/// <param name="IsLate">That day has passed.</param>
internal sealed record WorkItem(
    Guid Id, string Framework, string Indicator, LocalizedText Title, string Country, string CountryName, string Region, Guid PeriodId, string Period,
    CountryResultStatus Status, DateTimeOffset Since, string? Reason, int Level, int Levels, DateOnly? Due, bool IsLate);

/// <summary>Everything that waits for somebody: to be mended, to be finished, to be decided.</summary>
internal sealed record Work(IReadOnlyList<WorkItem> Returned, IReadOnlyList<WorkItem> Drafts, IReadOnlyList<WorkItem> Sent, IReadOnlyList<WorkItem> ToDecide)
{
    public static Work None { get; } = new([], [], [], []);

    public IReadOnlyList<Reminded> Reminders { get; init; } = [];

    public bool IsEmpty => Returned.Count + Drafts.Count + Sent.Count + ToDecide.Count + Reminders.Count == 0;

    /// <summary>How many wait for a step of a period.</summary>
    /// <param name="level">0: to be handed in; else to be decided at that level.</param>
    public int Waiting(Guid period, int level) => level == 0
        ? Returned.Concat(Drafts).Count(i => i.PeriodId == period)
        : ToDecide.Count(i => i.PeriodId == period && i.Level == level);
}

/// <summary>A result under way, as it is read for everybody's work at once.</summary>
internal sealed record OpenRow(
    Guid Id, Guid FrameworkId, string Framework, Guid IndicatorId, string Indicator, LocalizedText Title, string Country, string Region,
    Guid PeriodId, CountryResultStatus Status, int LevelsPassed, List<string> Authors, DateTimeOffset ReportedAt, DateTimeOffset? LastAt, string? Reason);

/// <summary>What is under way, to be shared out among those for whom it waits. No I/O.</summary>
internal sealed class OpenWork(IReadOnlyList<OpenRow> rows, IReadOnlyDictionary<Guid, IReadOnlyList<ReviewReach>> levels,
    ILookup<Guid, string> deciders, IReadOnlyDictionary<string, string> countries, OpenPeriods periods)
{
    private readonly List<OpenRow> open = [.. rows.Where(r => periods.Takes(r.PeriodId, r.Country))];

    public OpenPeriods Periods => periods;

    public IReadOnlyList<ReviewReach> LevelsOf(Guid framework) => levels.GetValueOrDefault(framework, ReviewRound.OneLevel);

    public Work Of(Access by)
    {
        var mine = open.Where(r => by.May(ResultsFunctions.Report, TargetOf(r))).ToLookup(r => r.Status);
        return new(Items(mine[CountryResultStatus.Returned]), Items(mine[CountryResultStatus.Draft]), Items(mine[CountryResultStatus.Submitted]),
            Items(open.Where(r => r.Status == CountryResultStatus.Submitted && Decides(by, r))));
    }

    private bool Decides(Access by, OpenRow row) => RoundOf(row) is var round && round.RefusePerson(by.Actor) is null
        && by.May(ResultsFunctions.Review, TargetOf(row), ReviewRound.ScopesOf(round.Reach));

    private List<WorkItem> Items(IEnumerable<OpenRow> chosen) =>
        [.. chosen.Select(Item).OrderBy(i => i.Due ?? DateOnly.MaxValue).ThenBy(i => i.Since)];

    private WorkItem Item(OpenRow r)
    {
        var (round, period) = (RoundOf(r), periods.Of(r.PeriodId));
        var due = period.DueAt(r.Status == CountryResultStatus.Submitted ? round.Level : 0);
        return new(r.Id, r.Framework, r.Indicator, r.Title, r.Country, countries.GetValueOrDefault(r.Country, r.Country), r.Region, period.Id, period.Code,
            r.Status, r.LastAt ?? r.ReportedAt, r.Reason, round.Level, round.Levels.Count, due, due < periods.Today);
    }

    private ReviewRound RoundOf(OpenRow r) => new(LevelsOf(r.FrameworkId), r.LevelsPassed, r.Authors, deciders[r.Id].ToList())
    { IsWhole = r.Country == CountryResult.WholeOrganisation };

    private static Target TargetOf(OpenRow r) => new(Country: r.Country, Region: r.Region, Framework: r.FrameworkId, Result: r.IndicatorId);
}
