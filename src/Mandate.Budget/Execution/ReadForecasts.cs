using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>What lines are expected to spend in the whole biennium: each forecast that somebody entered, the last of a line first.</summary>
public sealed class ReadForecasts
{
    private readonly MandateDb db;
    private readonly OpenDesk desks;
    private readonly ReadUses uses;

    internal ReadForecasts(MandateDb db, OpenDesk desks, ReadUses uses) => (this.db, this.desks, this.uses) = (db, desks, uses);

    /// <param name="RevisedUsd">The appropriation of the line with its transfers.</param>
    /// <param name="Holds">No later one of the line says otherwise.</param>
    public sealed record Item(LineKey Line, string Month, decimal AmountUsd, decimal RevisedUsd, decimal SpentUsd, bool Holds, int Version);

    /// <param name="Lines">Those that a forecast can be made of.</param>
    public sealed record View(string Cycle, IReadOnlyList<Item> Forecasts, IReadOnlyList<LineKey> Lines);

    public async Task<Outcome<View>> HandleAsync(Access by, string? cycle, CancellationToken ct)
    {
        var opened = await desks.OfAsync(by, cycle, ct);
        if (!opened.TryGet(out var desk)) return opened.Problems.ToList();
        var rows = await db.Set<LineForecast>().AsNoTracking().Where(f => f.CycleId == desk.CycleId).ToListAsync(ct);
        var used = await uses.OfAsync(desk.CycleId, null, ct);
        var items = rows.GroupBy(f => f.Key).OrderBy(g => g.Key.ToString(), StringComparer.Ordinal)
            .SelectMany(g => Of(g, LineBalance.Of(desk.Appropriations.GetValueOrDefault(g.Key), used.GetValueOrDefault(g.Key))));
        return new View(desk.Cycle.ToString(), [.. items], [.. desk.Appropriations.Keys]);
    }

    private static IEnumerable<Item> Of(IEnumerable<LineForecast> ofLine, LineBalance balance) =>
        ofLine.OrderByDescending(f => f.Month).Select((f, at) => new Item(f.Key, BudgetMonth.Text(f.Month), f.AmountUsd, balance.Revised, balance.Spent, at == 0, f.Version));
}
