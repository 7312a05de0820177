using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>What somebody wants to do with a country result.</summary>
public enum ResultMove
{
    Edit,
    Submit,
    Return,
    Approve,

    /// <summary>Take back from the reviewer, or stop an approved result from counting.</summary>
    Withdraw,
}

/// <summary>
/// The life of a country result: draft → submitted → returned or approved. What was approved and is edited or taken
/// back is a draft again, so that no page shows as approved what nobody approved.
/// </summary>
public static class ReviewStates
{
    /// <summary>Where the move leads, or why it cannot be made.</summary>
    public static Outcome<CountryResultStatus> After(CountryResultStatus status, ResultMove move) => (status, move) switch
    {
        (CountryResultStatus.Draft, ResultMove.Edit) => CountryResultStatus.Draft,
        (CountryResultStatus.Draft, ResultMove.Submit) => CountryResultStatus.Submitted,
        (CountryResultStatus.Submitted, ResultMove.Return) => CountryResultStatus.Returned,
        (CountryResultStatus.Submitted, ResultMove.Approve) => CountryResultStatus.Approved,
        (CountryResultStatus.Submitted, ResultMove.Withdraw) => CountryResultStatus.Draft,
        (CountryResultStatus.Returned, ResultMove.Edit) => CountryResultStatus.Returned,
        (CountryResultStatus.Returned, ResultMove.Submit) => CountryResultStatus.Submitted,
        (CountryResultStatus.Approved, ResultMove.Edit or ResultMove.Withdraw) => CountryResultStatus.Draft,
        (CountryResultStatus.Submitted, ResultMove.Edit) => Problem.Conflict("results.state.with_reviewer"),
        (CountryResultStatus.Submitted, ResultMove.Submit) => Problem.Conflict("results.state.already_submitted"),
        (CountryResultStatus.Approved, _) => Problem.Conflict("results.state.already_approved"),
        (_, ResultMove.Withdraw) => Problem.Conflict("results.state.nothing_to_withdraw"),
        _ => Problem.Conflict("results.state.not_submitted"),
    };

    /// <summary>
    /// May <paramref name="reviewer"/> decide what <paramref name="authors"/> wrote? Nobody decides their own work, in
    /// person or through somebody who acts for them; and who decides is an account, never a nameless console.
    /// </summary>
    public static bool MayDecide(Actor reviewer, IReadOnlyCollection<string> authors) =>
        reviewer.AccountId is not null && !AuthorsOf(reviewer).Any(authors.Contains);

    /// <summary>The accounts that stand behind an edit: who made it and on whose behalf.</summary>
    public static IEnumerable<string> AuthorsOf(Actor actor) =>
        new[] { actor.Id, actor.OnBehalfOf }.OfType<string>().Where(id => id.StartsWith("account:", StringComparison.Ordinal));
}
