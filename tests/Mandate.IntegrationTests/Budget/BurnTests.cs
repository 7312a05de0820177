using System.Text;
using Mandate.Budget;
using Mandate.IntegrationTests.Results;
using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Budget;

/// <summary>Burn against results: the accounts of the reference budget beside the reference framework.</summary>
public sealed class BurnTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Header = "entry_id,kind,month,part,department_group,line,amount,currency,outcome\n";

    private static readonly Access Officer = ResultsWorld.Person("Fiona Finance", BudgetFunctions.Read, BudgetFunctions.Prepare, BudgetFunctions.Execute, ResultsFunctions.Read);
    private static readonly Access NoResults = ResultsWorld.Person("Bea Budget", BudgetFunctions.Read);
    private static readonly Access NoBudget = ResultsWorld.Person("Rita Results", ResultsFunctions.Read);

    private TestDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await postgres.NewDatabaseAsync(ReferenceFramework.Approved);
        var files = (await ImportFolder.ReadAsync(Path.Combine(Repository.Root, "data", "ilo-budget-2022-23"), ImportBudget.Reads, default)).Value;
        _ = (await DoAsync<ImportBudget, Outcome<ImportBudget.Result>>(o => o.HandleAsync(Officer, new(files, "2022-23"), default))).Value;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<T>> work) where TOperation : notnull => database.InScopeAsync(s => work(s.GetRequiredService<TOperation>()));

    private Task<Outcome<BurnReport>> ReadAsync(Access? by = null, string? at = null) => DoAsync<ReadBurn, Outcome<BurnReport>>(o => o.HandleAsync(by ?? Officer, new("2022-23", at), default));

    private async Task BookAsync(string rows) =>
        Assert.True((await DoAsync<ImportExecution, Outcome<ImportExecution.Result>>(o => o.HandleAsync(Officer, new(new("erp.csv", Encoding.UTF8.GetBytes(Header + rows)), null), default))).IsOk);

    [Fact]
    public async Task An_entry_counts_for_the_outcome_it_names_else_by_the_shares_of_its_line_and_a_new_one_is_seen_at_once()
    {
        Assert.False((await ReadAsync()).Value.HasEntries);
        await BookAsync("A,actual,2022-03,I,Policy departments,Statistics,1000,USD,3\nB,actual,2022-06,I,Policy departments,Statistics,2000,USD,\nC,commitment,2022-06,I,Policy departments,Statistics,500,USD,3\n");
        var report = (await ReadAsync()).Value;
        Assert.Equal((ReferenceFramework.Code, "2022-06", 25.0m, 3_000m, 0m), (report.Framework, report.At, report.TimeGonePercent, report.SpentUsd, report.RestSpentUsd));
        var third = report.Outcomes.Single(o => o.Outcome == "3");
        Assert.Equal(1_000m, third.NamedUsd);
        Assert.Equal(2_000m, report.Outcomes.Sum(o => o.SharedUsd));
        Assert.All(report.Outcomes.Where(o => o.Title is not null && o.MoneyUsd is not null), o => Assert.True(o.OnCourse + o.Behind + o.AtRisk + o.NoData > 0));
        // The enabling outcomes of the framework have no money in the budget.
        Assert.Equal(["A", "B", "C"], report.Outcomes.Where(o => o.MoneyUsd is null).Select(o => o.Outcome));
        Assert.Equal(1_000m, (await ReadAsync(at: "2022-03")).Value.SpentUsd);
        await BookAsync("D,actual,2022-07,I,Governance organs,Governing Body,70,USD,\n");
        Assert.Equal(("2022-07", 70m), (await ReadAsync()).Value is var later ? (later.At, later.RestSpentUsd) : default);
    }

    [Fact]
    public async Task Money_and_results_each_show_only_to_those_who_may_read_them()
    {
        Assert.Equal(ProblemKind.Forbidden, (await ReadAsync(NoBudget)).Problems[0].Kind);
        var without = (await ReadAsync(NoResults)).Value;
        Assert.Null(without.Framework);
        Assert.All(without.Outcomes, o => Assert.Equal((null, BurnState.CannotSay), (o.Title, o.State)));
        Assert.Equal("at", (await ReadAsync(at: "2024-01")).Problems[0].Place?.Field);
    }

    [Fact]
    public async Task The_shares_of_an_outcome_are_explained_by_its_code_and_by_a_line()
    {
        Task<Outcome<ExplainShares.Explained>> Why(string outcome, string? line = null) => DoAsync<ExplainShares, Outcome<ExplainShares.Explained>>(o => o.HandleAsync(NoResults, new(outcome, null, line), default));
        Assert.True((await Why("8")).Value.Agrees);
        Assert.Equal("Statistics", Assert.Single((await Why("8", "statistics")).Value.Shares).Line.Texts["en"]);
        Assert.Equal("budget.shares.unknown_outcome", (await Why("99")).Problems[0].Code);
        Assert.Equal("budget.increase.line_unknown", (await Why("8", "Nothing")).Problems[0].Code);
        Assert.Equal("budget.shares.not_shared", (await Why("8", "Governing Body")).Problems[0].Code);
    }
}
