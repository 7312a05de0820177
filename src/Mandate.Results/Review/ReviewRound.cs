using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>
/// Where a submitted result stands between the levels of its framework, and what a decision there leads to. No I/O.
/// </summary>
/// <param name="Levels">In the order in which they decide; at least one.</param>
/// <param name="Passed">How many of them have approved it since it was submitted.</param>
/// <param name="Authors">Who wrote in it.</param>
/// <param name="Deciders">Who approved it at a level since it was submitted.</param>
public sealed record ReviewRound(
    IReadOnlyList<ReviewReach> Levels, int Passed, IReadOnlyCollection<string> Authors, IReadOnlyCollection<string> Deciders)
{
    /// <summary>The one level of a framework that has set none.</summary>
    public static IReadOnlyList<ReviewReach> OneLevel { get; } = [ReviewReach.Any];

    /// <summary>
    /// The result is of the whole organisation: no office and no region answers for it, so that their levels are passed
    /// over, unless the framework has no others.
    /// </summary>
    public bool IsWhole { get; init; }

    /// <summary>The level that decides next, 1 the first.</summary>
    public int Level
    {
        get
        {
            var at = Math.Min(Passed, Levels.Count - 1);
            while (at < Levels.Count - 1 && !Applies(Levels[at])) at++;
            return at + 1;
        }
    }

    public ReviewReach Reach => Levels[Level - 1];

    public bool IsLast => !Levels.Skip(Level).Any(Applies);

    private bool Applies(ReviewReach reach) =>
        !IsWhole || reach is ReviewReach.Any or ReviewReach.Result || Levels.All(l => l is ReviewReach.Office or ReviewReach.Region);

    /// <summary>
    /// Roles bound in these ways decide at a level. One that is bound to no place, or to the framework as a whole, may
    /// stand at any level, though at one only of each result.
    /// </summary>
    public static IReadOnlyList<GrantScope> ScopesOf(ReviewReach reach) => reach switch
    {
        ReviewReach.Office => [GrantScope.Unit, GrantScope.Framework, GrantScope.Everywhere],
        ReviewReach.Region => [GrantScope.Region, GrantScope.Framework, GrantScope.Everywhere],
        ReviewReach.Result => [GrantScope.Result, GrantScope.Framework, GrantScope.Everywhere],
        _ => Enum.GetValues<GrantScope>(),
    };

    /// <summary>Null when <paramref name="reviewer"/> is neither author nor has decided another level.</summary>
    public Problem? RefusePerson(Actor reviewer) =>
        !ReviewStates.MayDecide(reviewer, Authors) ? Problem.Forbidden("results.review.own_work")
        : !ReviewStates.MayDecide(reviewer, Deciders) ? Problem.Forbidden("results.review.decided_before") : null;

    /// <summary>Where an approval now leads: on to the next level, or to where it counts.</summary>
    public (CountryResultStatus Status, int Passed, ReviewAction Action) Approved() => IsLast
        ? (CountryResultStatus.Approved, 0, ReviewAction.Approved)
        : (CountryResultStatus.Submitted, Level, ReviewAction.Endorsed);
}
