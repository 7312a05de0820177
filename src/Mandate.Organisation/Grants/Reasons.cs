using Mandate.Kernel;

namespace Mandate.Organisation;

/// <summary>A change that takes something away, or gives power, says why; the reason stands in the journal.</summary>
internal static class Reasons
{
    public static List<Problem> Check(string? reason) => reason?.Trim() switch
    {
        null or "" => [Problem.Rule("organisation.reason_missing", "Reason")],
        { Length: > RoleGrant.LongestReason } => [Problem.Rule("organisation.reason_too_long", "Reason", RoleGrant.LongestReason)],
        _ => [],
    };
}
