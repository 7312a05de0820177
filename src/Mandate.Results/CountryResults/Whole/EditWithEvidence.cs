using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>
/// Changes what was typed of a result, adds evidence and, where asked, hands it in: everything at once or nothing at
/// all. What is not named stays.
/// </summary>
public sealed class EditWithEvidence
{
    private readonly MandateDb db;
    private readonly FindEntry find;
    private readonly EditResult edit;
    private readonly SaveWhole save;

    internal EditWithEvidence(MandateDb db, FindEntry find, EditResult edit, SaveWhole save) =>
        (this.db, this.find, this.edit, this.save) = (db, find, edit, save);

    /// <param name="Version">The version that the edit started from; null: the one that is there.</param>
    public sealed record Input(Guid Id, TypedEntry Entry, IReadOnlyList<EvidencePiece> Evidence, bool Submit, int? Version = null);

    public async Task<Outcome<SavedResult>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (await find.ResultAsync(input.Id, ct) is not var (result, context)) return ResultAccess.NotFound();
        if (by.Refuse(ResultsFunctions.Report, result, context.Framework) is { } refusal) return refusal;
        if (input.Version is { } version && version != result.Version) return Problem.Conflict("results.save.changed_meanwhile");
        if (ReviewStates.After(result.Status, ResultMove.Edit).Problems is [var wrong, ..]) return wrong;
        db.ChangeTracker.Clear();
        var criteria = CriteriaByNumber.Read(context.Note, input.Entry.Criteria ?? [], Met(result, context));
        var entry = input.Entry.Over(result, criteria.Met, System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        List<Problem> problems = [.. Check(input, context, entry), .. criteria.Problems, .. await WholeRules.CheckAsync(input.Evidence, ct)];
        if (input.Submit) problems.AddRange(WholeRules.CheckSubmission(context.Note, entry, HasEvidence(input, result)));
        return problems.Count > 0 ? problems
            : await save.InOneAsync(by, () => EditAsync(by, input, result, entry, ct), input.Evidence, input.Submit, ct);
    }

    private static List<Problem> Check(Input input, EntryContext context, ResultEntry entry) =>
        input.Entry.IsEmpty && input.Evidence.Count == 0
            ? [Problem.Rule("results.edit.nothing")] : EntryRules.Check(context, entry);

    // Criteria of an earlier technical note say nothing about the one in force.
    private static List<Guid> Met(CountryResult result, EntryContext context) =>
        result.TechnicalNoteId == context.Note?.Id ? result.CriteriaMet : [];

    private static bool HasEvidence(Input input, CountryResult result) =>
        input.Evidence.Count > 0 || result.Evidence.Exists(e => e.RemovedAt is null);

    // Adding a page to the evidence of a result is no edit of what it says.
    private Task<Outcome<SavedResult>> EditAsync(Access by, Input input, CountryResult result, ResultEntry entry, CancellationToken ct) =>
        input.Entry.IsEmpty
            ? Task.FromResult<Outcome<SavedResult>>(SavedResult.Of(result))
            : edit.HandleAsync(by, new(result.Id, result.Version, entry), ct);
}
