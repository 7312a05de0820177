using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>A country result as its pages show it to one reader.</summary>
/// <param name="Note">The note that it is judged by: its own, or the one in force while it has none.</param>
/// <param name="People">Names by actor; empty for readers who may not see names.</param>
/// <param name="SinceLast">What changed since it was submitted the time before; null when it was submitted once at most.</param>
/// <param name="MayReport">May the reader edit, prove and submit it.</param>
/// <param name="MayReview">Is it in the reach of the reader's reviewing.</param>
/// <param name="Round">Where it stands between the levels of review.</param>
/// <param name="NotMine">Why a reader who may review does not decide it now: their own work, or another level's.</param>
/// <param name="SeesPeople">May the reader see names, and open files.</param>
internal sealed record ResultView(
    CountryResult Result, EntryContext Context, TechnicalNote? Note, string Country, string Region,
    IReadOnlyDictionary<string, string> People, IReadOnlyList<ResultDifference>? SinceLast,
    bool MayReport, bool MayReview, ReviewRound Round, Problem? NotMine, bool SeesPeople)
{
    public bool MayDecide => MayReview && NotMine is null;

    public Guid Id => Result.Id;

    public Framework Framework => Context.Framework;

    public Indicator Indicator => Context.Indicator;

    public IEnumerable<Evidence> Evidence => Result.Evidence.Where(e => e.RemovedAt is null).OrderBy(e => e.AddedAt);

    /// <summary>What passed between office and reviewer is theirs; the public sees when it was handed in and approved.</summary>
    public IEnumerable<ReviewStep> ShownSteps => Result.Steps.Where(s => SeesPeople || s.Action is ReviewAction.Submitted or ReviewAction.Endorsed or ReviewAction.Approved);

    public string ContentHash => SavedResult.Of(Result).ContentHash;

    /// <summary>The last reason for which it was returned, while it waits to be mended.</summary>
    public ReviewStep? Returned => Result.Status == CountryResultStatus.Returned ? Result.Steps.FindLast(s => s.Action == ReviewAction.Returned) : null;

    /// <summary>Can it be edited as it stands.</summary>
    public bool IsEditable => MayReport && Context.IsOpen && ReviewStates.After(Result.Status, ResultMove.Edit).IsOk;

    public bool CanSubmit => MayReport && Context.IsOpen && ReviewStates.After(Result.Status, ResultMove.Submit).IsOk;

    public bool CanWithdraw => MayReport && Context.IsOpen && ReviewStates.After(Result.Status, ResultMove.Withdraw).IsOk;

    public bool WaitsForDecision => Result.Status == CountryResultStatus.Submitted && Context.IsOpen;
}
