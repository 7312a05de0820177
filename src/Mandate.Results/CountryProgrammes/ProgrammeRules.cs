using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>What country programmes, cooperation frameworks and their parts must be, by form and by file alike. Null: nothing is wrong. No I/O.</summary>
internal static class ProgrammeRules
{
    public const int LongestText = 2_000;

    public const int LongestName = 200;

    /// <summary>An address that nobody on the way can read or change: https, see <see cref="EvidenceRules.IsWebAddress"/>.</summary>
    public static bool IsSecureLink(string link) =>
        EvidenceRules.IsWebAddress(link) && link.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>First day before last, and a day of signature with everything that is no longer being written.</summary>
    public static IEnumerable<Problem?> Dates(DateOnly? from, DateOnly? to, bool isWritten, DateOnly? signedOn, DateOnly today) =>
    [
        Order(from, to, "to"),
        !isWritten && signedOn is not null ? Problem.Rule("results.programme.signed_early", "signed_on") : null,
        isWritten && signedOn is null ? Problem.Rule("results.programme.signed_missing", "signed_on") : null,
        Past(signedOn, "signed_on", today),
    ];

    /// <param name="field">Of the last day.</param>
    public static Problem? Order(DateOnly? first, DateOnly? last, string field) => last < first ? Problem.Rule("results.import.to_before_from", field) : null;

    public static Problem? Past(DateOnly? day, string field, DateOnly today) => day > today ? Problem.Rule("results.programme.future", field) : null;

    /// <summary>What is found in line with a cooperation framework names it.</summary>
    public static Problem? Derived(Assessment alignment, bool hasCooperation, string field) =>
        alignment == Assessment.Yes && !hasCooperation ? Problem.Rule("results.programme.un_missing", field) : null;

    public static Problem? Findings(bool isDone, string? findings) =>
        !isDone && findings is not null ? Problem.Rule("results.programme.findings_early", "findings") : null;

    public static Problem? Text(string? text, string field) => Written(text, field, LongestText);

    /// <summary>A name, a title or a role: short, and on one line.</summary>
    public static Problem? Name(string? text, string field) =>
        text?.AsSpan().IndexOfAny('\r', '\n') >= 0 ? Problem.Rule("results.programme.one_line", field) : Written(text, field, LongestName);

    public static Problem? Link(string? link, string field) =>
        link is null || IsSecureLink(link) ? Written(link, field, LongestText) : Problem.Rule("results.programme.link", field);

    private static Problem? Written(string? text, string field, int longest) =>
        text?.Length > longest ? Problem.Rule("results.deliverable.long", field, longest)
        : text is not null && UnseenCharacter.Find(text) is { } unseen ? Problem.Rule("results.programme.unseen", field, unseen) : null;
}
