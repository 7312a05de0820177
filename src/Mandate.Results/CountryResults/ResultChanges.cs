using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>What the operations do to a country result in memory.</summary>
internal static class ResultChanges
{
    public static void WrittenBy(this CountryResult result, Actor actor) =>
        result.Authors = [.. result.Authors.Union(ReviewStates.AuthorsOf(actor), StringComparer.Ordinal)];

    /// <summary>Moves it along, with the step that its history shows.</summary>
    /// <param name="level">The level that decided.</param>
    /// <param name="passed">How many levels have approved it, where it stays with reviewers.</param>
    public static void Step(this CountryResult result, CountryResultStatus to, ReviewAction action, Actor by, DateTimeOffset at,
        string? reason = null, int? level = null, int passed = 0)
    {
        (result.Status, result.LevelsPassed) = (to, passed);
        var content = ResultContent.Of(result).ToJson();
        result.Steps.Add(new ReviewStep
        {
            Id = Guid.CreateVersion7(at), CountryResultId = result.Id, Action = action, By = by.Id, At = at, Reason = reason, Level = level,
            // Whoever has the shell of a command stands in for nobody.
            OnBehalfOf = new Actor(by.OnBehalfOf ?? "").AccountId is null ? null : by.OnBehalfOf,
            ResultVersion = result.Version, Content = content, ContentHash = ResultContent.Hash(content),
        });
    }

    /// <summary>What was approved no longer is.</summary>
    public static void Reopen(this CountryResult result, Actor by, DateTimeOffset at, string? reason = null)
    {
        result.Step(CountryResultStatus.Draft, ReviewAction.Reopened, by, at, reason);
        (result.ApprovedVersion, result.ApprovedHash, result.DecidedAt, result.DecidedBy) = (null, null, null, null);
    }
}
