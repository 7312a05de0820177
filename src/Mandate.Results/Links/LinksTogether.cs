using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>
/// Links that are to stand together. What was dropped has no successor and what is new no predecessor: each end is kept
/// with whether something stands at the other, so that a long file takes no longer than its length. Pure.
/// </summary>
internal sealed class LinksTogether
{
    private readonly HashSet<(Guid FromFramework, Guid ToFramework, Guid From, bool IsFollowed)> earlier = [];
    private readonly HashSet<(Guid FromFramework, Guid ToFramework, Guid To, bool IsPreceded)> later = [];

    public LinksTogether(IEnumerable<LinkClaim> all)
    {
        foreach (var c in all)
        {
            if (c.From is { } from) earlier.Add((c.FromFramework, c.ToFramework, from, c.To is not null));
            if (c.To is { } to) later.Add((c.FromFramework, c.ToFramework, to, c.From is not null));
        }
    }

    /// <summary>Why a link cannot stand beside the others of its pair of frameworks; null where it can.</summary>
    public Problem? Check(LinkClaim claim)
    {
        if (claim.From is { } from && earlier.Contains((claim.FromFramework, claim.ToFramework, from, claim.To is null))) return Problem.Rule("results.link.dropped_with_successor", "from");
        if (claim.To is { } to && later.Contains((claim.FromFramework, claim.ToFramework, to, claim.From is null))) return Problem.Rule("results.link.new_with_predecessor", "to");
        return null;
    }
}
