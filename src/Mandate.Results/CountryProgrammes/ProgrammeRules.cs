using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>What country programmes, cooperation frameworks and their parts must be, by form and by file alike. No I/O.</summary>
internal static class ProgrammeRules
{
    public const int LongestText = 2_000;

    public const int LongestName = 200;

    /// <summary>An address that nobody on the way can read or change: https, see <see cref="EvidenceRules.IsWebAddress"/>.</summary>
    public static bool IsSecureLink(string link) =>
        EvidenceRules.IsWebAddress(link) && link.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>First day before last, and a day of signature with everything that is no longer being written.</summary>
    public static IEnumerable<(string Rule, string Field)> Dates(DateOnly? from, DateOnly? to, bool isWritten, DateOnly? signedOn, DateOnly today)
    {
        if (to < from) yield return ("results.import.to_before_from", "to");
        if (!isWritten && signedOn is not null) yield return ("results.programme.signed_early", "signed_on");
        if (isWritten && signedOn is null) yield return ("results.programme.signed_missing", "signed_on");
        if (signedOn > today) yield return ("results.programme.future", "signed_on");
    }

    /// <summary>Null, or what is wrong with an optional text.</summary>
    public static Problem? Text(string? text, string field, int longest = LongestText) =>
        text?.Length > longest ? Problem.Rule("results.deliverable.long", field, longest) : null;

    public static Problem? Link(string? link, string field) =>
        link is null || IsSecureLink(link) ? null : Problem.Rule("results.programme.link", field);
}
