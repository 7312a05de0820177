using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// What was known of an indicator at a moment: results from the steps of their reviews; framework, rules, targets and
/// baselines from the journal.
/// </summary>
internal sealed class PastFacts(MandateDb db, People people, DateTimeOffset at)
{
    /// <returns>Null where the indicator was not there yet.</returns>
    public async Task<FigureFacts?> ReadAsync(FigureFacts now, bool withPeople, CancellationToken ct)
    {
        var indicator = (await db.AsOfAsync([now.Indicator], at, i => Key(i.Id), i => i.Id == now.Indicator.Id, ct)).SingleOrDefault();
        var framework = (await db.AsOfAsync([now.Framework], at, f => Key(f.Id), f => f.Id == now.Framework.Id, ct)).SingleOrDefault();
        if (indicator is null || framework is null) return null;
        var results = await ResultsAsync(now, ct);
        var names = withPeople ? await people.ByActorAsync(results.SelectMany(r => new[] { r.ReportedBy, r.DecidedBy }), ct) : [];
        return now with
        {
            Framework = framework,
            Indicator = indicator,
            Results = results,
            Targets = await TargetsAsync(now, ct),
            Baselines = [.. (await db.AsOfAsync(now.Baselines, at, b => Key(b.Id), b => b.IndicatorId == indicator.Id, ct)).OrderBy(b => b.Seq)],
            People = names,
        };
    }

    private async Task<List<CountryResult>> ResultsAsync(FigureFacts now, CancellationToken ct)
    {
        var ids = now.Results.Select(r => r.Id).ToList();
        var steps = (await db.Set<ReviewStep>().AsNoTracking().Where(s => ids.Contains(s.CountryResultId) && s.At <= at).ToListAsync(ct))
            .ToLookup(s => s.CountryResultId);
        return [.. now.Results.Select(r => PastResult.At(r, steps[r.Id], at)).OfType<CountryResult>()];
    }

    private async Task<List<IndicatorTarget>> TargetsAsync(FigureFacts now, CancellationToken ct)
    {
        var parts = now.Targets.SelectMany(t => t.Regions).ToList();
        var targets = await db.AsOfAsync(now.Targets, at, t => Key(t.Id), t => t.IndicatorId == now.Indicator.Id, ct);
        var ids = targets.Select(t => t.Id).ToHashSet();
        var regions = (await db.AsOfAsync(parts, at, r => Key(r.Id), r => ids.Contains(r.TargetId), ct)).ToLookup(r => r.TargetId);
        foreach (var target in targets)
        {
            target.Regions.Clear();
            target.Regions.AddRange(regions[target.Id]);
        }
        return [.. targets.OrderBy(t => t.Seq)];
    }

    // As the journal writes it.
    private static string Key(Guid id) => string.Create(CultureInfo.InvariantCulture, $"{id:D}");
}
