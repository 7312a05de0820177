using System.Text;
using Mandate.Budget;
using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Mandate.IntegrationTests.Budget;

/// <summary>Files of a budget looked at before they are brought in, and versions taken back.</summary>
public sealed class BudgetPreviewTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Cycle = "2022-23", Header = "part,department_group,line,zh,prof_years,prof_months,gs_years,gs_months,staff_cost_usd,nonstaff_cost_usd\n";

    private static readonly Access Officer = ResultsWorld.Person("Paula Planner", BudgetFunctions.Read, BudgetFunctions.Prepare, BudgetFunctions.Adopt, BudgetFunctions.Execute);
    private static readonly Access Other = ResultsWorld.Person("Omar Officer", BudgetFunctions.Read, BudgetFunctions.Prepare);
    private static readonly Access Reader = ResultsWorld.Person("Ravi Reader", BudgetFunctions.Read);

    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await postgres.NewDatabaseAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<T>> work) where TOperation : notnull => database.InScopeAsync(s => work(s.GetRequiredService<TOperation>()));

    private static ImportFile[] Files(string lines = "I,Policy,Work,工作,1,0,0,0,100,20\n") => [new("operational_budget_lines.csv", Encoding.UTF8.GetBytes(Header + lines))];

    private Task<Outcome<ImportBudget.Preview>> LookAsync(ImportFile[] files) => DoAsync<ImportBudget, Outcome<ImportBudget.Preview>>(o => o.PreviewAsync(Officer, new(files, Cycle), default));

    private Task<Outcome<ImportBudget.Result>> ImportAsync(ImportFile[] files, string? token = null, string? reason = null) =>
        DoAsync<ImportBudget, Outcome<ImportBudget.Result>>(o => o.HandleAsync(Officer, new(files, Cycle, Token: token, Reason: reason), default));

    private Task<Outcome<WithdrawVersion.Withdrawn>> WithdrawAsync(int number, string? reason = "Wrong files", Access? by = null) =>
        DoAsync<WithdrawVersion, Outcome<WithdrawVersion.Withdrawn>>(o => o.HandleAsync(by ?? Officer, new(Cycle, number, reason), default));

    private async Task<string[]> RefusalsAsync(int number, string? reason = "Wrong files") => [.. (await WithdrawAsync(number, reason)).Problems.Select(p => p.Code)];

    private Task<Outcome<StageBudget.Staged>> StageAsync(ImportFile[] files, Access? by = null) => DoAsync<StageBudget, Outcome<StageBudget.Staged>>(o => o.HandleAsync(by ?? Officer, files, Cycle, default));

    [Fact]
    public async Task A_preview_says_what_would_be_and_saves_nothing()
    {
        var first = (await LookAsync(Files())).Value;
        Assert.Equal((null, 1, 1, 0, null, 120m), (first.Stands, first.Number, first.Plan.Added, first.Plan.Changed, first.Before, first.After.ConstantUsd));
        Assert.Equal(0, await database.AskAsync<long>("select count(*) from budget.cycle"));
        await ImportAsync(Files());
        var next = (await LookAsync(Files("I,Policy,Work,工作,1,0,0,0,100,30\nI,Policy,More,更多,0,0,0,0,0,5\n"))).Value;
        Assert.Equal((1, 2, 1, 1, 120m, 135m), (next.Stands, next.Number, next.Plan.Added, next.Plan.Changed, next.Before!.ConstantUsd, next.After.ConstantUsd));
        Assert.Equal(new CellChange("nonstaff_cost_usd", "20", "30"), Assert.Single(next.Plan.Changes[0].Cells));
        Assert.Equal(["kernel.csv.whole_number"], (await LookAsync(Files("I,Policy,Work,工作,one,0,0,0,100,30\n"))).Problems.Select(p => p.Code));
        Assert.Equal(["notes.csv"], (await LookAsync([.. Files(), new("notes.csv", "a,b\n"u8.ToArray())])).Value.Ignored);
        Assert.Equal(ProblemKind.Forbidden, (await DoAsync<ImportBudget, Outcome<ImportBudget.Preview>>(o => o.PreviewAsync(Reader, new(Files(), Cycle), default))).Problems[0].Kind);
    }

    [Fact]
    public async Task Files_that_were_saved_again_and_say_the_same_make_no_version()
    {
        await ImportAsync(Files());
        var again = Files("I,Policy,Work,工作,1,0,0,0,100.00,\"20\"\n");
        Assert.True((await LookAsync(again)).Value.Plan.IsEmpty);
        Assert.Equal((1, true, false), (await ImportAsync(again)).Value is var r ? (r.Number, r.IsSame, r.IsSaved) : default);
    }

    [Fact]
    public async Task What_is_carried_out_is_what_was_looked_at()
    {
        var seen = (await LookAsync(Files())).Value;
        Assert.Equal(1, (await ImportAsync(Files("I,Policy,Other,其他,0,0,0,0,0,1\n"))).Value.Number);
        var late = await ImportAsync(Files(), seen.Token);
        Assert.Equal(("budget.import.changed_since", ProblemKind.Conflict), (late.Problems[0].Code, late.Problems[0].Kind));
        Assert.Equal("budget.import.changed_since", (await ImportAsync(Files("I,Policy,Work,工作,1,0,0,0,100,21\n"), (await LookAsync(Files())).Value.Token)).Problems[0].Code);
        Assert.Equal(2, (await ImportAsync(Files(), (await LookAsync(Files())).Value.Token)).Value.Number);
    }

    [Fact]
    public async Task Of_two_officers_who_press_the_button_at_once_one_is_told()
    {
        var token = (await LookAsync(Files())).Value.Token;
        var done = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ImportAsync(Files(), token)));
        Assert.Equal((1, 2), (done.Count(d => d.IsOk), done.Count(d => d.Problems.Any(p => p.Code == "budget.import.changed_since"))));
        Assert.Equal(1, await database.AskAsync<long>("select count(*) from budget.version"));
    }

    [Fact]
    public async Task Files_wait_for_their_sender_alone_and_one_that_was_cut_is_refused()
    {
        var kept = (await StageAsync(Files())).Value;
        Assert.NotNull(await DoAsync<StageBudget, ImportBudget.Input?>(o => o.OpenAsync(Officer, kept.Id, default)));
        Assert.Null(await DoAsync<StageBudget, ImportBudget.Input?>(o => o.OpenAsync(Other, kept.Id, default)));
        // What repeats itself shrinks to less than a hundredth, and is no bomb when it is our own archive.
        var alike = (await StageAsync(Files(string.Concat(Enumerable.Range(1, 19_000).Select(i => $"I,Policy,{i} {new string('a', 150)},,0,0,0,0,0,0\n"))))).Value;
        Assert.Equal(19_000, (await DoAsync<StageBudget, ImportBudget.Input?>(o => o.OpenAsync(Officer, alike.Id, default)))!.Files[0].Bytes.AsSpan().Count((byte)'\n') - 1);
        var cut = await StageAsync([.. Files(), new("posts.csv", new byte[ImportLimits.FileBytes + 1])]);
        Assert.Equal(("budget.import.too_large", "posts.csv"), (Assert.Single(cut.Problems).Code, cut.Problems[0].Place!.File));
        Assert.Equal(ProblemKind.Forbidden, (await StageAsync(Files(), Reader)).Problems[0].Kind);
        Assert.Contains("kernel.csv.not_utf8", (await StageAsync([new("operational_budget_lines.csv", Encoding.Latin1.GetBytes(Header + "I,Bureau,Équité,,0,0,0,0,0,1\n"))])).Problems.Select(p => p.Code));
    }

    [Fact]
    public async Task A_version_is_withdrawn_with_its_reason_and_the_one_before_stands_again()
    {
        await ImportAsync(Files());
        await ImportAsync(Files("I,Policy,Work,工作,1,0,0,0,100,99\n"));
        Assert.Equal(["budget.withdraw.later"], await RefusalsAsync(1));
        Assert.Equal(["budget.withdraw.reason_missing"], await RefusalsAsync(2, " "));
        Assert.Equal(ProblemKind.Forbidden, (await WithdrawAsync(2, by: Reader)).Problems[0].Kind);
        Assert.Equal((2, 1), (await WithdrawAsync(2)).Value is var w ? (w.Number, w.Stands) : default);
        Assert.Equal(120m, (await DoAsync<ListBudgets, Outcome<IReadOnlyList<ListBudgets.Item>>>(o => o.HandleAsync(Reader, default))).Value.Single().TotalUsd);
        var versions = (await DoAsync<ListVersions, Outcome<IReadOnlyList<ListVersions.Item>>>(o => o.HandleAsync(Reader, Cycle, default))).Value;
        Assert.Equal([(2, VersionStage.Withdrawn, "Wrong files"), (1, VersionStage.Proposed, null)], versions.Select(v => (v.Number, v.Stage, v.Withdrawal)));
        Assert.Equal(["budget.withdraw.already"], await RefusalsAsync(2));
        Assert.Equal("budget.adopt.withdrawn", (await DoAsync<AdoptBudget, Outcome<AdoptBudget.Adopted>>(o => o.HandleAsync(Officer, new(Cycle, 2, "110th session"), default))).Problems[0].Code);
        Assert.Equal("Wrong files", await database.AskAsync<string>("select reason from journal.entry where operation = 'budget.withdraw'"));
        // Its number is not given twice, and the same files may come again.
        Assert.Equal(3, (await ImportAsync(Files("I,Policy,Work,工作,1,0,0,0,100,99\n"))).Value.Number);
    }

    [Fact]
    public async Task Where_the_only_version_is_withdrawn_no_budget_stands_and_none_is_in_the_way()
    {
        await ImportAsync(Files());
        Assert.Null((await WithdrawAsync(1)).Value.Stands);
        Assert.Empty((await DoAsync<ListBudgets, Outcome<IReadOnlyList<ListBudgets.Item>>>(o => o.HandleAsync(Reader, default))).Value);
        Assert.Equal("budget.cycle.unknown", (await DoAsync<CheckBudget, Outcome<CheckBudget.Report>>(o => o.HandleAsync(Reader, Cycle, default))).Problems[0].Code);
        Assert.Equal("budget.cycle.none", (await DoAsync<CheckBudget, Outcome<CheckBudget.Report>>(o => o.HandleAsync(Reader, null, default))).Problems[0].Code);
        var seen = (await LookAsync(Files())).Value;
        Assert.Equal((null, 2, null), (seen.Stands, seen.Number, seen.Before));
        Assert.Equal(2, (await ImportAsync(Files(), seen.Token)).Value.Number);
    }

    [Fact]
    public async Task What_was_adopted_and_what_something_rests_on_stays()
    {
        await ImportAsync(Files());
        await DoAsync<SaveScenario, Outcome<ScenarioView>>(o => o.HandleAsync(Officer, new(Cycle, "less", "Less", null, [new(ChangeKind.Cut, "Policy", 5)]), default));
        await DoAsync<SetForecast, Outcome<SetForecast.Result>>(o => o.HandleAsync(Officer, new(Cycle, "I / Policy / Work", "2022-03", "100"), default));
        Assert.Equal(["budget.withdraw.scenarios", "budget.withdraw.spent"], await RefusalsAsync(1));
        await DoAsync<AdoptBudget, Outcome<AdoptBudget.Adopted>>(o => o.HandleAsync(Officer, new(Cycle, 1, "109th session"), default));
        Assert.Equal(["budget.withdraw.adopted"], await RefusalsAsync(1));
        // Once one is adopted, money is spent by that one: the next proposal can go.
        Assert.Equal(2, (await ImportAsync(Files("I,Policy,Work,工作,1,0,0,0,90,20\n"), reason: "Savings")).Value.Number);
        Assert.Equal(1, (await WithdrawAsync(2)).Value.Stands);
        var stubborn = await Assert.ThrowsAsync<PostgresException>(() => database.Source.CreateCommand("update budget.version set withdrawn_at = now() where number = 1").ExecuteNonQueryAsync());
        Assert.Equal("42501", stubborn.SqlState);
    }

    [Fact]
    public async Task A_scenario_that_was_made_the_next_version_is_open_again_when_that_is_withdrawn()
    {
        await ImportAsync(Files());
        await DoAsync<SaveScenario, Outcome<ScenarioView>>(o => o.HandleAsync(Officer, new(Cycle, "less", "Less", null, [new(ChangeKind.Cut, "Policy", 5)]), default));
        await DoAsync<CloseScenario, Outcome<CloseScenario.Closed>>(o => o.HandleAsync(Officer, new(Cycle, "less", true), default));
        Assert.Equal("less", (await WithdrawAsync(2)).Value.Reopened);
        Assert.Equal(3, (await DoAsync<CloseScenario, Outcome<CloseScenario.Closed>>(o => o.HandleAsync(Officer, new(Cycle, "less", true), default))).Value.Number);
    }
}
