using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>Begins an amendment of a signed agreement as a copy of it, or changes the copy of one that is not signed yet.</summary>
public sealed class DraftAmendment
{
    private readonly MandateDb db;
    private readonly TimeProvider clock;

    internal DraftAmendment(MandateDb db, TimeProvider clock) => (this.db, this.clock) = (db, clock);

    /// <summary>As typed; a term that is not given stays as it is in the agreement.</summary>
    /// <param name="Number">The amendment to change; null: a new one.</param>
    /// <param name="Version">Of the amendment that was looked at; 0 for a new one.</param>
    /// <param name="Title">In the language of the agreement's original.</param>
    public sealed record Input(string Agreement, int? Number, int Version, string? Reason, string? Title, string? From, string? To, string? Amount, string? Currency, string? Earmarking);

    public sealed record Result(string Agreement, int Number, IReadOnlyList<TermChange> Differences);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(CooperationFunctions.Manage, default) is { } refusal) return refusal;
        var agreement = await db.Set<Agreement>().Include(a => a.Amendments).SingleOrDefaultAsync(a => a.Code == input.Agreement, ct);
        if (agreement is null) return Problem.NotFound("cooperation.agreement.unknown", input.Agreement);
        if (agreement.SignedOn is null) return Problem.Rule("cooperation.amendment.not_signed", null, agreement.Code);
        var kept = agreement.Amendments.Find(x => x.Number == input.Number);
        if (input.Number is { } number && kept is null) return Problem.NotFound("cooperation.amendment.unknown", number, agreement.Code);
        if (kept is { State: not AmendmentState.Draft }) return Problem.Conflict("cooperation.amendment.decided", kept.Number);
        var typed = new TypedPortfolio();
        var terms = Read(typed, input, kept is null ? AmendmentTerms.Of(agreement) : AmendmentTerms.Copy(kept));
        var reason = typed.NeededText(input.Reason ?? kept?.Reason, "reason");
        typed.Check(AgreementRules.Check(agreement.Kind, terms.From, terms.To, null, terms.Amount, terms.Currency, terms.Earmarking, DateOnly.MaxValue));
        if (typed.Refuses(kept, input.Version)) return typed.Problems;
        var saved = kept ?? New(agreement, reason);
        if (kept is not null) db.EditFrom(kept, input.Version);
        terms.Into(saved);
        saved.Reason = reason;
        db.Act = new Act(by.Actor, "cooperation.draft_amendment");
        var done = await db.SaveAsync(_ => Problem.Conflict("kernel.busy"), ct);
        return done.IsOk ? new Result(agreement.Code, saved.Number, AmendmentMerge.Differences(AmendmentTerms.Base(saved), terms)) : done.Problems.ToList();
    }

    private AgreementAmendment New(Agreement a, string reason)
    {
        var made = new AgreementAmendment
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), AgreementId = a.Id, Number = a.Amendments.Select(x => x.Number).DefaultIfEmpty(0).Max() + 1, Reason = reason, Title = a.Title, BaseTitle = a.Title,
            BaseFrom = a.From, BaseTo = a.To, BaseAmount = a.Amount, BaseCurrency = a.Currency, BaseEarmarking = a.Earmarking,
        };
        a.Amendments.Add(made);
        return made;
    }

    private static AmendmentTerms Read(TypedPortfolio typed, Input input, AmendmentTerms kept) => new(
        typed.Name(input.Title, "title") is { } title ? new(kept.Title.Original, new Dictionary<string, string>(kept.Title.Texts) { [kept.Title.Original] = title }) : kept.Title,
        typed.OptionalDay(input.From, "from", null) ?? kept.From, typed.OptionalDay(input.To, "to", null) ?? kept.To, typed.Amount(input.Amount, "amount") ?? kept.Amount,
        typed.Money(input.Currency, "currency") ?? kept.Currency, input.Earmarking.Given() is { } e ? typed.Chosen<Earmarking>(e, "earmarking", kept.Earmarking) : kept.Earmarking);
}
