using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>The facts behind the figure of one period, of one option of a dimension, or of both.</summary>
internal static class SlicedFacts
{
    public static async Task<Outcome<FigureFacts>> OfAsync(MandateDb db, FigureFacts facts, string? period, string? part, CancellationToken ct)
    {
        if (period is null && part is null) return facts;
        if (period is not null && facts.Periods.Values.All(p => p.Code != period)) return Problem.NotFound("results.period.not_found", period, facts.Framework.Code);
        // A target is set for the whole over all periods, and says nothing of a part of it; a milestone is for the level at a time.
        var keeps = part is null && Milestones.Are(facts.Targets) && facts.Rules.Time is not (RollUpRule.Sum or RollUpRule.DistinctCount);
        var within = facts with
        {
            Results = [.. facts.Results.Where(r => period is null || facts.Periods[r.PeriodId].Code == period)],
            Targets = keeps ? facts.Targets : [],
            Baselines = keeps ? facts.Baselines : [],
            IsOnePeriod = period is not null,
        };
        if (part is null) return within;
        var reports = (await ApprovedReports.ReadAsync(db, [facts.Indicator.Id], ct)).GetValueOrDefault(facts.Indicator.Id, []);
        var parts = PartAmounts.Of(await ReadShape.OfAsync(db, facts.Indicator.Id, ct), reports, part);
        return parts.TryGet(out var amounts) ? Only(within, amounts.ToDictionary(a => a.Report.Id, a => a.Amount)) : parts.Problems.ToList();
    }

    // The rows were read for this explanation alone and are not tracked: each says its part from here on.
    private static FigureFacts Only(FigureFacts facts, Dictionary<Guid, ObservedAmount> amounts)
    {
        foreach (var result in facts.Approved)
            if (amounts.TryGetValue(result.Id, out var amount)) (result.Observation, result.Quantity, result.Denominator) = (amount.Status, amount.Quantity, amount.Denominator);
        return facts with { Results = [.. facts.Results.Where(r => r.Status != CountryResultStatus.Approved || amounts.ContainsKey(r.Id))] };
    }
}
