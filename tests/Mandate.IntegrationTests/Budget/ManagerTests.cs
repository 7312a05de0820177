using System.Text;
using Mandate.Budget;
using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Budget;

/// <summary>Who answers for which lines, with its history, and the lines of whoever asks.</summary>
public sealed class ManagerTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Head = "part,department_group,line,zh,prof_years,prof_months,gs_years,gs_months,staff_cost_usd,nonstaff_cost_usd,manager\n";
    private const string Function = "Director, Policy", Legal = "I / Organs / Legal";

    private static readonly Access Officer = ResultsWorld.Person("Paula Planner", BudgetFunctions.Read, BudgetFunctions.Prepare, BudgetFunctions.Execute);
    private static readonly Access Reader = ResultsWorld.Person("Ravi Reader", BudgetFunctions.Read);

    private TestDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await postgres.NewDatabaseWithPeopleAsync();
        var file = new ImportFile("operational_budget_lines.csv", Encoding.UTF8.GetBytes(Head + $"I,Organs,Legal,法,0,0,0,0,0,100,\nI,Policy,Statistics,计,0,0,0,0,0,200,\"{Function}\"\nI,Policy,Research,研,0,0,0,0,0,300,\"{Function}\"\n"));
        _ = (await DoAsync<ImportBudget, Outcome<ImportBudget.Result>>(o => o.HandleAsync(Officer, new([file], "2022-23"), default))).Value;
        const string rows = "entry_id,kind,month,part,department_group,line,amount,currency\nA,actual,2022-02,I,Policy,Research,75,USD\nB,actual,2022-02,I,Organs,Legal,9,USD\n";
        _ = (await DoAsync<ImportExecution, Outcome<ImportExecution.Result>>(o => o.HandleAsync(Officer, new(new("erp.csv", Encoding.UTF8.GetBytes(rows)), null), default))).Value;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<T>> work) where TOperation : notnull => database.InScopeAsync(s => work(s.GetRequiredService<TOperation>()));

    private Task<Outcome<AssignManager.Result>> AssignAsync(string? managed, string? email, DateOnly? from = null, Access? by = null) =>
        DoAsync<AssignManager, Outcome<AssignManager.Result>>(o => o.HandleAsync(by ?? Officer, new(null, managed, email, from), default));

    private async Task<ListManagers.Item> ItemAsync(string managed) =>
        (await DoAsync<ListManagers, Outcome<ListManagers.View>>(o => o.HandleAsync(Reader, null, default))).Value.Items.Single(i => i.Managed == managed);

    private async Task<List<string>> LinesOfAsync(string email)
    {
        var by = await database.AccessOfAsync(email);
        var mine = (await DoAsync<ReadMyLines, Outcome<ReadMyLines.Mine>>(o => o.HandleAsync(by, new(null), default))).Value;
        return [.. mine.Execution.Table.Rows.Where(r => r.Type == RowType.Line).Select(r => (string)r.Cells[2]!)];
    }

    [Fact]
    public async Task A_function_brings_all_its_lines_and_a_line_of_its_own_goes_before_it()
    {
        Assert.True((await AssignAsync(Function, TestPeople.Finance)).IsOk);
        Assert.Equal(["Statistics", "Research"], await LinesOfAsync(TestPeople.Finance));
        Assert.Equal((true, "I / Policy / Research"), (await AssignAsync("Research", TestPeople.Treasurer.ToUpperInvariant())).Value is var one ? (one.IsLine, one.Managed) : default);
        Assert.Equal(["Statistics"], await LinesOfAsync(TestPeople.Finance));
        Assert.Equal(["Research"], await LinesOfAsync(TestPeople.Treasurer));
        Assert.Empty(await LinesOfAsync(TestPeople.Auditor));
        var by = await database.AccessOfAsync(TestPeople.Treasurer);
        var table = (await DoAsync<ReadMyLines, Outcome<ReadMyLines.Mine>>(o => o.HandleAsync(by, new(null), default))).Value.Execution.Table;
        // Nothing of other people's lines, not even in the sum.
        Assert.Equal(75m, table.Rows[^1].Cells[table.Columns.ToList().FindIndex(c => c.Key == "spent_usd")]);
        Assert.Equal((2, 500m), await ItemAsync(Function) is var item ? (item.Lines, item.AppropriationUsd) : default);
    }

    [Fact]
    public async Task The_history_stays_and_the_journal_says_who_assigned_without_a_name()
    {
        Assert.True((await AssignAsync(Legal, TestPeople.Finance, new(2022, 1, 1))).IsOk);
        Assert.True((await AssignAsync(Legal, TestPeople.Treasurer, new(2022, 7, 1))).IsOk);
        Assert.True((await AssignAsync(Legal, null, new(2023, 1, 1))).IsOk);
        var item = await ItemAsync(Legal);
        Assert.Null(item.Manager);
        Assert.Equal([(new DateOnly(2022, 7, 1), new DateOnly(2022, 12, 31)), (new DateOnly(2022, 1, 1), (DateOnly?)new DateOnly(2022, 6, 30))], item.Terms.Select(t => (t.From, t.Until)));
        Assert.Equal(2, await database.AskAsync<long>("select count(distinct subject_id) from journal.entry where operation = 'budget.assign_manager'"));
        Assert.Equal(0, await database.AskAsync<long>("select count(*) from journal.entry where operation like 'budget.%manager' and cast(entry as text) like '%example.org%'"));
        Assert.Equal("budget.manager.before", (await AssignAsync(Legal, TestPeople.Finance, new(2022, 12, 31))).Problems[0].Code);
    }

    [Fact]
    public async Task What_was_assigned_wrongly_is_mended_on_the_same_day()
    {
        Assert.True((await AssignAsync(Legal, TestPeople.Finance)).IsOk);
        Assert.Equal("budget.manager.same", (await AssignAsync(Legal, TestPeople.Finance)).Problems[0].Code);
        Assert.True((await AssignAsync(Legal, TestPeople.Treasurer)).IsOk);
        Assert.Empty(await LinesOfAsync(TestPeople.Finance));
        Assert.Equal(["Legal"], await LinesOfAsync(TestPeople.Treasurer));
        Assert.Equal(2, (await ItemAsync(Legal)).Terms.Count);
    }

    [Fact]
    public async Task Every_problem_is_said_at_once_and_only_who_prepares_budgets_assigns()
    {
        Assert.Equal(["managed budget.manager.unknown", "email budget.manager.account"], (await AssignAsync("Nobody's", "nobody@example.org")).Problems.Select(p => $"{p.Place?.Field} {p.Code}"));
        Assert.Equal("budget.manager.nobody", (await AssignAsync(Legal, " ")).Problems[0].Code);
        Assert.Equal(ProblemKind.Forbidden, (await AssignAsync(Legal, TestPeople.Finance, by: Reader)).Problems[0].Kind);
        Assert.Equal("budget.my_lines.no_account", (await DoAsync<ReadMyLines, Outcome<ReadMyLines.Mine>>(o => o.HandleAsync(Access.Console("ops"), new(null), default))).Problems[0].Code);
        Assert.Equal(0, await database.AskAsync<long>("select count(*) from budget.manager_assignment"));
    }

    [Fact]
    public async Task Two_officers_at_once_leave_one_manager()
    {
        var both = await Task.WhenAll(AssignAsync(Legal, TestPeople.Finance), AssignAsync(Legal, TestPeople.Treasurer));
        Assert.All(both, b => Assert.True(b.IsOk));
        Assert.Equal(1, await database.AskAsync<long>("select count(*) from budget.manager_assignment where until is null"));
    }
}
