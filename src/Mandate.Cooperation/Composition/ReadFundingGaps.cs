using Mandate.Budget;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>What each outcome is expected to spend from voluntary funds in a biennium, what is bound to it already, and what is missing.</summary>
public sealed class ReadFundingGaps
{
    private readonly MandateDb db;
    private readonly ReadProgrammeFrameworks programmes;
    private readonly ReadOutcomeMoney budget;

    internal ReadFundingGaps(MandateDb db, ReadProgrammeFrameworks programmes, ReadOutcomeMoney budget) => (this.db, this.programmes, this.budget) = (db, programmes, budget);

    /// <param name="ExpectedUsd">Forecast of all regions; null: none was made.</param>
    /// <param name="BoundUsd">Budgets of projects in these years, by their shares in the outcome.</param>
    /// <param name="SpentUsd">By projects in these years, by their shares.</param>
    /// <param name="RegularUsd">Of the regular budget, where the asker may read it.</param>
    public sealed record Line(string Outcome, LocalizedText? Title, decimal? ExpectedUsd, decimal BoundUsd, decimal SpentUsd, decimal? RegularUsd, int Dialogues)
    {
        /// <summary>Expected and not bound; null: nothing is expected.</summary>
        public decimal? GapUsd => ExpectedUsd is { } expected ? Math.Max(0, expected - BoundUsd) : null;
    }

    /// <summary>What was spent, or is expected, in a region.</summary>
    public sealed record RegionLine(string Biennium, string Region, decimal AmountUsd, bool IsActual);

    public sealed record Result(string Biennium, IReadOnlyList<Line> Outcomes, IReadOnlyList<RegionLine> Regions);

    /// <param name="biennium">As 2022-23; null: the last one with a forecast.</param>
    public async Task<Outcome<Result>> HandleAsync(Access by, string? biennium, CancellationToken ct)
    {
        if (!by.MaySomewhere(CooperationFunctions.Read)) return Problem.Forbidden("organisation.access.refused");
        var forecasts = await db.Set<CooperationForecast>().AsNoTracking().ToListAsync(ct);
        var asked = biennium.Given() is { } text ? Biennium.Parse(text, "biennium")
            : forecasts.Where(f => !f.IsActual).Select(f => f.Cycle).Order().LastOrDefault() is { } last ? last : Problem.NotFound("cooperation.gap.no_forecast");
        if (!asked.TryGet(out var cycle)) return asked.Problems.ToList();
        var expected = forecasts.Where(f => f.Cycle == cycle && !f.IsActual && f.Outcome.Length > 0).GroupBy(f => f.Outcome).ToDictionary(g => g.Key, g => g.Sum(f => f.AmountUsd));
        var (bound, spent, titles) = await BoundAsync(by, cycle, ct);
        var money = await budget.HandleAsync(by, cycle.ToString(), ct);
        var regular = money.TryGet(out var outcomes) ? outcomes.ToDictionary(o => o.Outcome, o => o.RegularUsd) : [];
        var talks = await db.Set<FundingDialogue>().Where(d => d.Outcome != null).GroupBy(d => d.Outcome!).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var codes = expected.Keys.Union(bound.Keys).Order(StringComparer.Ordinal);
        return new Result(cycle.ToString(), [.. codes.Select(o => new Line(o, titles.GetValueOrDefault(o), expected.TryGetValue(o, out var e) ? e : null, bound.GetValueOrDefault(o), spent.GetValueOrDefault(o),
            regular.GetValueOrDefault(o), talks.GetValueOrDefault(o)))],
            [.. forecasts.GroupBy(f => (f.Cycle, f.Region, f.IsActual)).OrderBy(g => g.Key.Cycle).ThenBy(g => g.Key.Region, StringComparer.Ordinal)
                .Select(g => new RegionLine(g.Key.Cycle.ToString(), g.Key.Region, g.Sum(f => f.AmountUsd), g.Key.IsActual))]);
    }

    private async Task<(Dictionary<string, decimal> Bound, Dictionary<string, decimal> Spent, Dictionary<string, LocalizedText> Titles)> BoundAsync(Access by, Biennium cycle, CancellationToken ct)
    {
        var (from, to) = (new DateOnly(cycle.FirstYear, 1, 1), new DateOnly(cycle.SecondYear, 12, 31));
        var projects = await db.Set<Project>().AsNoTracking().Where(p => p.Status != ActivityStatus.Cancelled).Include(p => p.Outputs).ToListAsync(ct);
        var budgets = await db.Set<ProjectBudget>().Where(b => b.IsCommitted && b.From >= from && b.From <= to).GroupBy(b => b.ProjectId).Select(g => new { g.Key, Usd = g.Sum(b => b.AmountUsd) }).ToDictionaryAsync(g => g.Key, g => g.Usd, ct);
        var entries = await db.Set<Expenditure>().Where(e => e.Kind != ExpenditureKind.Commitment && e.On >= from && e.On <= to).GroupBy(e => new { e.ProjectId, Outcome = e.Outcome ?? "" })
            .Select(g => new { g.Key, Usd = g.Sum(e => e.AmountUsd) }).ToListAsync(ct);
        var frameworks = await programmes.OfAsync(by, projects.SelectMany(p => p.Outputs).Select(o => o.Framework), ct);
        var (bound, spent, titles) = (new Dictionary<string, decimal>(), new Dictionary<string, decimal>(), new Dictionary<string, LocalizedText>());
        foreach (var p in projects)
        {
            var shares = p.Outputs.ConvertAll(o => new MoneyByOutput.Share(frameworks.OutcomeOf(o.Framework, o.Output), o.Percent));
            Add(bound, shares, MoneyByOutput.Of(budgets.GetValueOrDefault(p.Id), shares));
            Add(spent, shares, MoneyByOutput.Spent(entries.Where(e => e.Key.ProjectId == p.Id).ToDictionary(e => e.Key.Outcome, e => e.Usd), shares));
            foreach (var o in p.Outputs) if (frameworks.Outcome(o.Framework, o.Output) is { } outcome) titles[outcome.Code] = outcome.Title;
        }
        return (bound, spent, titles);
    }

    private static void Add(Dictionary<string, decimal> to, List<MoneyByOutput.Share> shares, IReadOnlyList<decimal> parts)
    {
        for (var at = 0; at < parts.Count; at++) to[shares[at].Outcome] = to.GetValueOrDefault(shares[at].Outcome) + parts[at];
    }
}
