using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Computes an indicator's figures from its results and keeps them in <see cref="IndicatorFigure"/>.</summary>
internal sealed class FigureWriter(MandateDb db, TimeProvider clock)
{
    public const string AllRegions = "ALL";

    /// <summary>
    /// Writes the figures afresh; the caller saves them, and holds the journal's lock: two approvals for one indicator
    /// at once would each miss the other in its sum. Returns the figure for all regions before and after.
    /// </summary>
    public async Task<(decimal? Before, decimal? After)> RefreshAsync(Guid indicator, CancellationToken ct)
    {
        var rules = RollUpRules.Of(await db.Set<Indicator>().AsNoTracking().SingleAsync(i => i.Id == indicator, ct));
        var shape = await ReadShape.OfAsync(db, indicator, ct);
        var figures = FigureTable.Compute(rules, shape, await ApprovedReport.ReadAsync(db, indicator, shape.HasCells, ct));
        var kept = await db.Set<IndicatorFigure>().Where(f => f.IndicatorId == indicator).ToListAsync(ct);
        var before = kept.Find(f => f.Region == AllRegions)?.Value;
        var changed = Write(kept, await MainAsync(indicator, figures, ct), f => f.Region, Same);
        changed |= Write(await db.Set<PartFigure>().Where(f => f.IndicatorId == indicator).ToListAsync(ct), Parts(indicator, figures),
            f => (f.Region, f.Period, f.Part), Same);
        if (changed)
            await db.Set<Framework>().Where(f => db.Set<Indicator>().Any(i => i.Id == indicator && i.FrameworkId == f.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.FiguresVersion, f => f.FiguresVersion + 1), ct);
        return (before, figures.GetValueOrDefault(new(AllRegions, PartFigure.All, PartFigure.All))?.Value);
    }

    private async Task<List<IndicatorFigure>> MainAsync(Guid indicator, Dictionary<FigureKey, RolledUp> figures, CancellationToken ct)
    {
        var open = await db.Set<CountryResult>().Where(r => r.IndicatorId == indicator && r.Status != CountryResultStatus.Approved)
            .GroupBy(r => r.Region).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        // What is open for the whole organisation is open for all regions together, and for none of them.
        var all = open.Values.Sum();
        open.Remove(CountryResult.WholeOrganisation);
        var main = figures.Where(f => f.Key.IsMain).ToDictionary(f => f.Key.Region, f => f.Value, StringComparer.Ordinal);
        var rows = main.Keys.Where(r => r != AllRegions).Union(open.Keys, StringComparer.Ordinal).Select(region => Row(indicator, region,
            main.GetValueOrDefault(region, RolledUp.Nothing), open.GetValueOrDefault(region))).ToList();
        if (main.Count > 0 || all > 0) rows.Add(Row(indicator, AllRegions, main.GetValueOrDefault(AllRegions, RolledUp.Nothing), all));
        return rows;
    }

    private static List<PartFigure> Parts(Guid indicator, Dictionary<FigureKey, RolledUp> figures) =>
        [.. figures.Where(f => !f.Key.IsMain).Select(f => new PartFigure
        {
            IndicatorId = indicator, Region = f.Key.Region, Period = f.Key.Period, Part = f.Key.Part, Value = f.Value.Value,
            Numerator = f.Value.Numerator, Denominator = f.Value.Denominator, Status = f.Value.Status, ApprovedResults = f.Value.Results,
        })];

    private bool Write<T, TKey>(List<T> kept, List<T> computed, Func<T, TKey> keyOf, Func<T, T, bool> same) where T : class where TKey : notnull
    {
        var changed = false;
        var left = kept.ToDictionary(keyOf);
        foreach (var row in computed)
        {
            if (left.Remove(keyOf(row), out var old) && same(old, row)) continue;
            changed = true;
            if (old is null) db.Add(row);
            else db.Entry(old).CurrentValues.SetValues(row);
        }
        db.RemoveRange(left.Values);
        return changed || left.Count > 0;
    }

    private static bool Same(IndicatorFigure a, IndicatorFigure b) =>
        (a.Value, a.Numerator, a.Denominator, a.ApprovedResults, a.OpenResults, a.Status)
        == (b.Value, b.Numerator, b.Denominator, b.ApprovedResults, b.OpenResults, b.Status);

    private static bool Same(PartFigure a, PartFigure b) =>
        (a.Value, a.Numerator, a.Denominator, a.ApprovedResults, a.Status) == (b.Value, b.Numerator, b.Denominator, b.ApprovedResults, b.Status);

    private IndicatorFigure Row(Guid indicator, string region, RolledUp figure, int open) => new()
    {
        IndicatorId = indicator, Region = region, Value = figure.Value, Numerator = figure.Numerator, Status = figure.Status,
        Denominator = figure.Denominator, ApprovedResults = figure.Results, OpenResults = open, ComputedAt = clock.GetUtcNow(),
    };
}
