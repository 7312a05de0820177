using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>What a result must hold before a reviewer sees it. A reported zero claims nothing and needs no proof.</summary>
internal static class SubmitRules
{
    public static List<Problem> Check(EntryContext context, CountryResult result) =>
        [.. EntryRules.CheckContext(context), .. CheckNote(context.Note, result), .. CheckProof(context.Note, result)];

    /// <summary>What a result that claims something must hold.</summary>
    /// <param name="note">The note that it is judged by.</param>
    public static IEnumerable<Problem> CheckProof(TechnicalNote? note, IReadOnlyCollection<Guid> met, bool hasEvidence)
    {
        if (note is not null && note.Criteria.Exists(c => !met.Contains(c.Id)))
            yield return Problem.Rule("results.submit.criteria_missing", "criteria_met", met.Count, note.Criteria.Count);
        if (!hasEvidence) yield return Problem.Rule("results.submit.evidence_missing", "evidence");
    }

    private static IEnumerable<Problem> CheckNote(TechnicalNote? note, CountryResult result)
    {
        if (result.TechnicalNoteId != note?.Id) yield return Problem.Rule("results.submit.note_changed", "criteria_met");
    }

    // A measured figure is proved by its source; one that is absent claims nothing.
    private static IEnumerable<Problem> CheckProof(TechnicalNote? note, CountryResult result) =>
        result.Quantity is null or 0 || result.Source is not null ? []
        : CheckProof(result.TechnicalNoteId == note?.Id ? note : null, result.CriteriaMet, result.Evidence.Exists(e => e.RemovedAt is null));
}
