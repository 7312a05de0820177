using System.Text.Json;
using Mandate.Cooperation;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Cooperation;

/// <summary>Reports to outside bodies from the example portfolio: they add up to the accounts, and by command they are CSV.</summary>
public class ExternalReportsTests(PortfolioWorld world) : IClassFixture<PortfolioWorld>
{
    private Task<decimal> SpentAsync(int year) => world.Database.AskAsync<decimal>(
        $"SELECT coalesce(sum(amount_usd), 0) FROM cooperation.expenditure WHERE kind <> 'Commitment' AND extract(year FROM \"on\") = {year}");

    [Fact]
    public async Task What_is_reported_and_what_is_left_to_others_is_what_was_spent()
    {
        var (core, rest, all) = (await DacAsync("core"), await DacAsync("earmarked"), await DacAsync("all"));
        Assert.Equal(await SpentAsync(2023), all.ExtendedUsd);
        Assert.Equal((all.ExtendedUsd, 0m), (core.ExtendedUsd + rest.ExtendedUsd, all.LeftUsd));
        Assert.Equal((rest.ExtendedUsd, core.ExtendedUsd), (core.LeftUsd, rest.LeftUsd));
        Assert.True(all.HasExamples);
    }

    [Fact]
    public async Task The_cube_adds_up_to_the_accounts_of_the_projects_and_of_the_whole_organisation()
    {
        var cube = (await world.DoAsync<ReadDataCube, Outcome<ReadDataCube.Result>>(o => o.HandleAsync(PortfolioWorld.Officer, "2023", default))).Value;
        Assert.Equal(await SpentAsync(2023), cube.ByProject.Sum(c => c.Usd));
        Assert.Equal(44_200_000m, cube.ExpensesUsd);
        Assert.Equal(26_000_000m, cube.Revenue.Single(r => r.Instrument == "R01").Usd);
        Assert.Equal(await world.Database.AskAsync<decimal>("SELECT sum(received_usd) FROM cooperation.instalment i JOIN cooperation.agreement a ON a.id = i.agreement_id WHERE a.kind = 'Financing' AND extract(year FROM received_on) = 2023"),
            cube.RevenueUsd - 26_000_000m);
    }

    [Fact]
    public async Task A_countrys_work_plan_has_its_share_of_each_project_by_output()
    {
        var plan = (await world.DoAsync<ReadWorkPlan, Outcome<ReadWorkPlan.Result>>(o => o.HandleAsync(PortfolioWorld.Officer, new("sn", "2023"), default))).Value;
        var rural = plan.Lines.Where(l => l.Project == "RAF-21-01-EX").ToList();
        Assert.Equal(["3.2", "4.3"], rural.Select(l => l.Output!));
        var budget = await world.Database.AskAsync<decimal>("SELECT sum(amount_usd) FROM cooperation.project_budget b JOIN cooperation.project p ON p.id = b.project_id WHERE p.code = 'RAF-21-01-EX' AND extract(year FROM b.\"from\") = 2023");
        Assert.Equal(budget * 0.6m, rural.Sum(l => l.RequiredUsd), 2);
        Assert.Equal(0.6m, decimal.Round(rural[0].RequiredUsd / rural.Sum(l => l.RequiredUsd), 4));
    }

    [Fact]
    public async Task Whoever_may_not_read_the_portfolio_gets_none_and_bad_years_countries_and_funds_are_named()
    {
        var refused = await world.DoAsync<ReadDac, Outcome<ReadDac.Result>>(o => o.HandleAsync(Access.Public, new("2023"), default));
        Assert.Equal(ProblemKind.Forbidden, Assert.Single(refused.Problems).Kind);
        var bad = await world.DoAsync<ReadDac, Outcome<ReadDac.Result>>(o => o.HandleAsync(PortfolioWorld.Officer, new("1e3", "mine"), default));
        Assert.Equal(["cooperation.external.year_shape", "cooperation.external.funds"], bad.Problems.Select(p => p.Code));
        var nowhere = await world.DoAsync<ReadWorkPlan, Outcome<ReadWorkPlan.Result>>(o => o.HandleAsync(PortfolioWorld.Officer, new("XX", "2199"), default));
        Assert.Equal(["cooperation.external.year", "cooperation.external.country"], nowhere.Problems.Select(p => p.Code));
    }

    [Fact]
    public async Task By_command_each_report_is_CSV_with_its_notes_beside_it_or_JSON()
    {
        var dac = await RunAsync("dac", "--year", "2023", "--funds", "all");
        Assert.StartsWith("Reporting year,Reporting country/organisation,Extending agency,", dac.Output, StringComparison.Ordinal);
        Assert.Contains("no DAC code", dac.Errors, StringComparison.Ordinal);
        Assert.StartsWith("calendar_year,entity,financing_instrument_code,", (await RunAsync("data-cube", "--year", "2023", "--table", "revenue")).Output, StringComparison.Ordinal);
        Assert.StartsWith("year,country,cooperation_framework,", (await RunAsync("joint-work-plan", "--country", "SN", "--year", "2023")).Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await RunAsync("data-cube", "--year", "2023", "--json")).Output);
        Assert.Equal("2021-03", json.RootElement.GetProperty("edition").GetString());
        Assert.Equal((3, 3, 2), ((await RunAsync("dac", "--year", "soon")).Code, (await RunAsync("joint-work-plan", "--country", "Senegal")).Code, (await RunAsync("dac", "--funds", "mine")).Code));
    }

    private async Task<ReadDac.Result> DacAsync(string funds) => (await world.DoAsync<ReadDac, Outcome<ReadDac.Result>>(o => o.HandleAsync(PortfolioWorld.Officer, new("2023", funds), default))).Value;

    private Task<Ran> RunAsync(params string[] arguments) => MandateCommand.RunAsync(["cooperation", .. arguments], new Dictionary<string, string?> { ["Mandate__Database"] = world.Database.ConnectionString });
}
