using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Reports a result with its evidence and, where asked, hands it in: everything at once or nothing at all.</summary>
public sealed class ReportWithEvidence
{
    private readonly MandateDb db;
    private readonly FindEntry find;
    private readonly ReportResult report;
    private readonly SaveWhole save;

    internal ReportWithEvidence(MandateDb db, FindEntry find, ReportResult report, SaveWhole save) =>
        (this.db, this.find, this.report, this.save) = (db, find, report, save);

    /// <param name="Framework">Null: the only one that the asker may read.</param>
    /// <param name="Country">ISO 3166-1 alpha-2.</param>
    /// <param name="Submit">Hand it to the reviewer too.</param>
    /// <param name="IdempotencyKey">See <see cref="ReportResult.Input"/>; for an entry alone.</param>
    /// <param name="Invented">Made up for a demonstration; no command sends it.</param>
    public sealed record Input(string? Framework, string Indicator, string? Country, string? Period, TypedEntry Entry,
        IReadOnlyList<EvidencePiece> Evidence, bool Submit, bool Invented = false, string? IdempotencyKey = null);

    /// <returns>The draft, or the result as submitted; else every problem of entry, evidence and submission.</returns>
    public async Task<Outcome<SavedResult>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, by, input.Framework, ct, input.Indicator);
        if (!found.TryGet(out var framework)) return found.Problems.ToList();
        var indicator = await db.Set<Indicator>().AsNoTracking()
            .SingleOrDefaultAsync(i => i.FrameworkId == framework.Id && i.Code == input.Indicator, ct);
        var note = indicator is null ? null : await find.NoteAsync(indicator.Id, ct);
        var criteria = CriteriaByNumber.Read(note, indicator is null ? [] : input.Entry.Criteria ?? [], []);
        var entry = input.Entry.For(indicator, criteria.Met, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        var draft = new ReportResult.Input(framework.Code, input.Indicator, input.Country, input.Period, entry, input.IdempotencyKey, input.Invented);
        var allowed = await report.CheckAsync(by, draft, ct);
        if (allowed.Problems.Any(p => p.Kind == ProblemKind.Forbidden)) return allowed.Problems.ToList();
        List<Problem> problems = [.. allowed.Problems, .. criteria.Problems, .. await WholeRules.CheckAsync(input.Evidence, ct)];
        if (input.Submit && indicator is not null) problems.AddRange(WholeRules.CheckSubmission(note, entry, input.Evidence.Count > 0));
        if (problems.Count > 0) return problems;
        return input is { Evidence.Count: 0, Submit: false } ? await report.HandleAsync(by, draft, ct)
            : await save.InOneAsync(by, () => report.HandleAsync(by, draft, ct), input.Evidence, input.Submit, ct);
    }
}
