using Mandate.Kernel;
using Mandate.Results.Pages;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>The rules of review in the reader's words, on pages and in commands.</summary>
public static class ReviewWords
{
    /// <summary>"A result is approved by 2 levels: 1 country office, 2 region."</summary>
    public static string Levels(IReadOnlyList<ReviewReach> levels, Words words) => words.Count("results.levels.are", levels.Count,
        string.Join(words["results.list.separator"], levels.Select((reach, i) => words["results.levels.one_of", i + 1, words[ResultMarkup.ReachKey(reach)]])));

    public static string Set(SetReviewLevels.Set done, Words words) => done.Restarted == 0 ? Levels(done.Levels, words)
        : Shown.Sentences(Levels(done.Levels, words), words.Count("results.levels.restarted", done.Restarted));

    /// <summary>"Open; locks on 1 April 2024.", "Locked since 1 April 2024; unlocked for CO-DAKAR."</summary>
    public static string State(ReadReviewRules.Period period, Words words)
    {
        var state = period switch
        {
            { IsClosed: true } => words["results.dates.is_closed"],
            { Takes: false, LocksOn: { } day } => words["results.dates.is_locked", Shown.Date(day)],
            { LocksOn: { } day } => words["results.dates.is_open_until", Shown.Date(day)],
            _ => words["results.dates.is_open"],
        };
        return period.Unlocks.Count == 0 ? state : Shown.Sentences(state,
            words["results.dates.but", string.Join(words["results.list.separator"], period.Unlocks.Select(u => u.Where).Distinct())]);
    }

    public static string Unlock(ReadReviewRules.Unlock unlock, Words words) =>
        words.Count("results.unlock.one", unlock.Countries, unlock.Where, Shown.Date(unlock.Until));

    public static string Unlocked(UnlockPeriod.Unlocked done, Words words) =>
        words.Count("results.unlock.done", done.Countries.Count, done.Where, Shown.Date(done.Until));

    /// <summary>A day, or the word for none.</summary>
    public static string Day(DateOnly? day, Words words) => day is { } set ? Shown.Date(set) : words["results.dates.not_set"];
}
