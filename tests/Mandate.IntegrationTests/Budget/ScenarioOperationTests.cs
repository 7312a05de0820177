using Mandate.Budget;
using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Budget;

/// <summary>Scenarios beside the versions of a budget, which they never touch.</summary>
public sealed class ScenarioOperationTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Cycle = "2022-23";

    private static readonly Access Officer = ResultsWorld.Person("Paula Planner", BudgetFunctions.Read, BudgetFunctions.Prepare, BudgetFunctions.Adopt);
    private static readonly Access Reader = ResultsWorld.Person("Ravi Reader", BudgetFunctions.Read);

    private static readonly SaveScenario.Change Rate = new(ChangeKind.Rate, null, 0.9m, ChfShare: 0.55m), Cut = new(ChangeKind.Cut, "Policy departments", 3);

    private TestDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await postgres.NewDatabaseAsync();
        var files = (await ImportFolder.ReadAsync(Path.Combine(Repository.Root, "data", "ilo-budget-2022-23"), ImportBudget.Reads, default)).Value;
        Assert.True((await DoAsync<ImportBudget, Outcome<ImportBudget.Result>>(o => o.HandleAsync(Officer, new(files, Cycle), default))).IsOk);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<T>> work) where TOperation : notnull => database.InScopeAsync(s => work(s.GetRequiredService<TOperation>()));

    private Task<Outcome<ScenarioView>> SaveAsync(string code, int? version = null, Access? by = null, params SaveScenario.Change[] changes) =>
        DoAsync<SaveScenario, Outcome<ScenarioView>>(o => o.HandleAsync(by ?? Officer, new(Cycle, code, "Try", version, changes), default));

    private Task<Outcome<CloseScenario.Closed>> CloseAsync(string code, bool adopt, string? reason = null) =>
        DoAsync<CloseScenario, Outcome<CloseScenario.Closed>>(o => o.HandleAsync(Officer, new(Cycle, code, adopt, Reason: reason), default));

    private async Task<ListScenarios.View> ListAsync() => (await DoAsync<ListScenarios, Outcome<ListScenarios.View>>(o => o.HandleAsync(Reader, Cycle, null, default))).Value;

    [Fact]
    public async Task Scenarios_stand_beside_the_budget_until_one_becomes_its_next_version()
    {
        Assert.Equal(852_654_687m, (await SaveAsync("weak", changes: [Rate])).Value.RecostedUsd);
        Assert.True((await SaveAsync("less", changes: [Cut])).IsOk);
        var view = await ListAsync();
        Assert.Equal((1, 803_548_920m, 2), (view.Number, view.RecostedUsd, view.Scenarios.Count));
        Assert.Equal(1, await database.AskAsync<long>("select count(*) from budget.version"));
        Assert.Equal((ScenarioState.Adopted, 2), (await CloseAsync("less", true)).Value is var c ? (c.State, c.Number) : default);
        Assert.Equal(view.Scenarios.Single(s => s.Code == "less").RecostedUsd, (await ListAsync()).RecostedUsd);
        // The other one changes a version that does not stand any more.
        Assert.Equal("budget.scenario.overtaken", (await CloseAsync("weak", true)).Problems[0].Code);
        Assert.Equal(ScenarioState.Discarded, (await CloseAsync("weak", false)).Value.State);
        Assert.Equal("budget.scenario.closed", (await CloseAsync("weak", false)).Problems[0].Code);
        Assert.Equal("budget.scenario.closed", (await SaveAsync("less", changes: [Rate])).Problems[0].Code);
    }

    [Fact]
    public async Task Nobody_changes_one_who_may_not_and_of_two_who_change_it_at_once_one_is_told()
    {
        Assert.Equal(ProblemKind.Forbidden, (await SaveAsync("mine", by: Reader)).Problems[0].Kind);
        Assert.Equal("kernel.csv.code_shape", (await SaveAsync("no such/code")).Problems[0].Code);
        var first = (await SaveAsync("mine", changes: [Cut])).Value;
        Assert.True((await SaveAsync("mine", first.Version, null, Cut, Rate)).IsOk);
        Assert.Equal(ProblemKind.Conflict, (await SaveAsync("mine", first.Version, null, Rate)).Problems[0].Kind);
        Assert.Equal(2, (await ListAsync()).Scenarios[0].Changes.Count);
    }

    [Fact]
    public async Task Once_a_version_is_adopted_the_scenario_that_replaces_it_says_why()
    {
        await SaveAsync("less", changes: [Cut]);
        Assert.True((await DoAsync<AdoptBudget, Outcome<AdoptBudget.Adopted>>(o => o.HandleAsync(Officer, new(Cycle, null, "109th session"), default))).IsOk);
        Assert.Equal("budget.import.adopted", (await CloseAsync("less", true)).Problems[0].Code);
        Assert.Equal(2, (await CloseAsync("less", true, "Savings")).Value.Number);
    }
}
