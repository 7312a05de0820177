using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>What approving and returning ask in common before anything is changed.</summary>
internal static class Decide
{
    /// <summary>Null when <paramref name="by"/> may decide this version of the result now.</summary>
    public static Problem? Refuse(Access by, CountryResult result, EntryContext context, ResultMove move, int version)
    {
        if (by.Refuse(ResultsFunctions.Review, result, context.Framework) is { } refusal) return refusal;
        if (!ReviewStates.MayDecide(by.Actor, result.Authors)) return Problem.Forbidden("results.review.own_work");
        if (ReviewStates.After(result.Status, move).Problems is [var wrong, ..]) return wrong;
        if (RefuseLevel(by, result, result.Round(context.Levels)) is { } other) return other;
        if (result.Version != version) return Problem.Conflict("results.save.changed_meanwhile");
        return context.IsOpen ? null : EntryRules.PeriodClosed(context.Period);
    }

    /// <summary>Null when <paramref name="by"/> may decide at the level where the result waits.</summary>
    public static Problem? RefuseLevel(Access by, CountryResult result, ReviewRound round) => round.RefusePerson(by.Actor)
        ?? (by.May(ResultsFunctions.Review, result.Target(), ReviewRound.ScopesOf(round.Reach)) ? null
            : Problem.Forbidden("results.review.other_level", round.Level, round.Levels.Count));
}
