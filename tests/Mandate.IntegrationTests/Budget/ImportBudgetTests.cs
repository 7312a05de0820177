using System.Text;
using Mandate.Budget;
using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Budget;

/// <summary>A budget brought in version by version.</summary>
public sealed class ImportBudgetTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Lines = "operational_budget_lines.csv";

    private static readonly Access Officer = ResultsWorld.Person("Paula Planner", BudgetFunctions.Read, BudgetFunctions.Prepare);
    private static readonly Access Reader = ResultsWorld.Person("Ravi Reader", BudgetFunctions.Read);
    private static readonly Access Nobody = ResultsWorld.Person("Nora Nobody");

    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await postgres.NewDatabaseAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<T>> work) where TOperation : notnull => database.InScopeAsync(s => work(s.GetRequiredService<TOperation>()));

    private async Task<Outcome<ImportBudget.Result>> ImportAsync(Func<string, string>? change = null, Access? by = null, bool dryRun = false)
    {
        var files = (await ImportFolder.ReadAsync(Path.Combine(Repository.Root, "data", "ilo-budget-2022-23"), ImportBudget.Reads, default)).Value.ToList();
        if (change is not null) files = files.ConvertAll(f => f.Name != Lines ? f : f with { Bytes = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(f.Bytes))) });
        return await DoAsync<ImportBudget, Outcome<ImportBudget.Result>>(o => o.HandleAsync(by ?? Officer, new(files, "2022-23", dryRun), default));
    }

    private Task<Outcome<BudgetTable>> TableAsync(string name, int? number = null, Access? by = null) =>
        DoAsync<ReadBudgetTable, Outcome<BudgetTable>>(o => o.HandleAsync(by ?? Reader, new(name, "2022-23", number), default));

    [Fact]
    public async Task The_same_files_make_one_version_and_changed_ones_the_next_while_the_first_stays()
    {
        Assert.Equal((1, false), ((await ImportAsync(dryRun: true)).Value.Number, (await ImportAsync(dryRun: true)).Value.IsSaved));
        Assert.Equal(0, await database.AskAsync<long>("select count(*) from budget.line"));
        Assert.Equal((1, 50, 790_640_000m, true), (await ImportAsync()).Value is var first ? (first.Number, first.Lines, first.TotalUsd, first.IsSaved) : default);
        Assert.Equal((1, false, true), (await ImportAsync()).Value is var again ? (again.Number, again.IsSaved, again.IsSame) : default);
        Assert.Equal(2, (await ImportAsync(t => t.Replace("21611293", "21611294", StringComparison.Ordinal))).Value.Number);
        object? Total(BudgetTable table) => table.Rows[^1].Cells[^1];
        Assert.Equal((790_640_001m, 790_640_000m), ((decimal)Total((await TableAsync("operational")).Value)!, (decimal)Total((await TableAsync("operational", 1)).Value)!));
        var report = (await DoAsync<CheckBudget, Outcome<CheckBudget.Report>>(o => o.HandleAsync(Reader, null, default))).Value;
        Assert.Equal((2, 6), (report.Number, report.Findings.Count));
        Assert.Equal(2, await database.AskAsync<long>("select count(distinct subject_id) from journal.entry where subject_type = 'budget.version'"));
    }

    [Fact]
    public async Task Whoever_may_not_is_refused_before_anything_is_read()
    {
        Assert.Equal(ProblemKind.Forbidden, (await ImportAsync(_ => "nonsense", Reader)).Problems[0].Kind);
        await ImportAsync();
        Assert.Equal(ProblemKind.Forbidden, (await TableAsync("strategic", by: Nobody)).Problems[0].Kind);
        Assert.Equal(ProblemKind.Forbidden, (await DoAsync<ListBudgets, Outcome<IReadOnlyList<ListBudgets.Item>>>(o => o.HandleAsync(Nobody, default))).Problems[0].Kind);
    }

    [Fact]
    public async Task A_file_with_problems_saves_nothing()
    {
        var refused = await ImportAsync(t => t.Replace("27,1,37,6", "27,13,-37,6", StringComparison.Ordinal));
        Assert.Equal(["budget.import.months", "budget.import.negative_work"], refused.Problems.Select(p => p.Code));
        Assert.Equal(0, await database.AskAsync<long>("select count(*) from budget.cycle"));
        Assert.Equal("budget.cycle.unknown", (await TableAsync("strategic")).Problems[0].Code);
        Assert.Equal("budget.table.unknown", (await TableAsync("tactical")).Problems[0].Code);
    }

    [Fact]
    public async Task Without_its_price_layers_a_budget_is_shown_and_nobody_is_assessed_for_it()
    {
        var lines = (await ImportFolder.ReadAsync(Path.Combine(Repository.Root, "data", "ilo-budget-2022-23"), ImportBudget.Reads, default)).Value.Where(f => f.Name is Lines or "exchange_rates.csv").ToList();
        await DoAsync<ImportBudget, Outcome<ImportBudget.Result>>(o => o.HandleAsync(Officer, new(lines, "2022-23"), default));
        var view = (await DoAsync<ShowBudget, Outcome<ShowBudget.View>>(o => o.HandleAsync(Reader, "2022-23", null, default))).Value;
        Assert.Equal((790_640_000m, (decimal?)null, (decimal?)null), (view.Whole.Constant, view.Whole.Previous, view.Whole.Recosted));
        Assert.Null(view.Resolution);
        var recosted = await DoAsync<RecostBudget, Outcome<ExchangeEffect>>(o => o.HandleAsync(Reader, new(Rate: 0.9m, ChfShare: 0.5m), default));
        var assessed = await DoAsync<AssessContributions, Outcome<AssessContributions.Assessed>>(o => o.HandleAsync(Reader, new(new("scale.csv", Encoding.UTF8.GetBytes("country,percent\nKE,100\n"))), default));
        var resolution = await DoAsync<ReadResolution, Outcome<ReadResolution.Resolution>>(o => o.HandleAsync(Reader, new(), default));
        Assert.All(new[] { recosted.Problems, assessed.Problems, resolution.Problems }, p => Assert.Equal("budget.recost.no_layers", Assert.Single(p).Code));
    }

    [Fact]
    public async Task A_post_register_is_kept_with_the_version_of_its_standard_costs()
    {
        ImportFile[] files =
        [
            new(Lines, Encoding.UTF8.GetBytes("part,department_group,line,zh,prof_years,prof_months,gs_years,gs_months,staff_cost_usd,nonstaff_cost_usd\nI,Policy,Work,工作,1,1,0,0,260,0\n")),
            new("standard_costs.csv", Encoding.UTF8.GetBytes("version,grade_group,place,monthly_usd\nMay,P,CHE,20\n")),
            new("posts.csv", Encoding.UTF8.GetBytes("post,grade,part,department_group,line,location,funding,months\n1,P-4,I,Policy,Work,CHE,regular_budget,13\n")),
        ];
        Assert.True((await DoAsync<ImportBudget, Outcome<ImportBudget.Result>>(o => o.HandleAsync(Officer, new(files, "2022-23"), default))).Value.IsSaved);
        var register = (await DoAsync<ListPosts, Outcome<ListPosts.Register>>(o => o.HandleAsync(Reader, new(), default))).Value;
        Assert.Equal(("May", 13, 260m, "Work"), (register.StandardCosts, register.Months, register.CostUsd, register.Posts[0].Line!.Texts["en"]));
        var report = (await DoAsync<CheckBudget, Outcome<CheckBudget.Report>>(o => o.HandleAsync(Reader, null, default))).Value;
        Assert.Equal((3, 0), (report.Checks, report.Findings.Count));
        Assert.Equal(ProblemKind.Forbidden, (await DoAsync<ListPosts, Outcome<ListPosts.Register>>(o => o.HandleAsync(Nobody, new(), default))).Problems[0].Kind);
    }

    [Fact]
    public async Task Shares_requirements_scale_and_balances_come_in_with_the_budget_and_stay_with_their_version()
    {
        var files = (await ImportFolder.ReadAsync(Path.Combine(Repository.Root, "data", "ilo-budget-2022-23"), ImportBudget.Reads, default)).Value.ToList();
        void Add(string name, string text) => files.Add(new(name, Encoding.UTF8.GetBytes(text)));
        Add("outcome_shares.csv", "part,department_group,line,outcome,share_pct\nI,Policy departments,Statistics,1,100\n");
        Add("outcome_requirements.csv", "outcome,required_musd,xb_secured_musd,rbsa_secured_musd\n1,150,10,1.5\n");
        Add("scale_of_assessments.csv", "country,percent\nKE,50\nGH,50\n");
        Add("contribution_balances.csv", "country,credit_chf,arrears_chf,reason\nGH,0,12.25,\n");
        var done = await DoAsync<ImportBudget, Outcome<ImportBudget.Result>>(o => o.HandleAsync(Officer, new(files, "2022-23"), default));
        Assert.Equal(1, done.Value.Rows["outcome_shares.csv"]);
        Assert.Contains("line,I,Policy departments,Statistics,统计,given,13930846,0,", TableText.Csv((await TableAsync("departments-outcomes")).Value), StringComparison.Ordinal);
        Assert.Contains("line,1,150.0,102.7,10.0,1.5,114.2,20.8,,10.8,25.0\n", TableText.Csv((await TableAsync("funding-gap")).Value), StringComparison.Ordinal);
        Assert.Contains("line,GH,50,401774460,200887230,200887230,0,401774460,12.25,401774472.25\n", TableText.Csv((await TableAsync("contributions")).Value), StringComparison.Ordinal);
        var money = await DoAsync<ReadOutcomeMoney, Outcome<IReadOnlyList<OutcomeMoney>>>(o => o.HandleAsync(Reader, "2022-23", default));
        Assert.Equal((150m, 25m), (money.Value[0].Required, money.Value[0].Gap));
        Assert.Equal(ProblemKind.Forbidden, (await DoAsync<ReadOutcomeMoney, Outcome<IReadOnlyList<OutcomeMoney>>>(o => o.HandleAsync(Nobody, null, default))).Problems[0].Kind);
        await ImportAsync();
        Assert.Empty((await TableAsync("contributions")).Value.Rows);
        Assert.NotEmpty((await TableAsync("contributions", 1)).Value.Rows);
    }

    [Fact]
    public async Task Two_officers_at_once_make_two_versions_and_lose_none()
    {
        var done = await Task.WhenAll(Enumerable.Range(1, 4).Select(i => ImportAsync(t => t.Replace("21611293", $"2161129{i}", StringComparison.Ordinal))));
        Assert.Equal([1, 2, 3, 4], done.Select(d => d.Value.Number).Order());
    }
}
