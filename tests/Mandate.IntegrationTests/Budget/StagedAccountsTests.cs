using System.Text;
using Mandate.Budget;
using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Budget;

/// <summary>A file of the accounts from its upload to its carrying out; settings that two people change at once.</summary>
public sealed class StagedAccountsTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Cycle = "2022-23", Header = "entry_id,kind,month,part,department_group,line,code,amount,currency,rate\n", Body = "I / Governance organs / Governing Body";

    private static readonly Access Officer = ResultsWorld.Person("Fiona Finance", BudgetFunctions.Read, BudgetFunctions.Prepare, BudgetFunctions.Execute, BudgetFunctions.ApproveTransfer);
    private static readonly Access Other = ResultsWorld.Person("Omar Officer", BudgetFunctions.Read, BudgetFunctions.Execute);

    private TestDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await postgres.NewDatabaseAsync();
        var files = (await ImportFolder.ReadAsync(Path.Combine(Repository.Root, "data", "ilo-budget-2022-23"), ImportBudget.Reads, default)).Value;
        _ = (await DoAsync<ImportBudget, Outcome<ImportBudget.Result>>(o => o.HandleAsync(Officer, new([.. files.Where(f => f.Name == "operational_budget_lines.csv")], Cycle), default))).Value;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<T>> work) where TOperation : notnull => database.InScopeAsync(s => work(s.GetRequiredService<TOperation>()));

    private static ImportFile File(string rows, string name = "erp.csv") => new(name, Encoding.UTF8.GetBytes(Header + rows));

    private Task<Outcome<Guid>> KeepAsync(string rows, string? codes = null) => DoAsync<StageExecution, Outcome<Guid>>(o =>
        o.KeepAsync(Officer, Cycle, File(rows), codes is null ? null : new("codes.csv", Encoding.UTF8.GetBytes("code,part,department_group,line\n" + codes)), default));

    private Task<Outcome<Done>> MapAsync(Guid id, params (string Code, string Line)[] chosen) =>
        DoAsync<StageExecution, Outcome<Done>>(o => o.MapAsync(Officer, Cycle, id, chosen.ToDictionary(c => c.Code, c => c.Line), default));

    private async Task<PreviewExecution.View> LookAsync(Guid id)
    {
        var kept = (await DoAsync<StageExecution, Outcome<ImportExecution.Input>>(o => o.OpenAsync(Officer, Cycle, id, default))).Value;
        return (await DoAsync<PreviewExecution, Outcome<PreviewExecution.View>>(o => o.HandleAsync(Officer, kept, default))).Value;
    }

    private async Task<Outcome<ImportExecution.Result>> CarryOutAsync(Guid id, string token)
    {
        var kept = (await DoAsync<StageExecution, Outcome<ImportExecution.Input>>(o => o.OpenAsync(Officer, Cycle, id, default))).Value;
        return await DoAsync<ImportExecution, Outcome<ImportExecution.Result>>(o => o.HandleAsync(Officer, kept with { Token = token }, default));
    }

    [Fact]
    public async Task A_preview_says_what_is_new_which_codes_have_no_line_and_what_is_refused_and_saves_nothing()
    {
        var id = (await KeepAsync("A1,allotment,2022-01,,,,1010,1000,USD,\nA2,actual,2022-02,,,,1010,90,CHF,0.90\nA3,actual,2022-02,I,Governance organs,Office of the Legal Adviser,,5,USD,\nA4,actual,2022-02,I,Governance organs,Nobody,,5,USD,\n")).Value;
        var seen = await LookAsync(id);
        Assert.Equal(new UnmappedCode("1010", 2, 1000, 0, 100), Assert.Single(seen.Unmapped));
        Assert.Equal((1, 0, 5m), (seen.Entries, seen.Known, Assert.Single(seen.New).SpentUsd));
        Assert.Equal((5, "budget.execution.unknown_line"), Assert.Single(seen.Refused) is var problem ? (problem.Place?.Row, problem.Code) : default);
        // Nothing was allotted to the line: the control warns.
        Assert.False(Assert.Single(seen.Breaches).IsAllotment);
        Assert.False(seen.MayCarryOut || seen.Blocks || seen.IsSame);
        Assert.Equal((0L, 0L), (await database.AskAsync<long>("select count(*) from budget.execution_entry"), await database.AskAsync<long>("select count(*) from budget.line_code")));
    }

    [Fact]
    public async Task Codes_that_are_mapped_on_the_way_are_kept_when_the_file_is_carried_out_and_the_same_file_changes_nothing_then()
    {
        const string rows = "A1,allotment,2022-01,,,,=1010,1000,USD,\nA2,actual,2022-02,,,,1020,90,USD,\n";
        var id = (await KeepAsync(rows, "1020,I,Governance organs,Office of the Legal Adviser\n")).Value;
        Assert.Equal(["=1010"], (await LookAsync(id)).Unmapped.Select(u => u.Code));
        Assert.Equal(("budget.line.unknown", "=1010"), Assert.Single((await MapAsync(id, ("=1010", "Nobody"))).Problems) is var p ? (p.Code, p.Place?.Field) : default);
        Assert.True((await MapAsync(id, ("=1010", Body), ("later", " "))).IsOk);
        var seen = await LookAsync(id);
        Assert.True(seen.MayCarryOut);
        Assert.Equal(["1020", "=1010"], seen.Codes.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(0, await database.AskAsync<long>("select count(*) from budget.line_code"));
        Assert.Equal((2, 2, true), (await CarryOutAsync(id, seen.Token)).Value is var done ? (done.Entries, done.Codes, done.IsSaved) : default);
        var again = await LookAsync((await KeepAsync(rows)).Value);
        Assert.True(again is { IsSame: true, MayCarryOut: false, Known: 2 });
        Assert.Equal(1, await database.AskAsync<long>("select count(*) from budget.execution_import"));
    }

    [Fact]
    public async Task What_is_done_is_what_was_looked_at_or_it_is_looked_at_again()
    {
        const string row = "A1,allotment,2022-01,I,Governance organs,Governing Body,,1000,USD,\n";
        var (id, elsewhere) = ((await KeepAsync(row + "A2,allotment,2022-02,I,Governance organs,Governing Body,,7,USD,\n")).Value, (await KeepAsync(row)).Value);
        var (token, other) = ((await LookAsync(id)).Token, (await LookAsync(elsewhere)).Token);
        Assert.True((await CarryOutAsync(elsewhere, other)).IsOk);
        Assert.Equal((ProblemKind.Conflict, "budget.execution.changed_meanwhile"), Assert.Single((await CarryOutAsync(id, token)).Problems) is var p ? (p.Kind, p.Code) : default);
        var seen = await LookAsync(id);
        Assert.Equal((1, 1), (seen.Entries, seen.Known));
        Assert.True((await CarryOutAsync(id, seen.Token)).IsOk);
    }

    [Fact]
    public async Task Where_the_control_blocks_a_preview_says_so_and_a_month_closed_meanwhile_refuses_the_file()
    {
        _ = (await DoAsync<SetControl, Outcome<SetControl.Result>>(o => o.HandleAsync(Officer, new(Cycle, ControlMode.Block, 0), default))).Value;
        var over = await LookAsync((await KeepAsync("A1,allotment,2022-01,I,Governance organs,Governing Body,,99000000,USD,\n")).Value);
        Assert.True(over is { Blocks: true, MayCarryOut: false, Breaches.Count: 1 });
        var id = (await KeepAsync("A1,allotment,2022-01,I,Governance organs,Governing Body,,1,USD,\n")).Value;
        var token = (await LookAsync(id)).Token;
        _ = (await DoAsync<SetAccountingMonth, Outcome<SetAccountingMonth.Result>>(o => o.HandleAsync(Officer, new(Cycle, "2022-01", true), default))).Value;
        Assert.Equal("budget.execution.closed", Assert.Single((await CarryOutAsync(id, token)).Problems).Code);
    }

    [Fact]
    public async Task Only_whoever_sent_a_file_sees_it_to_the_budget_it_was_sent_to_and_one_without_a_row_is_not_kept()
    {
        var id = (await KeepAsync("A1,allotment,2022-01,I,Governance organs,Governing Body,,1,USD,\n")).Value;
        Task<Outcome<ImportExecution.Input>> OpenAsync(Access by, string cycle) => DoAsync<StageExecution, Outcome<ImportExecution.Input>>(o => o.OpenAsync(by, cycle, id, default));
        Assert.Equal(ProblemKind.NotFound, (await OpenAsync(Other, Cycle)).Problems[0].Kind);
        Assert.Equal(ProblemKind.NotFound, (await OpenAsync(Officer, "2024-25")).Problems[0].Kind);
        Assert.Equal(ProblemKind.Forbidden, (await OpenAsync(ResultsWorld.Person("Ravi Reader", BudgetFunctions.Read), Cycle)).Problems[0].Kind);
        await DoAsync<StageExecution, Done>(async o => { await o.DiscardAsync(Other, id, default); return default; });
        Assert.True((await OpenAsync(Officer, Cycle)).IsOk);
        Assert.NotEmpty((await DoAsync<StageExecution, Outcome<Guid>>(o => o.KeepAsync(Officer, Cycle, new("erp.csv", [0xFF, 0xFE, 0x41]), null, default))).Problems);
        Assert.NotEmpty((await DoAsync<StageExecution, Outcome<Guid>>(o => o.KeepAsync(Officer, Cycle, new("erp.csv", []), null, default))).Problems);
        Assert.Equal(["codes.csv", "erp.csv"], (await KeepAsync("A1,allotment,2022-01,,,,7,1,USD,\n", "7,I,Governance organs,Nobody\n")).Problems.Select(p => p.Place?.File));
        Assert.Equal(1, await database.AskAsync<long>("select count(*) from budget.execution_upload"));
    }

    [Fact]
    public async Task Who_changes_a_setting_from_an_older_version_is_shown_both()
    {
        async Task<FieldConflict> TwiceAsync<TOperation, T>(Func<TOperation, string, int, Task<Outcome<T>>> set) where TOperation : notnull
        {
            Assert.True((await DoAsync<TOperation, Outcome<T>>(o => set(o, "1", 0))).IsOk);
            Assert.True((await DoAsync<TOperation, Outcome<T>>(o => set(o, "2", 1))).IsOk);
            var late = Assert.Single((await DoAsync<TOperation, Outcome<T>>(o => set(o, "3", 1))).Problems);
            Assert.True((await DoAsync<TOperation, Outcome<T>>(o => set(o, "3", 0))).Problems is [EditConflict { TheirVersion: 2 }]);
            return Assert.Single(Assert.IsType<EditConflict>(late).Fields, f => f.Field is "AmountUsd" or "LimitUsd" or "Mode" or "Line");
        }

        var forecast = await TwiceAsync<SetForecast, SetForecast.Result>((o, text, version) => o.HandleAsync(Officer, new(Cycle, Body, "2022-06", text, version), default));
        Assert.Equal((2m, 3m), (forecast.Theirs, forecast.Yours));
        var rule = await TwiceAsync<SetTransferRule, SetTransferRule.Input>((o, text, version) => o.HandleAsync(Officer, new(Cycle, "I", false, false, null, decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture), version), default));
        Assert.Equal((2m, 3m), (rule.Theirs, rule.Yours));
        var code = await TwiceAsync<MapLineCode, LineKey>((o, text, version) => o.HandleAsync(Officer, new(Cycle, "1010", text switch { "1" => Body, "2" => "I / Governance organs / Office of the Legal Adviser", _ => "I / Governance organs / Major regional meetings" }, version), default));
        Assert.Equal(("Office of the Legal Adviser", "Major regional meetings"), (code.Theirs, code.Yours));
        _ = (await DoAsync<SetControl, Outcome<SetControl.Result>>(o => o.HandleAsync(Officer, new(Cycle, ControlMode.Block, 0), default))).Value;
        Assert.True((await DoAsync<SetControl, Outcome<SetControl.Result>>(o => o.HandleAsync(Officer, new(Cycle, ControlMode.Warn, 0), default))).Problems is [EditConflict]);
        Assert.Equal("kernel.conflict.deleted", Assert.Single((await DoAsync<SetTransferRule, Outcome<SetTransferRule.Input>>(o => o.HandleAsync(Officer, new(Cycle, "II", false, false, 1, null, 4), default))).Problems).Code);
    }

    [Fact]
    public async Task A_transfer_out_of_a_part_that_forbids_it_or_into_a_closed_month_is_refused_for_whoever_decides_too()
    {
        Task<Outcome<ProposeTransfer.Result>> MoveAsync(string month) => DoAsync<ProposeTransfer, Outcome<ProposeTransfer.Result>>(o =>
            o.HandleAsync(Other, new(Cycle, Body, "II / Unforeseen expenditure / Unforeseen expenditure", "100", "To the provision", "GB.346/PFA/1", month), default));
        var lines = (await DoAsync<ListTransfers, Outcome<ListTransfers.View>>(o => o.HandleAsync(Other, Cycle, default))).Value.Lines;
        var to = lines.First(l => l.Part != "I").ToString();
        Task<Outcome<ProposeTransfer.Result>> OutAsync(string month) => DoAsync<ProposeTransfer, Outcome<ProposeTransfer.Result>>(o => o.HandleAsync(Other, new(Cycle, Body, to, "100", "To another part", "GB.346/PFA/1", month), default));
        Assert.Equal(TransferState.Proposed, (await OutAsync("2022-06")).Value.State);
        _ = (await DoAsync<SetTransferRule, Outcome<SetTransferRule.Input>>(o => o.HandleAsync(Officer, new(Cycle, "I", true, false, 2, null), default))).Value;
        _ = (await DoAsync<SetAccountingMonth, Outcome<SetAccountingMonth.Result>>(o => o.HandleAsync(Officer, new(Cycle, "2022-07", true), default))).Value;
        Assert.Equal(["budget.transfer.forbids_out", "budget.execution.closed"], (await OutAsync("2022-07")).Problems.Select(p => p.Code));
        Assert.Equal("budget.transfer.forbids_out", Assert.Single((await DoAsync<DecideTransfer, Outcome<ProposeTransfer.Result>>(o => o.HandleAsync(Officer, new(Cycle, 1, true, 1), default))).Problems).Code);
        Assert.Equal("budget.line.unknown", Assert.Single((await MoveAsync("2022-06")).Problems).Code);
    }
}
