using Mandate.Kernel;
using Mandate.Results.Pages;

namespace Mandate.Results;

/// <summary>The rules of review in the reader's words, on pages and in commands.</summary>
public static class ReviewWords
{
    /// <summary>"A result is approved by 2 levels: 1 country office, 2 region."</summary>
    public static string Levels(IReadOnlyList<ReviewReach> levels, Words words) => words.Count("results.levels.are", levels.Count,
        string.Join(words["results.list.separator"], levels.Select((reach, i) => words["results.levels.one_of", i + 1, words[ResultMarkup.ReachKey(reach)]])));

    public static string Set(SetReviewLevels.Set done, Words words) => done.Restarted == 0 ? Levels(done.Levels, words)
        : Ui.Shown.Sentences(Levels(done.Levels, words), words.Count("results.levels.restarted", done.Restarted));
}
