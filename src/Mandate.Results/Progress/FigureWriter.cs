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
        var kept = await db.Set<IndicatorFigure>().Where(f => f.IndicatorId == indicator).ToListAsync(ct);
        var computed = await ComputeAsync(indicator, rules, ct);
        var before = kept.Find(f => f.Region == AllRegions)?.Value;
        if (Write(kept, computed))
            await db.Set<Framework>().Where(f => db.Set<Indicator>().Any(i => i.Id == indicator && i.FrameworkId == f.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.FiguresVersion, f => f.FiguresVersion + 1), ct);
        return (before, computed.Find(f => f.Region == AllRegions)?.Value);
    }

    private async Task<List<IndicatorFigure>> ComputeAsync(Guid indicator, RollUpRules rules, CancellationToken ct)
    {
        var approved = await Contributions.Of(db, indicator).ToListAsync(ct);
        var open = await db.Set<CountryResult>().Where(r => r.IndicatorId == indicator && r.Status != CountryResultStatus.Approved)
            .GroupBy(r => r.Region).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var regions = RollUp.ByRegion(rules, approved);
        var rows = regions.Keys.Union(open.Keys, StringComparer.Ordinal).Select(region => Row(indicator, region,
            regions.GetValueOrDefault(region, RolledUp.Nothing), open.GetValueOrDefault(region))).ToList();
        if (rows.Count > 0) rows.Add(Row(indicator, AllRegions, RollUp.Of(rules, approved), open.Values.Sum()));
        return rows;
    }

    private bool Write(List<IndicatorFigure> kept, List<IndicatorFigure> computed)
    {
        var changed = false;
        foreach (var row in computed)
        {
            var old = kept.Find(k => k.Region == row.Region);
            if (old is not null && Same(old, row)) continue;
            changed = true;
            if (old is null) db.Add(row);
            else db.Entry(old).CurrentValues.SetValues(row);
        }
        foreach (var gone in kept.Where(k => !computed.Exists(c => c.Region == k.Region)))
        {
            changed = true;
            db.Remove(gone);
        }
        return changed;
    }

    private static bool Same(IndicatorFigure a, IndicatorFigure b) =>
        (a.Value, a.Numerator, a.Denominator, a.ApprovedResults, a.OpenResults)
        == (b.Value, b.Numerator, b.Denominator, b.ApprovedResults, b.OpenResults);

    private IndicatorFigure Row(Guid indicator, string region, RolledUp figure, int open) => new()
    {
        IndicatorId = indicator, Region = region, Value = figure.Value, Numerator = figure.Numerator,
        Denominator = figure.Denominator, ApprovedResults = figure.Results, OpenResults = open, ComputedAt = clock.GetUtcNow(),
    };
}
