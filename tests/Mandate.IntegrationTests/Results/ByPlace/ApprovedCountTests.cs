using System.Globalization;
using Mandate.IntegrationTests.Results.Links;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;

namespace Mandate.IntegrationTests.Results.ByPlace;

/// <summary>The kept counts of approved reports, and the lists that rest on them.</summary>
public sealed class ApprovedCountTests(LinkWorld world) : IClassFixture<LinkWorld>
{
    private const int Seed = 20261123, Statements = 60;

    private static readonly string[] Countries = ["KE", "GH", "UG", "TG"];

    // What the table is to say, counted anew, less what it says: every row that differs.
    private const string Differences = """
        select count(*) from (
            select r.framework_id, r.region, r.country, r.period_id, i.kind = 'Value' and not i.is_computed and i.measured_at = 'Country' as is_measured, count(*)::int as reports
            from results.country_result r join results.indicator i on i.id = r.indicator_id where r.status = 'Approved' group by 1, 2, 3, 4, 5) counted
        full join (select * from results.approved_count where reports > 0) kept using (framework_id, region, country, period_id, is_measured)
        where counted.reports is distinct from kept.reports
        """;

    [Fact]
    public async Task The_kept_count_is_the_number_of_approved_reports_after_any_statement()
    {
        var random = new Random(Seed);
        var most = 0L;
        for (var i = 0; i < Statements; i++)
        {
            await DoAsync(Statement(random));
            Assert.Equal(0, await world.Database.AskAsync<long>(Differences));
            most = Math.Max(most, await world.Database.AskAsync<long>("select coalesce(sum(reports), 0)::bigint from results.approved_count"));
        }
        Assert.True(most > 5, $"{most} reports at most: the statements prove nothing.");
        await DoAsync("delete from results.country_result");
        Assert.Equal(0, await world.Database.AskAsync<long>("select count(*) from results.approved_count where reports <> 0"));
    }

    [Fact]
    public async Task Pages_of_reports_to_make_join_without_a_gap_whatever_their_length()
    {
        await DoAsync("delete from results.country_result; update results.indicator set measured_at = 'Country' where code = 'C.2'");
        await DoAsync(Insert("C.2", "KE", "2022", "Approved"));
        await DoAsync(Insert("C.2", "GH", "2023", "Approved"));
        await DoAsync(Insert("C.2", "TG", "2022", "Draft"));
        var everywhere = CountryResults.ResultsWorld.Person("Ama Officer", ResultsFunctions.Read, ResultsFunctions.Report);
        var all = await DueAsync(everywhere, new(0, 10_000));
        Assert.Equal(all.Total, all.Rows.Count);
        Assert.DoesNotContain(all.Rows, d => (d.Country, d.Period) is ("KE", "2022") or ("GH", "2023") or ("TG", "2022"));
        Assert.Contains(all.Rows, d => (d.Indicator, d.Country, d.Period) == ("C.2", "KE", "2023"));
        foreach (var length in new[] { 1, 7, 50 })
        {
            var joined = new List<DueReport>();
            for (var skip = 0; skip < Math.Min(all.Total, 120); skip += length) joined.AddRange((await DueAsync(everywhere, new(skip, length))).Rows);
            Assert.Equal(all.Rows.Take(joined.Count), joined);
        }
    }

    private Task<DueReports> DueAsync(Access by, ReadDueReports.Input input) => world.DoAsync<ReadDueReports, DueReports>(o => o.HandleAsync(by, input, default));

    private static string Statement(Random random)
    {
        var (country, period) = (Countries[random.Next(Countries.Length)], random.Next(2) == 0 ? "2022" : "2023");
        var indicator = random.Next(3) == 0 ? "C.1" : "C.2";
        return random.Next(8) switch
        {
            0 => "update results.country_result set status = 'Approved' where status <> 'Approved'",
            1 => $"update results.country_result set status = 'Returned' where country = '{country}'",
            2 => $"update results.country_result set region = case region when 'AFR' then 'ARS' else 'AFR' end where country = '{country}'",
            3 => $"delete from results.country_result where country = '{country}' and period_id in (select id from results.reporting_period where code = '{period}')",
            4 => "update results.indicator set measured_at = case measured_at when 'Country' then 'Organisation' else 'Country' end where code = 'C.2'",
            _ => Insert(indicator, country, period, random.Next(3) == 0 ? "Draft" : "Approved"),
        };
    }

    private static string Insert(string indicator, string country, string period, string status) => string.Create(CultureInfo.InvariantCulture, $"""
        insert into results.country_result (id, framework_id, indicator_id, period_id, country, region, quantity, observation, follow_up, criteria_met,
            government_involved, employers_involved, workers_involved, status, is_invented, reported_by, authors, reported_at, levels_passed, version)
        select gen_random_uuid(), f.id, i.id, p.id, '{country}', 'AFR', 1, 'Reported', false, array[]::uuid[], false, false, false, '{status}', false, 'system:test', array[]::text[], now(), 0, 1
        from results.framework f join results.indicator i on i.framework_id = f.id and i.code = '{indicator}' join results.reporting_period p on p.framework_id = f.id and p.code = '{period}'
        where f.code = '{LinkWorld.Later}' on conflict do nothing
        """);

    private async Task DoAsync(string sql) => await world.Database.Source.CreateCommand(sql).ExecuteNonQueryAsync();
}
