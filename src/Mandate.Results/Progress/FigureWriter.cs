using System.Collections.Concurrent;
using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>A figure of an indicator that is another now; region <c>ALL</c> for all regions.</summary>
internal readonly record struct FigureMove(Guid Indicator, string Region, decimal? Before, decimal? After);

/// <summary>Computes indicators' figures from their results and keeps them in <see cref="IndicatorFigure"/> and <see cref="PartFigure"/>.</summary>
internal sealed class FigureWriter(MandateDb db, TimeProvider clock)
{
    public const string AllRegions = "ALL";

    /// <summary>
    /// Writes the figures of one indicator afresh in the caller's transaction, who holds the journal's lock: two approvals
    /// for one indicator at once would each miss the other in its sum. Returns the figure for all regions before and after.
    /// </summary>
    public async Task<(decimal? Before, decimal? After)> RefreshAsync(Guid indicator, CancellationToken ct)
    {
        var before = await db.Set<IndicatorFigure>().Where(f => f.IndicatorId == indicator && f.Region == AllRegions)
            .Select(f => f.Value).SingleOrDefaultAsync(ct);
        var moves = await RefreshAsync([indicator], ct);
        return (before, moves.Where(m => m.Region == AllRegions).Select(m => m.After).DefaultIfEmpty(before).First());
    }

    /// <summary>
    /// The same for several at once, and for whatever is computed from them, whose history is told by events that the
    /// caller saves; returns their own whole figures that are others now.
    /// </summary>
    public async Task<List<FigureMove>> RefreshAsync(IReadOnlyCollection<Guid> indicators, CancellationToken ct)
    {
        var moves = await AgainAsync(indicators, ct);
        await FollowAsync([.. (await ComputedIndicators.AboveAsync(db, indicators, ct)).Except(indicators)], ct);
        return moves;
    }

    /// <summary>Computes indicators again because something below them may have changed, and tells those that moved.</summary>
    public async Task FollowAsync(IReadOnlyCollection<Guid> computed, CancellationToken ct)
    {
        if (computed.Count == 0) return;
        foreach (var move in (await AgainAsync(computed, ct)).Where(m => m.Region == AllRegions))
            db.Raise(new SourceFigureChanged(move.Indicator, move.Before, move.After));
    }

