using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>What must hold before an indicator is computed from others: a rule for how, no reports of its own, and no way that leads back to itself.</summary>
internal static class SourceRules
{
    private static readonly string Rules = string.Join(", ", ComputeFigure.Rules.Select(SnakeEnum<RollUpRule>.Name));

    /// <param name="wanted">Complete, with every indicator's rule and the framework itself.</param>
    public static async Task<List<Problem>> CheckAsync(MandateDb db, FrameworkState? state, FrameworkRows wanted, CancellationToken ct)
    {
        var problems = new ProblemList();
        InFiles(wanted, problems);
        foreach (var reported in await ReportedAsync(db, state, wanted, ct)) problems.Add("results.import.source_has_results", At(reported, "indicator"), reported.Indicator);
        await CycleAsync(db, wanted, problems, ct);
        return problems.ToProblems();
    }

    private static void InFiles(FrameworkRows wanted, ProblemList problems)
    {
        var own = wanted.Indicators.Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        var rules = wanted.Rules.ToDictionary(r => r.Code, StringComparer.Ordinal);
        foreach (var row in wanted.Sources)
        {
            if (row.Framework == wanted.Framework!.Code && !own.Contains(row.Source))
                problems.Add("results.import.unknown_reference", At(row, "source"), row.Source, FrameworkFiles.Indicators.Name);
            if (!ComputeFigure.Rules.Contains(rules[row.Indicator].Hierarchy!.Value)) problems.Add("results.import.source_rule", At(row, "indicator"), row.Indicator, Rules);
        }
        var computed = wanted.Sources.Select(s => s.Indicator).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in wanted.Rules.Where(r => r.Hierarchy == RollUpRule.MilestonesMet && !computed.Contains(r.Code)))
            problems.Add("results.import.milestones_of_none", new Place(FrameworkFiles.Rules.Name, rule.Row, "hierarchy_rule"), rule.Code);
    }

    // What people reported would no longer count.
    private static async Task<List<SourceRow>> ReportedAsync(MandateDb db, FrameworkState? state, FrameworkRows wanted, CancellationToken ct)
    {
        if (state is null) return [];
        var ids = wanted.Sources.Select(s => state.Indicators.GetValueOrDefault(s.Indicator)).OfType<Indicator>().Where(i => !i.IsComputed).Select(i => i.Id).Distinct().ToList();
        var reported = ids.Count == 0 ? [] : await db.Set<CountryResult>().Where(r => ids.Contains(r.IndicatorId)).Select(r => r.IndicatorId).Distinct().ToListAsync(ct);
        return [.. wanted.Sources.Where(s => state.Indicators.TryGetValue(s.Indicator, out var i) && reported.Contains(i.Id)).DistinctBy(s => s.Indicator)];
    }

    private static async Task CycleAsync(MandateDb db, FrameworkRows wanted, ProblemList problems, CancellationToken ct)
    {
        if (wanted.Sources.Count == 0) return;
        var code = wanted.Framework!.Code;
        var others = await (from s in db.Set<IndicatorSource>()
                            join i in db.Set<Indicator>() on s.IndicatorId equals i.Id
                            join f in db.Set<Framework>() on i.FrameworkId equals f.Id
                            where f.Code != code
                            select new { f.Code, Indicator = i.Code, s.Framework, s.Source }).ToListAsync(ct);
        var all = others.Select(o => (new IndicatorCode(o.Code, o.Indicator), new IndicatorCode(o.Framework, o.Source)))
            .Concat(wanted.Sources.Select(s => (new IndicatorCode(code, s.Indicator), new IndicatorCode(s.Framework, s.Source)))).ToLookup(e => e.Item1, e => e.Item2);
        if (SourceCycles.Find(all, wanted.Sources.Select(s => new IndicatorCode(code, s.Indicator))) is not { } cycle) return;
        var row = wanted.Sources.First(s => cycle.Contains(new(code, s.Indicator)) && cycle.Contains(new(s.Framework, s.Source)));
        problems.Add("results.import.source_cycle", At(row, "source"), string.Join(" ← ", cycle));
    }

    private static Place At(SourceRow row, string column) => new(FrameworkFiles.Sources.Name, row.Row, column);
}
