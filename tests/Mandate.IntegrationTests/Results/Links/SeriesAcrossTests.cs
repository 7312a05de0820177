using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Results.Links;

/// <summary>An indicator's figures through the frameworks before and after its own, from reports to CSV; and cumulative ones that fall.</summary>
public sealed class SeriesAcrossTests(LinkWorld world) : IClassFixture<LinkWorld>
{
    private async Task<LongSeries> SeriesAsync(string framework, string indicator, Access? by = null) => (await world.DoAsync<ReadLongSeries, Outcome<LongSeries>>(o =>
        o.HandleAsync(by ?? LinkWorld.Planner, new(framework, indicator), default))).Value;

    private static string Shown(LongSeries s) => string.Join(" | ", s.Spans.Select(x => $"{string.Concat(x.Breaks.Select(b => $"[{b.Why}] "))}{string.Join('+', x.Lines.Select(l => l.Indicator))}: {string.Join(' ', (x.Points ?? []).Select(p => p.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"))}"));

    [Fact]
    public async Task A_merged_indicator_goes_on_from_the_sum_of_those_before_it_and_says_where_it_breaks()
    {
        await world.ApprovedAsync(LinkWorld.Earlier, "C.4", "KE", "2020", ResultsWorld.Entry("3"));
        await world.ApprovedAsync(LinkWorld.Earlier, "C.5", "GH", "2020", ResultsWorld.Entry("4"));
        await world.ApprovedAsync(LinkWorld.Later, "C.4", "KE", "2023", ResultsWorld.Entry("9"));
        await world.ImportAsync(LinkWorld.Row("C.4", "C.4", "merged", "1") + LinkWorld.Row("C.5", "C.4", "merged", "1"));
        Assert.Equal("C.4+C.5: 7 - | C.4: - 9", Shown(await SeriesAsync(LinkWorld.Later, "C.4")));
        Assert.Equal("C.5: 4 - | [Merged] C.4: - 9", Shown(await SeriesAsync(LinkWorld.Earlier, "C.5")));

        await world.ImportAsync(LinkWorld.Row("C.5", "C.4", "merged", "0", "counted in another way"));
        var broken = await SeriesAsync(LinkWorld.Later, "C.4");
        Assert.Equal("C.4+C.5: 7 - | [NotComparable] C.4: - 9", Shown(broken));
        var csv = await world.Database.InScopeAsync(s => Task.FromResult(LongSeriesCsv.Of(broken, s.GetRequiredService<Words>())));
        Assert.Contains("small-2020-21,C.4;C.5,1,ALL,2020,2020-01-01,2020-12-31,7,policies,reported,2,,", csv, StringComparison.Ordinal);
        Assert.Contains("not_comparable,C.4 and C.5 (merged) are not comparable: counted in another way", csv.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        // Who may not read the earlier framework has a series of the later one alone.
        var bound = new Access(Actor.Account(Guid.NewGuid()), "", [new Grant("test", new HashSet<Function> { ResultsFunctions.Read }) { Framework = await FrameworkIdAsync(LinkWorld.Later) }]);
        Assert.Equal("C.4: - 9", Shown(await SeriesAsync(LinkWorld.Later, "C.4", bound)));
    }

    [Fact]
    public async Task A_cumulative_report_that_falls_and_what_is_odd_about_links_are_findings()
    {
        await world.ApprovedAsync(LinkWorld.Later, "C.2", "KE", "2022", new("50", "100", "", "en", [], false, false, false));
        await world.ApprovedAsync(LinkWorld.Later, "C.2", "KE", "2023", new("40", "100", "", "en", [], false, false, false));
        await world.Database.Source.CreateCommand("update results.indicator set accumulation = 'Cumulative' where code = 'C.2'").ExecuteNonQueryAsync();
        await world.ImportAsync(LinkWorld.Row("C.3", "C.3.a", "split") + LinkWorld.Row("C.2", "C.2", "continued"));
        var report = (await world.DoAsync<CheckFramework, Outcome<CheckFramework.Report>>(o => o.HandleAsync(LinkWorld.Planner, new(LinkWorld.Later), default))).Value;
        var fallen = Assert.Single(report.Findings, f => f.Check == "cumulative_report_falls");
        Assert.Equal(("C.2", "KE", "2023", "2022"), (fallen.Key, fallen.Figures[0], fallen.Figures[2], fallen.Figures[4]));
        Assert.Contains(report.Findings, f => f is { Check: "split_into_one", Key: "C.3.a" });
        Assert.Contains(report.Findings, f => f is { Check: "mark_and_link_differ", Key: "C.2" });
    }

    private Task<Guid> FrameworkIdAsync(string code) => world.Database.AskAsync<Guid>($"select id from results.framework where code = '{code}'");
}