    /// <summary>The same for whatever is computed from an indicator whose milestones or baselines changed, saved with its events.</summary>
    public async Task FollowSourceAsync(Guid indicator, CancellationToken ct)
    {
        await FollowAsync(await ComputedIndicators.AboveAsync(db, [indicator], ct), ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Figures of computed indicators that are to be removed: nobody's work is lost with them.</summary>
    public async Task ForgetAsync(IReadOnlyCollection<Guid> indicators, CancellationToken ct)
    {
        if (indicators.Count == 0) return;
        await db.Set<IndicatorFigure>().Where(f => indicators.Contains(f.IndicatorId)).ExecuteDeleteAsync(ct);
        await db.Set<PartFigure>().Where(f => indicators.Contains(f.IndicatorId)).ExecuteDeleteAsync(ct);
        await db.Set<FigureChange>().Where(f => indicators.Contains(f.IndicatorId)).ExecuteDeleteAsync(ct);
    }

    /// <summary>Computes these and no others; nobody is told.</summary>
    public async Task<List<FigureMove>> AgainAsync(IReadOnlyCollection<Guid> indicators, CancellationToken ct)
    {
        var computed = await ComputeAsync(indicators, ct);
        var main = FigureChanges.Between(await db.Set<IndicatorFigure>().AsNoTracking().Where(f => indicators.Contains(f.IndicatorId)).ToListAsync(ct),
            await MainAsync(indicators, computed, ct), f => (f.IndicatorId, f.Region), Same);
        var parts = FigureChanges.Between(await db.Set<PartFigure>().AsNoTracking().Where(f => indicators.Contains(f.IndicatorId)).ToListAsync(ct),
            [.. computed.SelectMany(c => Parts(c.Key, c.Value))], f => (f.IndicatorId, f.Region, f.Period, f.Part), Same);
        if (main.IsEmpty && parts.IsEmpty) return [];
        await FigureTables.WriteAsync(db, main, ct);
        await FigureTables.WriteAsync(db, parts, ct);
        await db.Set<Framework>().Where(f => db.Set<Indicator>().Any(i => indicators.Contains(i.Id) && i.FrameworkId == f.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.FiguresVersion, f => f.FiguresVersion + 1), ct);
        return [.. main.Written.Select(w => new FigureMove(w.Now.IndicatorId, w.Now.Region, w.Before?.Value, w.Now.Value)),
            .. main.Gone.Select(g => new FigureMove(g.IndicatorId, g.Region, g.Value, null))];
    }

    private async Task<Dictionary<Guid, Dictionary<FigureKey, RolledUp>>> ComputeAsync(IReadOnlyCollection<Guid> indicators, CancellationToken ct)
    {
        var all = await db.Set<Indicator>().AsNoTracking().Where(i => indicators.Contains(i.Id)).ToListAsync(ct);
        var rules = all.Where(i => !i.IsComputed).ToDictionary(i => i.Id, RollUpRules.Of);
        var shapes = await ReadShape.OfAsync(db, rules.Keys, ct);
        var reports = await ApprovedReports.ReadAsync(db, rules.Keys, ct);
        var computed = new ConcurrentDictionary<Guid, Dictionary<FigureKey, RolledUp>>();
        Parallel.ForEach(reports, of =>
            computed[of.Key] = FigureTable.Compute(rules[of.Key], shapes.GetValueOrDefault(of.Key, MeasuredShape.Whole), of.Value));
        foreach (var node in await ReadFigureNodes.OfAsync(db, [.. all.Where(i => i.IsComputed).Select(i => i.Id)], ct)) computed[node.Indicator.Id] = ComputeFigure.Table(node);
        return new(computed);
    }

    private async Task<List<IndicatorFigure>> MainAsync(
        IReadOnlyCollection<Guid> indicators, Dictionary<Guid, Dictionary<FigureKey, RolledUp>> computed, CancellationToken ct)
    {
        var open = (await db.Set<CountryResult>().Where(r => indicators.Contains(r.IndicatorId) && r.Status != CountryResultStatus.Approved)
            .GroupBy(r => new { r.IndicatorId, r.Region }).Select(g => new { g.Key.IndicatorId, g.Key.Region, Count = g.Count() }).ToListAsync(ct))
            .ToLookup(g => g.IndicatorId, g => (g.Region, g.Count));
        return [.. indicators.SelectMany(id => Main(id, computed.GetValueOrDefault(id, []), open[id].ToDictionary(o => o.Region, o => o.Count, StringComparer.Ordinal)))];
    }

    private IEnumerable<IndicatorFigure> Main(Guid indicator, Dictionary<FigureKey, RolledUp> figures, Dictionary<string, int> open)
    {
        // What is open for the whole organisation is open for all regions together, and for none of them.
        var all = open.Values.Sum();
        open.Remove(CountryResult.WholeOrganisation);
        var main = figures.Where(f => f.Key.IsMain).ToDictionary(f => f.Key.Region, f => f.Value, StringComparer.Ordinal);
        foreach (var region in main.Keys.Where(r => r != AllRegions).Union(open.Keys, StringComparer.Ordinal))
            yield return Row(indicator, region, main.GetValueOrDefault(region, RolledUp.Nothing), open.GetValueOrDefault(region));
        if (main.Count > 0 || all > 0) yield return Row(indicator, AllRegions, main.GetValueOrDefault(AllRegions, RolledUp.Nothing), all);
    }

    private static IEnumerable<PartFigure> Parts(Guid indicator, Dictionary<FigureKey, RolledUp> figures) =>
        figures.Where(f => !f.Key.IsMain).Select(f => new PartFigure
        {
            IndicatorId = indicator, Region = f.Key.Region, Period = f.Key.Period, Part = f.Key.Part, Value = f.Value.Value,
            Numerator = f.Value.Numerator, Denominator = f.Value.Denominator, Status = f.Value.Status, ApprovedResults = f.Value.Results,
        });

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
