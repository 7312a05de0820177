using System.Text;
using Mandate.Budget;
using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Mandate.IntegrationTests.Budget;

/// <summary>What becomes of a version of a budget: proposed, adopted, revised.</summary>
public sealed class BudgetVersionTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Lines = "operational_budget_lines.csv", Cycle = "2022-23", Decision = "109th session, resolution I";

    private static readonly Access Officer = ResultsWorld.Person("Paula Planner", BudgetFunctions.Read, BudgetFunctions.Prepare, BudgetFunctions.Adopt);
    private static readonly Access Reader = ResultsWorld.Person("Ravi Reader", BudgetFunctions.Read);

    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await postgres.NewDatabaseAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<T>> work) where TOperation : notnull => database.InScopeAsync(s => work(s.GetRequiredService<TOperation>()));

    private async Task<Outcome<ImportBudget.Result>> ImportAsync(int legal = 157984, string? reason = null, params ImportFile[] more)
    {
        var files = (await ImportFolder.ReadAsync(Path.Combine(Repository.Root, "data", "ilo-budget-2022-23"), ImportBudget.Reads, default)).Value.ToList();
        files = files.ConvertAll(f => f.Name != Lines ? f : f with { Bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(f.Bytes).Replace("157984", $"{legal}", StringComparison.Ordinal)) });
        return await DoAsync<ImportBudget, Outcome<ImportBudget.Result>>(o => o.HandleAsync(Officer, new([.. files, .. more], Cycle, Reason: reason), default));
    }

    private Task<Outcome<AdoptBudget.Adopted>> AdoptAsync(int? number = null, string? decision = Decision, string? reason = null, Access? by = null) =>
        DoAsync<AdoptBudget, Outcome<AdoptBudget.Adopted>>(o => o.HandleAsync(by ?? Officer, new(Cycle, number, decision, reason), default));

    private async Task<IReadOnlyList<VerifyBudget.Verified>> VerifyAsync() => (await DoAsync<VerifyBudget, Outcome<IReadOnlyList<VerifyBudget.Verified>>>(o => o.HandleAsync(Reader, Cycle, default))).Value;

    private static string[] Codes<T>(Outcome<T> outcome) => [.. outcome.Problems.Select(p => p.Code)];

    [Fact]
    public async Task An_adopted_version_is_frozen_and_its_successor_says_why_it_replaces_it()
    {
        await ImportAsync();
        await ImportAsync(157985);
        var report = (await DoAsync<CheckBudget, Outcome<CheckBudget.Report>>(o => o.HandleAsync(Reader, Cycle, default))).Value;
        Assert.Equal((2, VersionStage.Adopted, report.Findings.Count), (await AdoptAsync()).Value is var a ? (a.Number, a.Stage, a.Findings) : default);
        Assert.Equal(["budget.adopt.already"], Codes(await AdoptAsync()));
        Assert.Equal(["budget.adopt.past"], Codes(await AdoptAsync(1)));
        Assert.Equal(["budget.import.adopted"], Codes(await ImportAsync(157986)));
        Assert.True((await ImportAsync(157985)).Value.IsSame);
        Assert.Equal(3, (await ImportAsync(157986, "A post was forgotten")).Value.Number);
        Assert.Equal((3, VersionStage.Revised), (await AdoptAsync(decision: "110th session, resolution II")).Value is var r ? (r.Number, r.Stage) : default);
        var all = (await DoAsync<ListVersions, Outcome<IReadOnlyList<ListVersions.Item>>>(o => o.HandleAsync(Reader, Cycle, default))).Value;
        Assert.Equal([(3, VersionStage.Revised, "A post was forgotten"), (2, VersionStage.Adopted, null), (1, VersionStage.Proposed, null)], all.Select(v => (v.Number, v.Stage, v.Reason)));
        Assert.All(await VerifyAsync(), v => Assert.True(v.IsIntact));
    }

    [Fact]
    public async Task A_decision_is_asked_for_and_nobody_adopts_who_may_not()
    {
        await ImportAsync();
        Assert.Equal(ProblemKind.Forbidden, (await AdoptAsync(by: Reader)).Problems[0].Kind);
        Assert.Equal(["budget.adopt.decision_missing"], Codes(await AdoptAsync(decision: " ")));
        Assert.Equal(["budget.adopt.text_long", "budget.adopt.text_long"], Codes(await AdoptAsync(decision: new('x', 501), reason: new('x', 501))));
        Assert.Equal(["budget.version.unknown"], Codes(await AdoptAsync(7)));
        await ImportAsync(157985);
        Assert.True((await AdoptAsync(1)).IsOk);
        // The second one was proposed beside the first, not in its place.
        Assert.Equal(["budget.adopt.reason_missing"], Codes(await AdoptAsync(2)));
        Assert.Equal(VersionStage.Revised, (await AdoptAsync(2, reason: "Savings")).Value.Stage);
    }

    [Fact]
    public async Task The_database_itself_refuses_to_change_what_was_adopted_and_a_seal_finds_what_was_changed_all_the_same()
    {
        await ImportAsync();
        // Rows are not changed before the adoption either.
        await RefusedAsync("update budget.line set staff_cost = 0");
        await AdoptAsync();
        foreach (var sql in new[]
        {
            "update budget.version set decision = null", "delete from budget.version", "delete from budget.expenditure_object", "truncate budget.rate",
            "insert into budget.outcome_budget (version_id, position, outcome, amount) select id, 99, '9', 1 from budget.version",
        }) await RefusedAsync(sql);
        await ExecuteAsync("alter table budget.line disable trigger rows_stay; update budget.line set staff_cost = staff_cost + 1 where position = 7; alter table budget.line enable always trigger rows_stay");
        Assert.False(Assert.Single(await VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Every_table_of_rows_has_its_guards() => Assert.Equal(0, await database.AskAsync<long>("""
        select count(*) from information_schema.columns c where c.table_schema = 'budget' and c.column_name = 'version_id'
          and exists (select from information_schema.columns p where p.table_schema = 'budget' and p.table_name = c.table_name and p.column_name = 'position')
          and 2 <> (select count(*) from pg_trigger g where g.tgname in ('rows_stay', 'rows_in_time') and g.tgrelid = format('budget.%I', c.table_name)::regclass)
        """));

    [Fact]
    public async Task Two_versions_differ_in_the_lines_that_moved_and_in_no_other()
    {
        await ImportAsync();
        await ImportAsync(100000);
        var compared = (await DoAsync<CompareVersions, Outcome<CompareVersions.Compared>>(o => o.HandleAsync(Reader, new(Cycle, 1), default))).Value;
        // The price layers of the line stayed as they were: recosted, nothing moved.
        Assert.Equal((2, true, 0), (compared.Other, compared.Recosted, compared.Lines.Count));
        Assert.Equal(["budget.version.unknown"], Codes(await DoAsync<CompareVersions, Outcome<CompareVersions.Compared>>(o => o.HandleAsync(Reader, new(Cycle, 9), default))));
    }

    [Fact]
    public async Task A_restated_budget_names_the_reason_of_each_line_and_is_held_against_the_price_layers()
    {
        var file = new ImportFile("restated_budget.csv", """
            part,department_group,line,adopted_usd,restated_usd,reason
            I,Governance organs,International Labour Conference,25073000,25073643,Moved from the Governing Body
            I,Governance organs,Governing Body,18494428,18493785,Moved to the Conference
            """u8.ToArray());
        Assert.True((await ImportAsync(more: file)).IsOk);
        var table = (await DoAsync<ReadBudgetTable, Outcome<BudgetTable>>(o => o.HandleAsync(Reader, new("restated", Cycle), default))).Value;
        Assert.Equal([43_567_428m, 43_567_428m, 0m, null], table.Rows[^1].Cells.Skip(4));
        var report = (await DoAsync<CheckBudget, Outcome<CheckBudget.Report>>(o => o.HandleAsync(Reader, Cycle, default))).Value;
        Assert.DoesNotContain(report.Findings, f => f.Code.StartsWith("budget.check.restated", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_says_which_unit_and_which_function_answer_for_it()
    {
        static ImportFile File(string unit) => new(Lines, Encoding.UTF8.GetBytes($"part,department_group,line,zh,prof_years,prof_months,gs_years,gs_months,staff_cost_usd,nonstaff_cost_usd,unit,manager\nI,Policy departments,Research,研究,1,0,0,0,100,0,{unit},Director\n"));
        Task<Outcome<ImportBudget.Result>> BringAsync(string unit) => DoAsync<ImportBudget, Outcome<ImportBudget.Result>>(o => o.HandleAsync(Officer, new([File(unit)], Cycle), default));
        var refused = Assert.Single((await BringAsync("NONE")).Problems);
        Assert.Equal(("budget.import.unknown_unit", 2, "unit"), (refused.Code, refused.Place!.Row, refused.Place.Field));
        foreach (var files in new[] { ReferenceFiles.BuiltIn, ReferenceFiles.Demo })
            Assert.True((await DoAsync<LoadReference, Outcome<LoadReference.Loaded>>(o => o.HandleAsync(Access.Console("setup"), new(files), default))).IsOk);
        Assert.True((await BringAsync("CO-DAKAR")).IsOk);
        Assert.Equal("Director", await database.AskAsync<string>("select manager from budget.line where unit = 'CO-DAKAR'"));
    }

    private Task<int> ExecuteAsync(string sql) => database.Source.CreateCommand(sql).ExecuteNonQueryAsync();

    private async Task RefusedAsync(string sql) => Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(sql))).SqlState);
}
