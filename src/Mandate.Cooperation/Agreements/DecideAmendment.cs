using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>Says that an amendment was signed, and merges it into the agreement; or withdraws it.</summary>
public sealed class DecideAmendment
{
    private readonly MandateDb db;
    private readonly TimeProvider clock;

    internal DecideAmendment(MandateDb db, TimeProvider clock) => (this.db, this.clock) = (db, clock);

    /// <param name="SignedOn">The day on which both had signed; null: it is withdrawn.</param>
    /// <param name="Version">Of the amendment that was looked at; null from a command, which takes it as it stands.</param>
    public sealed record Input(string Agreement, int Number, string? SignedOn, bool IsWithdrawn, int? Version = null);

    public sealed record Result(string Agreement, int Number, AmendmentState State, IReadOnlyList<TermChange> Merged);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(CooperationFunctions.Manage, default) is { } refusal) return refusal;
        var agreement = await db.Set<Agreement>().Include(a => a.Amendments).SingleOrDefaultAsync(a => a.Code == input.Agreement, ct);
        if (agreement is null) return Problem.NotFound("cooperation.agreement.unknown", input.Agreement);
        if (agreement.Amendments.Find(x => x.Number == input.Number) is not { } amendment) return Problem.NotFound("cooperation.amendment.unknown", input.Number, agreement.Code);
        if (amendment.State != AmendmentState.Draft) return Problem.Conflict("cooperation.amendment.decided", amendment.Number);
        if (input.Version is { } seen) db.EditFrom(amendment, seen);
        var changes = AmendmentMerge.Differences(AmendmentTerms.Base(amendment), AmendmentTerms.Copy(amendment));
        if (input.IsWithdrawn) amendment.State = AmendmentState.Withdrawn;
        else if (Sign(agreement, amendment, input.SignedOn, changes) is { Count: > 0 } problems) return problems;
        db.Act = new Act(by.Actor, input.IsWithdrawn ? "cooperation.withdraw_amendment" : "cooperation.sign_amendment");
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? new Result(agreement.Code, amendment.Number, amendment.State, input.IsWithdrawn ? [] : changes) : saved.Problems.ToList();
    }

    private List<Problem> Sign(Agreement agreement, AgreementAmendment amendment, string? signedOn, IReadOnlyList<TermChange> changes)
    {
        var typed = new TypedPortfolio();
        var day = typed.Day(signedOn, "signed_on", null);
        if (day > DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)) typed.Refuse("cooperation.agreement.future", "signed_on");
        if (changes.Count == 0) typed.Refuse("cooperation.amendment.nothing", "signed_on");
        var merged = AmendmentMerge.Merge(AmendmentTerms.Base(amendment), AmendmentTerms.Copy(amendment), AmendmentTerms.Of(agreement));
        typed.Problems.AddRange(merged.Problems);
        if (typed.Problems.Count > 0 || !merged.TryGet(out var terms)) return typed.Problems;
        typed.Check(AgreementRules.Check(agreement.Kind, terms.From, terms.To, null, terms.Amount, terms.Currency, terms.Earmarking, DateOnly.MaxValue));
        if (typed.Problems.Count > 0) return typed.Problems;
        terms.Into(agreement);
        (amendment.State, amendment.SignedOn) = (AmendmentState.Signed, day);
        return typed.Problems;
    }
}
