using System.Globalization;
using Mandate.Budget;
using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Budget;

/// <summary>The Working Capital Fund follows what unforeseen expenditure is met by: CHF 35 million, the budget rate of the reference data 1.00.</summary>
public sealed class WorkingCapitalTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(Repository.Root, "data", "ilo-budget-2022-23");
    private static readonly Access Officer = ResultsWorld.Person("Fiona Finance", BudgetFunctions.Read, BudgetFunctions.Prepare, BudgetFunctions.Execute);

    private TestDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await postgres.NewDatabaseAsync();
        var files = (await ImportFolder.ReadAsync(Folder, ImportBudget.Reads, default)).Value;
        _ = (await DoAsync<ImportBudget, Outcome<ImportBudget.Result>>(o => o.HandleAsync(Officer, new(files, "2022-23"), default))).Value;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<T>> work) where TOperation : notnull => database.InScopeAsync(s => work(s.GetRequiredService<TOperation>()));

    private async Task FundsAsync()
    {
        var files = (await ImportFolder.ReadAsync(Folder, ImportFunds.Reads, default)).Value;
        _ = (await DoAsync<ImportFunds, Outcome<ImportFunds.Result>>(o => o.HandleAsync(Officer, files, default))).Value;
    }

    private Task<Outcome<SaveUnforeseen.Result>> SaveAsync(Guid? id, string? capital, string? rate = null, string? amount = null, int? version = null) => DoAsync<SaveUnforeseen, Outcome<SaveUnforeseen.Result>>(o =>
        o.HandleAsync(Officer, new(null, id, null, id is null ? "Commission of inquiry" : null, id is null ? "GB.346/INS/5" : null, amount ?? (id is null ? "1000000" : null), null, null, capital, version, rate, new(2022, 11, 3)), default));

    private Task<Outcome<RepayWorkingCapital.Result>> RepayAsync(Guid id, string amount, string? reason = "Contributions of 2024", int? version = null) =>
        DoAsync<RepayWorkingCapital, Outcome<RepayWorkingCapital.Result>>(o => o.HandleAsync(Officer, new(null, id, amount, reason, new(2024, 2, 1), version), default));

    private async Task<ListFunds.Item> FundAsync() => (await DoAsync<ListFunds, Outcome<ListFunds.View>>(o => o.HandleAsync(Officer, default))).Value.Funds.Single(f => f.Code == "working_capital");

    private async Task<ReadUnforeseen.Item> ItemAsync() => (await DoAsync<ReadUnforeseen, Outcome<ReadUnforeseen.View>>(o => o.HandleAsync(Officer, null, default))).Value.Authorisations.Single();

    private static IEnumerable<string> Told(ListFunds.Item fund) => fund.Movements.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.On:yyyy-MM-dd} {m.Step} {m.Kind} {m.Amount:0.00} for {m.AmountUsd:0.00}: {m.Reason}"));

    [Fact]
    public async Task What_the_fund_meets_goes_out_of_it_and_comes_back_when_something_else_meets_it()
    {
        await FundsAsync();
        var made = (await SaveAsync(null, "500000", "0.95")).Value;
        Assert.Equal((475_000m, "CHF"), (made.Moved, made.MovedCurrency?.Code));
        Assert.Equal(34_525_000m, (await FundAsync()).Balance);
        // Another 100,000 at the budget rate; then 250,000 of the 600,000 are met by something else: at the rate of both together.
        Assert.Equal(100_000m, (await SaveAsync(made.Id, "600000")).Value.Moved);
        Assert.Equal(-239_583.33m, (await SaveAsync(made.Id, "350000")).Value.Moved);
        Assert.Null((await SaveAsync(made.Id, "350000")).Value.Moved);
        Assert.Equal(-335_416.67m, (await SaveAsync(made.Id, "0")).Value.Moved);
        var fund = await FundAsync();
        Assert.Equal(35_000_000m, fund.Balance);
        Assert.Equal(["2022-11-03 Advance Out 475000.00 for 500000.00: Commission of inquiry", "2022-11-03 Advance Out 100000.00 for 100000.00: Commission of inquiry",
            "2022-11-03 Reversal In 239583.33 for 250000.00: Commission of inquiry", "2022-11-03 Reversal In 335416.67 for 350000.00: Commission of inquiry"], Told(fund));
        Assert.All(fund.Movements, m => Assert.Equal((made.Id, "2022-23", "GB.346/INS/5"), (m.Authorisation, m.Cycle, m.Decision)));
    }

    [Fact]
    public async Task The_fund_is_paid_back_what_it_met_and_no_more()
    {
        await FundsAsync();
        var id = (await SaveAsync(null, "300000.01", "0.9")).Value.Id;
        Assert.Equal(["budget.unforeseen.outstanding", "budget.fund.reason"], (await RepayAsync(id, "300000.02", " ")).Problems.Select(p => p.Code));
        Assert.Equal((90_000m, 200_000.01m), (await RepayAsync(id, "100000")).Value is var first ? (first.Amount, first.OutstandingUsd) : default);
        Assert.Equal("budget.unforeseen.repaid_already", Assert.Single((await SaveAsync(id, "99999")).Problems).Code);
        Assert.Equal((300_000.01m, 200_000.01m), await ItemAsync() is var item ? (item.FromWorkingCapital, item.OutstandingUsd) : default);
        Assert.Equal(0, (await RepayAsync(id, "200000.01")).Value.OutstandingUsd);
        Assert.Equal(35_000_000m, (await FundAsync()).Balance);
        Assert.Equal("budget.unforeseen.outstanding", Assert.Single((await RepayAsync(id, "0.01")).Problems).Code);
        Assert.Equal("budget.unforeseen.unknown", (await RepayAsync(Guid.NewGuid(), "1")).Problems[0].Code);
        Assert.Equal(2, await database.AskAsync<long>("select count(*) from journal.entry where operation = 'budget.repay_working_capital' and reason = 'Contributions of 2024' and subject_type = 'budget.fund_movement'"));
    }

    [Fact]
    public async Task Neither_the_authorisation_nor_the_fund_changes_when_one_of_them_cannot()
    {
        Assert.Equal(("budget.unforeseen.no_fund", "working_capital"), Assert.Single((await SaveAsync(null, "1")).Problems) is var none ? (none.Code, none.Place?.Field) : default);
        await FundsAsync();
        Assert.Equal(["budget.import.rate"], (await SaveAsync(null, "500000", "0")).Problems.Select(p => p.Code));
        Assert.Equal(["budget.recost.rate"], (await SaveAsync(null, "500000", "950")).Problems.Select(p => p.Code));
        Assert.Equal(["kernel.figure.shape"], (await SaveAsync(null, "500000", "cheap")).Problems.Select(p => p.Code));
        Assert.Equal(["budget.fund.balance"], (await SaveAsync(null, "40000000", "0.9", "40000000")).Problems.Select(p => p.Code));
        Assert.Equal(0, await database.AskAsync<long>("select count(*) from budget.unforeseen_authorisation"));
        var made = (await SaveAsync(null, "100", "0.9")).Value;
        Assert.Equal(ProblemKind.Conflict, (await SaveAsync(made.Id, "200", version: 7)).Problems[0].Kind);
        Assert.Equal(ProblemKind.Conflict, (await RepayAsync(made.Id, "1", version: 7)).Problems[0].Kind);
        Assert.Equal((34_999_910m, 1), await FundAsync() is var fund ? (fund.Balance, fund.Movements.Count) : default);
    }

    // Each in a scope with a connection of its own: CHF 35 million are there, both want 20.
    [Fact]
    public async Task Of_two_authorisations_that_take_the_last_francs_at_once_one_is_told_that_they_are_gone()
    {
        await FundsAsync();
        var both = await Task.WhenAll(SaveAsync(null, "20000000", "1", "20000000"), SaveAsync(null, "20000000", "1", "20000000"));
        Assert.Equal(["budget.fund.balance", "ok"], both.Select(b => b.IsOk ? "ok" : Assert.Single(b.Problems).Code).Order());
        Assert.Equal(15_000_000m, (await FundAsync()).Balance);
        var id = both.Single(b => b.IsOk).Value.Id;
        var paid = await Task.WhenAll(RepayAsync(id, "15000000"), RepayAsync(id, "15000000"));
        Assert.Equal(["budget.unforeseen.outstanding", "ok"], paid.Select(b => b.IsOk ? "ok" : Assert.Single(b.Problems).Code).Order());
        Assert.Equal(30_000_000m, (await FundAsync()).Balance);
    }
}
