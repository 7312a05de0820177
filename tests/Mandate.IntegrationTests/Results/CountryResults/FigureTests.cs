using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Microsoft.EntityFrameworkCore;
using static Mandate.IntegrationTests.Results.CountryResults.ResultsWorld;

namespace Mandate.IntegrationTests.Results.CountryResults;

public sealed class FigureTests(ResultsWorld world) : IClassFixture<ResultsWorld>
{
    // A walk of random reports, submissions, decisions, edits and withdrawals over States, sums and regions.
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public async Task Figures_kept_with_each_change_are_those_of_a_full_recomputation(int seed)
    {
        var random = new Random(seed);
        var results = new List<SavedResult>();
        for (var step = 0; step < 110; step++) await StepAsync(random, results, seed);
        var kept = await KeptAsync();
        Assert.Contains(kept, k => k.Region != "ALL" && k.Value > 0);
        Assert.Equal(await CountedByHandAsync(), kept.Where(k => k.Region == "ALL").Select(k => (k.IndicatorId, k.Value)).ToDictionary());

        await world.Database.Source.CreateCommand("delete from results.indicator_figure").ExecuteNonQueryAsync();
        var again = await world.DoAsync<RecomputeFigures, Outcome<RecomputeFigures.Recomputed>>(o =>
            o.HandleAsync(Access.Console("test"), new(ReferenceFramework.Code), default));
        Assert.Equal(108, again.Value.Indicators);
        Assert.Equal(kept, await KeptAsync());
        again = await world.DoAsync<RecomputeFigures, Outcome<RecomputeFigures.Recomputed>>(o =>
            o.HandleAsync(Access.Console("test"), new(), default));
        Assert.Equal(0, again.Value.Changed);
    }

    [Fact]
    public async Task The_framework_counts_up_with_each_change_of_a_figure()
    {
        async Task<long> VersionAsync() => await world.Database.AskAsync<long>("select figures_version from results.framework");
        var submitted = await world.SubmittedAsync(world.NextCountry(), "8.3.1");
        var before = await VersionAsync();
        await world.ApproveAsync(world.Reviewer, submitted);
        Assert.Equal(before + 1, await VersionAsync());
    }

    private async Task StepAsync(Random random, List<SavedResult> results, int seed)
    {
        if (results.Count == 0 || random.Next(3) == 0)
        {
            string[] countries = ["KE", "GH", "PE", "CL", "JO", "VN", "AL"], indicators = ["6.1.1", "2.1.1", "1.1.1"];
            var indicator = indicators[random.Next(3)];
            var reported = await world.ReportAsync(world.Officer, countries[random.Next(7)], indicator,
                Entry(indicator == "6.1.1" ? $"{random.Next(2)}" : $"{random.Next(5)}"), seed % 2 == 0 ? "2022" : "2023");
            if (reported.IsOk) results.Add((await world.LinkAsync(world.Officer, reported.Value)).Value);
            return;
        }
        var at = random.Next(results.Count);
        var outcome = (results[at].Status, random.Next(6)) switch
        {
            (CountryResultStatus.Draft or CountryResultStatus.Returned, > 0) => await world.SubmitAsync(world.Officer, results[at]),
            (CountryResultStatus.Submitted, 0) => await world.ReturnAsync(world.Reviewer, results[at], "reason"),
            (CountryResultStatus.Submitted, > 1) => await world.ApproveAsync(world.Reviewer, results[at]),
            (CountryResultStatus.Approved, > 2) => await world.ApproveAsync(world.Reviewer, results[at]),
            (_, 1) => await world.WithdrawAsync(world.Officer, results[at], "reason"),
            _ => await world.EditAsync(world.Officer, results[at], Entry($"{random.Next(2)}")),
        };
        if (outcome.IsOk) results[at] = outcome.Value;
    }

    private Task<List<Kept>> KeptAsync() => world.Database.WithDbAsync(db => db.Set<IndicatorFigure>()
        .OrderBy(f => f.IndicatorId).ThenBy(f => f.Region)
        .Select(f => new Kept(f.IndicatorId, f.Region, f.Value, f.ApprovedResults, f.OpenResults)).ToListAsync());

    // In SQL, so that it shares nothing with the code under test.
    private Task<Dictionary<Guid, decimal?>> CountedByHandAsync() => world.Database.WithDbAsync(async db =>
        (await db.Database.SqlQuery<ByHand>($"""
            select r.indicator_id as "IndicatorId", case when i.unit = 'member States'
                    then case when count(*) filter (where r.status = 'Approved') = 0 then null
                        else count(distinct case when r.status = 'Approved' and r.quantity > 0 then r.country end)::numeric end
                else sum(case when r.status = 'Approved' then r.quantity end) end as "Value"
            from results.country_result r join results.indicator i on i.id = r.indicator_id group by r.indicator_id, i.unit
            """).ToListAsync()).ToDictionary(r => r.IndicatorId, r => r.Value));

    private sealed record Kept(Guid IndicatorId, string Region, decimal? Value, int Approved, int Open);

    private sealed record ByHand(Guid IndicatorId, decimal? Value);
}
