using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>What a result must hold before a reviewer sees it. A reported zero claims nothing and needs no proof.</summary>
internal static class SubmitRules
{
    public static List<Problem> Check(EntryContext context, CountryResult result) =>
        [.. EntryRules.CheckContext(context), .. CheckNote(context.Note, result), .. CheckProof(context.Note, result)];

    private static IEnumerable<Problem> CheckNote(TechnicalNote? note, CountryResult result)
    {
        if (result.TechnicalNoteId != note?.Id) yield return Problem.Rule("results.submit.note_changed", "criteria_met");
    }

    private static IEnumerable<Problem> CheckProof(TechnicalNote? note, CountryResult result)
    {
        if (result.Quantity == 0) yield break;
        if (result.TechnicalNoteId == note?.Id && note is not null && note.Criteria.Exists(c => !result.CriteriaMet.Contains(c.Id)))
            yield return Problem.Rule("results.submit.criteria_missing", "criteria_met",
                result.CriteriaMet.Count, note.Criteria.Count);
        if (!result.Evidence.Exists(e => e.RemovedAt is null)) yield return Problem.Rule("results.submit.evidence_missing", "evidence");
    }
}
