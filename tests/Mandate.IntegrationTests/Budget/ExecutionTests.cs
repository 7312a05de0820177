using System.Globalization;
using System.Text;
using Mandate.Budget;
using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Budget;

/// <summary>The accounts of a budget, and the money that goes from one of its lines to another.</summary>
public sealed class ExecutionTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Lines = "operational_budget_lines.csv", Header = "entry_id,kind,month,part,department_group,line,code,amount,currency,rate\n";
    private const string Body = "I / Governance organs / Governing Body", Legal = "I / Governance organs / Office of the Legal Adviser", Meetings = "Major regional meetings";

    private static readonly Access Officer = ResultsWorld.Person("Fiona Finance", BudgetFunctions.Read, BudgetFunctions.Prepare, BudgetFunctions.Execute, BudgetFunctions.ApproveTransfer);
    private static readonly Access Treasurer = ResultsWorld.Person("Tariq Treasurer", BudgetFunctions.Read, BudgetFunctions.Execute, BudgetFunctions.ApproveTransfer);
    private static readonly Access Reader = ResultsWorld.Person("Ravi Reader", BudgetFunctions.Read);

    private TestDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await postgres.NewDatabaseAsync();
        await BudgetAsync(t => t);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<T>> work) where TOperation : notnull => database.InScopeAsync(s => work(s.GetRequiredService<TOperation>()));

    private async Task BudgetAsync(Func<string, string> change, string? reason = null)
    {
        var files = (await ImportFolder.ReadAsync(Path.Combine(Repository.Root, "data", "ilo-budget-2022-23"), ImportBudget.Reads, default)).Value;
        var changed = files.Where(f => f.Name == Lines).Select(f => f with { Bytes = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(f.Bytes))) }).ToList();
        _ = (await DoAsync<ImportBudget, Outcome<ImportBudget.Result>>(o => o.HandleAsync(Officer, new(changed, "2022-23", Reason: reason), default))).Value;
    }

    private Task<Outcome<ImportExecution.Result>> ImportAsync(string rows, bool dryRun = false, Access? by = null, string? mapping = null) => DoAsync<ImportExecution, Outcome<ImportExecution.Result>>(o =>
        o.HandleAsync(by ?? Officer, new(new("erp.csv", Encoding.UTF8.GetBytes(Header + rows)), null, mapping is null ? null : new("codes.csv", Encoding.UTF8.GetBytes("code,part,department_group,line\n" + mapping)), dryRun), default));

    private Task<Outcome<SetAccountingMonth.Result>> MonthAsync(string month, bool close, string? reason = null) =>
        DoAsync<SetAccountingMonth, Outcome<SetAccountingMonth.Result>>(o => o.HandleAsync(Officer, new(null, month, close, reason), default));

    private Task<Outcome<ProposeTransfer.Result>> MoveAsync(string amount, string from = Legal, string to = Meetings, Access? by = null, string? decision = null) =>
        DoAsync<ProposeTransfer, Outcome<ProposeTransfer.Result>>(o => o.HandleAsync(by ?? Officer, new(null, from, to, amount, "Interpretation of the meeting", decision, "2022-06"), default));

    private Task<Outcome<ProposeTransfer.Result>> DecideAsync(Access by, int number, bool approves, string? reason = null, int? version = null) =>
        DoAsync<DecideTransfer, Outcome<ProposeTransfer.Result>>(o => o.HandleAsync(by, new(null, number, approves, version, reason), default));

    private Task RuleAsync(string part, decimal? percent) => DoAsync<SetTransferRule, Outcome<SetTransferRule.Input>>(o => o.HandleAsync(Treasurer, new(null, part, false, false, percent, null), default));

    private async Task<object?[]> LineAsync(string line, params string[] columns)
    {
        var table = (await DoAsync<ReadExecution, Outcome<ReadExecution.View>>(o => o.HandleAsync(Reader, new(null), default))).Value.Table;
        var row = table.Rows.Single(r => r.Cells[2] is string name && name == line);
        return [.. columns.Select(c => row.Cells[table.Columns.ToList().FindIndex(x => x.Key == c)])];
    }

    [Fact]
    public async Task Money_is_spent_by_the_adopted_budget_until_a_revision_of_it_is_adopted_too()
    {
        var adopter = ResultsWorld.Person("Paula Planner", BudgetFunctions.Read, BudgetFunctions.Prepare, BudgetFunctions.Adopt);
        Task<Outcome<AdoptBudget.Adopted>> AdoptAsync() => DoAsync<AdoptBudget, Outcome<AdoptBudget.Adopted>>(o => o.HandleAsync(adopter, new(null, null, "109th session"), default));
        async Task<object?> AppropriatedAsync() => (await LineAsync("Office of the Legal Adviser", "appropriation_usd"))[0];
        var before = (decimal)(await AppropriatedAsync())!;
        Assert.True((await AdoptAsync()).IsOk);
        await BudgetAsync(t => t.Replace("157984", "158984", StringComparison.Ordinal), "A post was forgotten");
        Assert.Equal(before, await AppropriatedAsync());
        Assert.True((await AdoptAsync()).IsOk);
        Assert.Equal(before + 1000, await AppropriatedAsync());
    }

    [Fact]
    public async Task The_same_file_twice_is_the_same_state_and_codes_are_kept_for_the_next_file()
    {
        const string rows = "A1,allotment,2022-01,,,,1010,1000000,USD,\nA2,actual,2022-03,,,,1010,900,CHF,0.90\n";
        Assert.Equal("budget.execution.unknown_code", (await ImportAsync(rows)).Problems[0].Code);
        const string codes = "1010,I,Governance organs,Governing Body\n";
        Assert.Equal((2, false), (await ImportAsync(rows, dryRun: true, mapping: codes)).Value is var dry ? (dry.Entries, dry.IsSaved) : default);
        Assert.Equal(0, await database.AskAsync<long>("select count(*) from budget.execution_entry"));
        Assert.Equal((2, 0, 1, 1_000m), (await ImportAsync(rows, mapping: codes)).Value is var first ? (first.Entries, first.Known, first.Codes, first.SpentUsd) : default);
        Assert.Equal((0, 2, 0, false), (await ImportAsync(rows, mapping: codes)).Value is var again ? (again.Entries, again.Known, again.Codes, again.IsSaved) : default);
        Assert.Equal((1, 2), (await ImportAsync(rows + "A3,commitment,2022-03,,,,1010,50,USD,\n")).Value is var more ? (more.Entries, more.Known) : default);
        Assert.Equal([1_000_000m, 50m, 1_000m], await LineAsync("Governing Body", "allotted_usd", "committed_usd", "spent_usd"));
        Assert.Equal("budget.execution.changed", Assert.Single((await ImportAsync("A2,actual,2022-03,,,,1010,901,CHF,0.90\n")).Problems).Code);
        Assert.Equal(ProblemKind.Forbidden, (await ImportAsync("nonsense", by: Reader)).Problems[0].Kind);
    }

    [Fact]
    public async Task A_closed_month_takes_nothing_until_it_is_opened_with_a_reason()
    {
        Assert.True((await MonthAsync("2022-03", true)).IsOk);
        Assert.Equal("budget.month.closed_already", (await MonthAsync("2022-03", true)).Problems[0].Code);
        Assert.Equal(["budget.execution.closed", "budget.execution.unknown_line"],
            (await ImportAsync("A1,actual,2022-03,I,Governance organs,Governing Body,,1,USD,\nA2,actual,2022-04,I,Governance organs,Nobody,,1,USD,\n")).Problems.Select(p => p.Code));
        Assert.Equal("budget.month.reason", (await MonthAsync("2022-03", false)).Problems[0].Code);
        Assert.True((await MonthAsync("2022-03", false, "A late invoice")).IsOk);
        Assert.True((await ImportAsync("A1,actual,2022-03,I,Governance organs,Governing Body,,1,USD,\n")).IsOk);
        Assert.Equal(1, await database.AskAsync<long>("select count(*) from journal.entry where operation = 'budget.reopen_month' and reason = 'A late invoice'"));
    }

    [Fact]
    public async Task The_control_warns_or_blocks_as_the_biennium_says()
    {
        const string over = "A1,allotment,2022-01,I,Governance organs,Governing Body,,99000000,USD,\nA2,actual,2022-01,I,Governance organs,Office of the Legal Adviser,,5,USD,\n";
        await DoAsync<SetControl, Outcome<SetControl.Result>>(o => o.HandleAsync(Treasurer, new(null, ControlMode.Block), default));
        Assert.Equal(["2 budget.control.allotment", "3 budget.control.use"], (await ImportAsync(over)).Problems.Select(p => $"{p.Place?.Row} {p.Code}"));
        Assert.Equal(0, await database.AskAsync<long>("select count(*) from budget.execution_entry"));
        await DoAsync<SetControl, Outcome<SetControl.Result>>(o => o.HandleAsync(Treasurer, new(null, ControlMode.Warn), default));
        Assert.Equal(2, (await ImportAsync(over)).Value.Breaches.Count);
        var report = (await DoAsync<CheckBudget, Outcome<CheckBudget.Report>>(o => o.HandleAsync(Reader, null, default))).Value;
        Assert.Equal(["budget.check.allotment", "budget.check.use"], report.Findings.Select(f => f.Code));
    }

    [Fact]
    public async Task Entries_of_a_line_that_the_next_version_drops_are_found_and_not_lost()
    {
        await ImportAsync("A1,allotment,2022-01,I,Governance organs,Governing Body,,10,USD,\nA2,actual,2022-01,I,Governance organs,Governing Body,,7,USD,\n");
        await BudgetAsync(t => t.Replace(",Governing Body,", ",The Council,", StringComparison.Ordinal));
        Assert.Equal([0m, 7m], await LineAsync("Governing Body", "appropriation_usd", "spent_usd"));
        var report = (await DoAsync<CheckBudget, Outcome<CheckBudget.Report>>(o => o.HandleAsync(Reader, null, default))).Value;
        Assert.Equal(("budget.check.dropped_line", Body), report.Findings.Select(f => (f.Code, f.Subject)).Single());
    }

    [Fact]
    public async Task Beyond_what_an_officer_may_move_alone_somebody_else_decides()
    {
        var proposed = (await MoveAsync("1000")).Value;
        Assert.Equal((1, TransferState.Proposed, false), (proposed.Number, proposed.State, proposed.IsAlone));
        Assert.Equal([0m], await LineAsync(Meetings, "transfers_usd"));
        Assert.Equal("budget.transfer.own", (await DecideAsync(Officer, 1, true)).Problems[0].Code);
        Assert.Equal("budget.transfer.own", (await DecideAsync(Treasurer with { Actor = Treasurer.Actor with { OnBehalfOf = Officer.Actor.Id } }, 1, true)).Problems[0].Code);
        Assert.Equal(ProblemKind.Forbidden, (await DecideAsync(Reader, 1, true)).Problems[0].Kind);
        Assert.Equal("budget.transfer.refusal_reason", (await DecideAsync(Treasurer, 1, false)).Problems[0].Code);
        Assert.Equal(ProblemKind.Conflict, (await DecideAsync(Treasurer, 1, true, version: 7)).Problems[0].Kind);
        Assert.Equal(TransferState.Approved, (await DecideAsync(Treasurer, 1, true, version: 1)).Value.State);
        Assert.Equal("budget.transfer.decided", (await DecideAsync(Treasurer, 1, false, "no")).Problems[0].Code);
        await RuleAsync("I", 1);
        Assert.Equal((TransferState.Approved, true), (await MoveAsync("2000")).Value is var own ? (own.State, own.IsAlone) : default);
        await MoveAsync("3000000");
        Assert.Equal(TransferState.Refused, (await DecideAsync(Treasurer, 3, false, "Needed for the conference")).Value.State);
        Assert.Equal([3_000m], await LineAsync(Meetings, "transfers_usd"));
        Assert.Equal([-3_000m], await LineAsync("Office of the Legal Adviser", "transfers_usd"));
        Assert.Equal(1, await database.AskAsync<long>("select count(*) from journal.entry where operation = 'budget.refuse_transfer' and reason = 'Needed for the conference'"));
    }

    [Fact]
    public async Task A_transfer_that_was_in_order_when_proposed_is_looked_at_again_when_it_is_approved()
    {
        Assert.Equal(TransferState.Proposed, (await MoveAsync("3000000")).Value.State);
        Assert.Equal(TransferState.Proposed, (await MoveAsync("3000000")).Value.State);
        Assert.True((await DecideAsync(Treasurer, 1, true)).IsOk);
        Assert.Equal("budget.transfer.balance", Assert.Single((await DecideAsync(Treasurer, 2, true)).Problems).Code);
    }

    // Each in a scope with a connection of its own.
    [Fact]
    public async Task Of_two_officers_who_move_the_last_dollar_at_once_one_is_told_that_it_is_gone()
    {
        await RuleAsync("I", 100);
        await RuleAsync("I", 100);
        var line = await LineAsync("Office of the Legal Adviser", "appropriation_usd");
        await MoveAsync(((decimal)line[0]! - 1).ToString(CultureInfo.InvariantCulture), to: "International Labour Conference");
        var both = await Task.WhenAll(MoveAsync("1", to: Body), MoveAsync("1", to: "International Labour Conference", by: Treasurer));
        Assert.Equal(["budget.transfer.balance", "ok"], both.Select(b => b.IsOk ? "ok" : Assert.Single(b.Problems).Code).Order());
        Assert.Equal([0m], await LineAsync("Office of the Legal Adviser", "revised_appropriation_usd"));
    }

    [Fact]
    public async Task A_forecast_holds_until_a_later_one_and_says_that_it_was_entered()
    {
        await ImportAsync("A1,actual,2022-06,I,Governance organs,Governing Body,,100,USD,\n");
        Assert.Equal([400m, "straight_line"], await LineAsync("Governing Body", "forecast_usd", "forecast_basis"));
        foreach (var (month, amount) in new[] { ("2022-05", "350"), ("2022-04", "300"), ("2022-12", "999") })
            Assert.True((await DoAsync<SetForecast, Outcome<SetForecast.Result>>(o => o.HandleAsync(Officer, new(null, "Governing Body", month, amount), default))).IsOk);
        Assert.Equal([350m, "entered"], await LineAsync("Governing Body", "forecast_usd", "forecast_basis"));
        Assert.Equal(["budget.line.unknown", "budget.month.outside", "kernel.figure.shape"],
            (await DoAsync<SetForecast, Outcome<SetForecast.Result>>(o => o.HandleAsync(Officer, new(null, "Nobody", "2025-01", "much"), default))).Problems.Select(p => p.Code));
    }
}
