using System.Text;
using Mandate.Budget;
using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Budget;

/// <summary>What is kept of a version between two questions is never shown for another one, nor to somebody who may not read it.</summary>
public sealed class KeptFiguresTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Lines = "operational_budget_lines.csv", Layers = "cost_increases.csv", Cycle = "2022-23";

    private static readonly string[] Tables = ["strategic", "operational", "cost-increases", "computed-increases", "expenditure-income"];

    private static readonly Access Officer = ResultsWorld.Person("Paula Planner", BudgetFunctions.Read, BudgetFunctions.Prepare, BudgetFunctions.Adopt);
    private static readonly Access Reader = ResultsWorld.Person("Ravi Reader", BudgetFunctions.Read);
    private static readonly Access Stranger = ResultsWorld.Person("Sam Stranger");

    private TestDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await postgres.NewDatabaseAsync();
        await ImportAsync(0);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<T>> work) where TOperation : notnull => database.InScopeAsync(s => work(s.GetRequiredService<TOperation>()));

    /// <param name="more">How many dollars one line costs more than in the reference budget.</param>
    private async Task ImportAsync(int more, string? reason = null)
    {
        var files = (await ImportFolder.ReadAsync(Path.Combine(Repository.Root, "data", "ilo-budget-2022-23"), ImportBudget.Reads, default)).Value.ToList();
        files = files.ConvertAll(f => f.Name is not (Lines or Layers) ? f : f with { Bytes = Encoding.UTF8.GetBytes(With(Encoding.UTF8.GetString(f.Bytes), more)) });
        Assert.True((await DoAsync<ImportBudget, Outcome<ImportBudget.Result>>(o => o.HandleAsync(Officer, new(files, Cycle, Reason: reason), default))).Value.IsSaved);
    }

    // The other costs of the legal adviser's office, and what it had in the budget before.
    private static string With(string text, int more) =>
        text.Replace("157984", $"{157984 + more}", StringComparison.Ordinal).Replace("3641245", $"{3641245 + more}", StringComparison.Ordinal);

    private async Task<string> TextAsync(string table, int? number = null)
    {
        var found = await DoAsync<ReadBudgetTable, Outcome<BudgetTable>>(o => o.HandleAsync(Reader, new(table, Cycle, number), default));
        return TableFile.Text(found.Value, TableFormat.Csv);
    }

    private async Task<List<string>> AllAsync(int? number = null)
    {
        var texts = new List<string>();
        foreach (var table in Tables) texts.Add(await TextAsync(table, number));
        return texts;
    }

    private async Task<decimal> RecostedAsync() => (await DoAsync<RecostBudget, Outcome<ExchangeEffect>>(o => o.HandleAsync(Reader, new(Cycle, Inflation: ["AFR=5.4"]), default))).Value.TotalBeforeUsd;

    private async Task<decimal> ExplainedAsync() => (await DoAsync<ExplainIncrease, Outcome<ExplainIncrease.Explained>>(o => o.HandleAsync(Reader, new("Programmes in Africa", Cycle), default))).Value.ConstantUsd;

    private async Task HoldsAgainstNothingKeptAsync()
    {
        // A program that starts anew knows nothing.
        var kept = await AllAsync();
        await using var other = MandateServices.Build(database.Source, s => s.AddQuickPasswords());
        foreach (var (table, text) in Tables.Zip(kept))
        {
            await using var scope = other.CreateAsyncScope();
            var found = await scope.ServiceProvider.GetRequiredService<ReadBudgetTable>().HandleAsync(Reader, new(table, Cycle), default);
            Assert.Equal(TableFile.Text(found.Value, TableFormat.Csv), text);
        }
    }

    [Fact]
    public async Task A_new_version_is_shown_at_once_and_the_one_before_stays_as_it_was()
    {
        var (first, recosted, explained) = (await AllAsync(), await RecostedAsync(), await ExplainedAsync());
        Assert.Equal(first, await AllAsync());
        await ImportAsync(1000);
        var second = await AllAsync();
        Assert.All(first.Zip(second), t => Assert.NotEqual(t.First, t.Second));
        Assert.NotEqual(recosted, await RecostedAsync());
        Assert.Equal(first, await AllAsync(1));
        Assert.Equal(second, await AllAsync(2));
        Assert.Equal(explained, await ExplainedAsync());
        await HoldsAgainstNothingKeptAsync();
    }

    [Fact]
    public async Task An_adoption_changes_no_figure_and_a_scenario_that_becomes_the_next_version_changes_them()
    {
        var first = await AllAsync();
        Assert.True((await DoAsync<AdoptBudget, Outcome<AdoptBudget.Adopted>>(o => o.HandleAsync(Officer, new(Cycle, null, "109th session"), default))).IsOk);
        Assert.Equal(first, await AllAsync());
        await DoAsync<SaveScenario, Outcome<ScenarioView>>(o => o.HandleAsync(Officer, new(Cycle, "less", "Try", null, [new(ChangeKind.Cut, "Policy departments", 3)]), default));
        Assert.Equal(first, await AllAsync());
        Assert.Equal(2, (await DoAsync<CloseScenario, Outcome<CloseScenario.Closed>>(o => o.HandleAsync(Officer, new(Cycle, "less", true, Reason: "Savings"), default))).Value.Number);
        Assert.All(first.Zip(await AllAsync()), t => Assert.NotEqual(t.First, t.Second));
        await HoldsAgainstNothingKeptAsync();
    }

    [Fact]
    public async Task What_is_kept_is_refused_to_whoever_may_not_read_it()
    {
        await AllAsync();
        await RecostedAsync();
        foreach (var table in Tables)
            Assert.Equal(ProblemKind.Forbidden, (await DoAsync<ReadBudgetTable, Outcome<BudgetTable>>(o => o.HandleAsync(Stranger, new(table, Cycle), default))).Problems[0].Kind);
        Assert.Equal(ProblemKind.Forbidden, (await DoAsync<RecostBudget, Outcome<ExchangeEffect>>(o => o.HandleAsync(Stranger, new(Cycle), default))).Problems[0].Kind);
    }
}
