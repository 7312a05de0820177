using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>
/// Somebody looked again at a report that was marked for it. The mark itself is part of what was reported, and stays as
/// it was approved: the answer stands beside it in the journal and closes it until it is set anew.
/// </summary>
public sealed record FollowUpAnswered(Guid ResultId, string Answer) : IEvent
{
    public Subject Subject => new("results.country_result", ResultId.ToString());
}
