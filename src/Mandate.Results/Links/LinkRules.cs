using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>What is said of the two ends of a link.</summary>
internal sealed record LinkClaim(Guid FromFramework, Guid? From, Guid ToFramework, Guid? To, LinkKind Kind)
{
    /// <summary>The same two ends: another claim of them is the same link, said anew.</summary>
    public (Guid, Guid?, Guid, Guid?) Ends => (FromFramework, From, ToFramework, To);
}

/// <summary>What cannot be true of links, pure. What is merely odd is left to the checks of the framework.</summary>
internal static class LinkRules
{
    public const int LongestReason = 2_000;

    /// <summary>The problems of one link by itself; their fields are the columns of <c>indicator_links.csv</c>.</summary>
    public static IEnumerable<Problem> CheckEnds(LinkKind kind, bool hasFrom, bool hasTo, bool isComparable, string? reason)
    {
        if (kind == LinkKind.New ? hasFrom : !hasFrom) yield return Problem.Rule(kind == LinkKind.New ? "results.link.new_with_from" : "results.link.from_missing", "from");
        if (kind == LinkKind.Dropped ? hasTo : !hasTo) yield return Problem.Rule(kind == LinkKind.Dropped ? "results.link.dropped_with_to" : "results.link.to_missing", "to");
        if (isComparable && kind is (LinkKind.New or LinkKind.Dropped)) yield return Problem.Rule("results.link.nothing_to_compare", "comparable");
        if (kind is not (LinkKind.Continued or LinkKind.New) && reason is null) yield return Problem.Rule("results.link.reason_missing", "reason");
        if (reason?.Length > LongestReason) yield return Problem.Rule("results.link.reason_long", "reason", LongestReason);
    }

    /// <summary>From an earlier framework to a later one: one that begins after it.</summary>
    public static Problem? CheckOrder(Framework from, Framework to) => from.Id == to.Id ? Problem.Rule("results.link.same_framework", "to_framework", to.Code)
        : from.From >= to.From ? Problem.Rule("results.link.backward", "to_framework", to.Code, from.Code) : null;
}
