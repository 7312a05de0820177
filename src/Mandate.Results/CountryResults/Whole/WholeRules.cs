using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>What evidence and submission lack, found before anything is saved.</summary>
internal static class WholeRules
{
    public static async Task<List<Problem>> CheckAsync(IReadOnlyList<EvidencePiece> evidence, CancellationToken ct)
    {
        var problems = new List<Problem>();
        foreach (var piece in evidence) problems.AddRange(await piece.CheckAsync(ct));
        return problems;
    }

    /// <param name="hasEvidence">Named now, in order or not, or there already.</param>
    public static IEnumerable<Problem> CheckSubmission(TechnicalNote? note, ResultEntry entry, bool hasEvidence) =>
        ClaimsNothing(entry) || !string.IsNullOrWhiteSpace(entry.Source) ? []
            : SubmitRules.CheckProof(note, entry.CriteriaMet, hasEvidence);

    private static bool ClaimsNothing(ResultEntry entry) => string.IsNullOrWhiteSpace(entry.Quantity)
        ? !string.IsNullOrWhiteSpace(entry.Status) : Figure.Parse(entry.Quantity).TryGet(out var quantity) && quantity == 0;
}
