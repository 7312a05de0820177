using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>What adding and removing evidence ask in common.</summary>
internal static class EvidenceRules
{
    /// <summary>
    /// Null when the evidence may be changed now. Evidence of an approved result changes only after it was edited or
    /// withdrawn, so that a mistaken click does not undo an approval.
    /// </summary>
    public static Problem? Refuse(Access by, CountryResult result, EntryContext context, int version)
    {
        if (by.Refuse(ResultsFunctions.Report, result, context.Framework) is { } refusal) return refusal;
        if (result.Status == CountryResultStatus.Approved) return Problem.Conflict("results.evidence.approved");
        if (ReviewStates.After(result.Status, ResultMove.Edit).Problems is [var wrong, ..]) return wrong;
        if (result.Version != version) return Problem.Conflict("results.save.changed_meanwhile");
        return context.IsOpen ? null : EntryRules.PeriodClosed(context.Period);
    }

    /// <summary>What one piece must be: a link or a file, with a title that fits.</summary>
    public static IEnumerable<Problem> CheckPiece(string? title, string link, bool hasFile)
    {
        if (title?.Trim().Length > AddEvidence.LongestTitle)
            yield return Problem.Rule("results.evidence.title_long", "title", AddEvidence.LongestTitle);
        if (link.Length == 0 && !hasFile) yield return Problem.Rule("results.evidence.none", "link");
        if (link.Length > 0 && hasFile) yield return Problem.Rule("results.evidence.both", "link");
        if (link.Length > 0 && !IsWebAddress(link)) yield return Problem.Rule("results.evidence.link", "link");
    }

    /// <summary>http or https, with a host and without a user's name or password in it.</summary>
    public static bool IsWebAddress(string link) => link.Length <= AddEvidence.LongestLink
        && !link.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        && Uri.TryCreate(link, UriKind.Absolute, out var uri)
        && (uri.Scheme is "http" or "https") && uri.Host.Length > 0 && uri.UserInfo.Length == 0;
}
