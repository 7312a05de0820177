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

    public sealed record Item(Guid Id, DateOnly On, string Purpose, string Decision, decimal AmountUsd, decimal FromSavings, decimal FromProvision, decimal FromWorkingCapital, decimal NotMet, int Version);

    public sealed record Period(string Cycle, decimal AuthorisedUsd);

    /// <param name="ProvisionUsd">Part II of the appropriation.</param>
    /// <param name="Past">Other bienniums, as documents print them.</param>
    public sealed record View(string Cycle, decimal ProvisionUsd, IReadOnlyList<Item> Authorisations, IReadOnlyList<Period> Past);

    public async Task<Outcome<View>> HandleAsync(Access by, string? cycle, CancellationToken ct)
    {
        var opened = await desks.OfAsync(by, cycle, ct);
        if (!opened.TryGet(out var desk)) return opened.Problems.ToList();
        var items = await db.Set<UnforeseenAuthorisation>().AsNoTracking().Where(a => a.CycleId == desk.CycleId).OrderBy(a => a.On).ThenBy(a => a.Id).ToListAsync(ct);
        var past = await db.Set<UnforeseenPast>().AsNoTracking().OrderBy(p => p.Cycle).Select(p => new Period(p.Cycle, p.AuthorisedUsd)).ToListAsync(ct);
        return new View(desk.Cycle.ToString(), ProvisionOf(desk.Book), items.ConvertAll(a => new Item(a.Id, a.On, a.Purpose, a.Decision, a.AmountUsd, a.FromSavings, a.FromProvision, a.FromWorkingCapital, a.AmountUsd - a.Met, a.Version)), past);
    }

    /// <summary>What Part II appropriates.</summary>
    internal static decimal ProvisionOf(BudgetBook book) => book.Lines.Where(l => l.Part == "II").Sum(LineBalance.AppropriationOf);
}
