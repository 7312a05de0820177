using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>Unforeseen expenditure of a biennium: its provision, what was authorised beyond the budget, how each was met, and the past.</summary>
public sealed class ReadUnforeseen
{
    private readonly MandateDb db;
    private readonly OpenDesk desks;

    internal ReadUnforeseen(MandateDb db, OpenDesk desks) => (this.db, this.desks) = (db, desks);

    /// <param name="OutstandingUsd">Of what the Working Capital Fund met, what it was not paid back yet.</param>
    /// <param name="Moves">Of that fund, in its currency.</param>
    public sealed record Item(Guid Id, DateOnly On, string Purpose, string Decision, decimal AmountUsd, decimal FromSavings, decimal FromProvision, decimal FromWorkingCapital, decimal NotMet, int Version, decimal OutstandingUsd, IReadOnlyList<Move> Moves);

    public sealed record Move(DateOnly On, AdvanceStep Step, decimal AmountUsd, decimal Amount, string Reason);

    public sealed record Period(string Cycle, decimal AuthorisedUsd);

    /// <param name="ProvisionUsd">Part II of the appropriation.</param>
    /// <param name="Past">Other bienniums, as documents print them.</param>
    /// <param name="FundCurrency">Of the Working Capital Fund; null: there is none.</param>
    /// <param name="Rate">Units of it for one US dollar at which an advance is reckoned where nothing else is said; null: it must be said.</param>
    public sealed record View(string Cycle, decimal ProvisionUsd, IReadOnlyList<Item> Authorisations, IReadOnlyList<Period> Past, Currency? FundCurrency, decimal? Rate);

    public async Task<Outcome<View>> HandleAsync(Access by, string? cycle, CancellationToken ct)
    {
        var opened = await desks.OfAsync(by, cycle, ct);
        if (!opened.TryGet(out var desk)) return opened.Problems.ToList();
        var items = await db.Set<UnforeseenAuthorisation>().AsNoTracking().Where(a => a.CycleId == desk.CycleId).OrderBy(a => a.On).ThenBy(a => a.Id).ToListAsync(ct);
        var past = await db.Set<UnforeseenPast>().AsNoTracking().OrderBy(p => p.Cycle).Select(p => new Period(p.Cycle, p.AuthorisedUsd)).ToListAsync(ct);
        var fund = await db.Set<Fund>().AsNoTracking().SingleOrDefaultAsync(f => f.Code == FundNames.WorkingCapital, ct);
        var moves = (await db.Set<FundMovement>().AsNoTracking().Where(m => m.AuthorisationId != null).OrderBy(m => m.On).ThenBy(m => m.At).ToListAsync(ct)).ToLookup(m => m.AuthorisationId!.Value);
        return new View(desk.Cycle.ToString(), ProvisionOf(desk.Book), items.ConvertAll(a => Of(a, moves[a.Id])), past, fund?.Currency, fund is null ? null : Advance.UsualRate(fund.Currency, desk.Book));
    }

    private static Item Of(UnforeseenAuthorisation a, IEnumerable<FundMovement> moves) => new(a.Id, a.On, a.Purpose, a.Decision, a.AmountUsd, a.FromSavings, a.FromProvision, a.FromWorkingCapital, a.AmountUsd - a.Met, a.Version,
        Advance.Of(moves).OutstandingUsd, [.. moves.Select(m => new Move(m.On, m.Step!.Value, m.AmountUsd!.Value, m.Amount, m.Reason))]);

    /// <summary>What Part II appropriates.</summary>
    internal static decimal ProvisionOf(BudgetBook book) => book.Lines.Where(l => l.Part == "II").Sum(LineBalance.AppropriationOf);
}
