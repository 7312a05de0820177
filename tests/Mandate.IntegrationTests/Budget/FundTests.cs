using Mandate.Budget;
using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Budget;

/// <summary>Funds with their movements, and expenditure beyond the budget.</summary>
public sealed class FundTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(Repository.Root, "data", "ilo-budget-2022-23");
    private static readonly Access Officer = ResultsWorld.Person("Fiona Finance", BudgetFunctions.Read, BudgetFunctions.Prepare, BudgetFunctions.Execute);
    private static readonly Access Reader = ResultsWorld.Person("Ravi Reader", BudgetFunctions.Read);

    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await postgres.NewDatabaseAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<T>> work) where TOperation : notnull => database.InScopeAsync(s => work(s.GetRequiredService<TOperation>()));

    private async Task<Outcome<ImportFunds.Result>> ImportAsync(Access? by = null)
    {
        var files = (await ImportFolder.ReadAsync(Folder, ImportFunds.Reads, default)).Value;
        return await DoAsync<ImportFunds, Outcome<ImportFunds.Result>>(o => o.HandleAsync(by ?? Officer, files, default));
    }

    private Task<Outcome<MoveFund.Result>> MoveAsync(MovementKind kind, string amount, string? currency = null, string? reason = "Contributions in arrears", string fund = "working_capital") =>
        DoAsync<MoveFund, Outcome<MoveFund.Result>>(o => o.HandleAsync(Officer, new(fund, new(2022, 5, 1), kind, amount, currency, reason, null), default));

    private async Task<ListFunds.Item> FundAsync(string code) => (await DoAsync<ListFunds, Outcome<ListFunds.View>>(o => o.HandleAsync(Reader, default))).Value.Funds.Single(f => f.Code == code);

    [Fact]
    public async Task Funds_are_brought_in_once_and_keep_their_movements()
    {
        Assert.Equal(ProblemKind.Forbidden, (await ImportAsync(Reader)).Problems[0].Kind);
        Assert.Equal((3, 6, 5, true), (await ImportAsync()).Value is var first ? (first.Funds, first.Figures, first.Past, first.IsSaved) : default);
        Assert.Equal(28_000_000.05m, (await MoveAsync(MovementKind.Out, "6999999.95")).Value.Balance);
        Assert.False((await ImportAsync()).Value.IsSaved);
        Assert.Equal((35_000_000m, 28_000_000.05m, 1), await FundAsync("working_capital") is var fund ? (fund.Level, fund.Balance, fund.Movements.Count) : default);
        Assert.Null((await FundAsync("it_systems")).Balance);
        Assert.Equal(3, (await FundAsync("it_systems")).Figures.Count);
    }

    [Fact]
    public async Task No_more_goes_out_of_a_fund_than_is_there_also_when_two_take_it_at_once()
    {
        await ImportAsync();
        Assert.Equal(["budget.fund.currency", "budget.fund.reason", "budget.fund.balance"], (await MoveAsync(MovementKind.Out, "35000000.01", "USD", " ")).Problems.Select(p => p.Code));
        Assert.Equal(["budget.fund.amount"], (await MoveAsync(MovementKind.In, "1.001")).Problems.Select(p => p.Code));
        Assert.Equal("budget.fund.unknown", (await MoveAsync(MovementKind.In, "1", fund: "slush")).Problems[0].Code);
        var both = await Task.WhenAll(MoveAsync(MovementKind.Out, "20000000"), MoveAsync(MovementKind.Out, "20000000"));
        Assert.Equal(["budget.fund.balance", "ok"], both.Select(b => b.IsOk ? "ok" : Assert.Single(b.Problems).Code).Order());
        Assert.Equal(15_000_000m, (await FundAsync("working_capital")).Balance);
    }

    [Fact]
    public async Task A_proposal_for_a_fund_is_decided_from_the_version_that_was_looked_at()
    {
        await ImportAsync();
        Task<Outcome<SaveFundProposal.Result>> SaveAsync(Guid? id, string? title, string? amount, ProposalStatus status, int? version = null) =>
            DoAsync<SaveFundProposal, Outcome<SaveFundProposal.Result>>(o => o.HandleAsync(Officer, new(id, "it_systems", title, amount, status, null, version), default));
        Assert.Equal(["kernel.figure.shape", "budget.proposal.title"], (await SaveAsync(null, "", "much", ProposalStatus.Proposed)).Problems.Select(p => p.Code));
        var made = (await SaveAsync(null, "Records management", "2100000", ProposalStatus.Proposed)).Value;
        Assert.True((await SaveAsync(made.Id, null, null, ProposalStatus.Approved, 1)).IsOk);
        Assert.Equal(ProblemKind.Conflict, (await SaveAsync(made.Id, null, null, ProposalStatus.Refused, 1)).Problems[0].Kind);
        Assert.Equal(("Records management", 2_100_000m, ProposalStatus.Approved), (await FundAsync("it_systems")).Proposals.Select(p => (p.Title, p.Amount, p.Status)).Single());
    }

    [Fact]
    public async Task What_was_authorised_beyond_the_budget_is_met_by_no_more_than_was_authorised_or_provided()
    {
        await ImportAsync();
        var files = (await ImportFolder.ReadAsync(Folder, ImportBudget.Reads, default)).Value;
        _ = (await DoAsync<ImportBudget, Outcome<ImportBudget.Result>>(o => o.HandleAsync(Officer, new(files, "2022-23"), default))).Value;
        Task<Outcome<SaveUnforeseen.Result>> SaveAsync(Guid? id, string? decision, string? amount, string? savings = null, string? provision = null, string? capital = null) =>
            DoAsync<SaveUnforeseen, Outcome<SaveUnforeseen.Result>>(o => o.HandleAsync(Officer, new(null, id, new(2022, 11, 1), "Commission of inquiry", decision, amount, savings, provision, capital), default));
        Assert.Equal(["budget.unforeseen.decision", "budget.unforeseen.amount"], (await SaveAsync(null, null, null)).Problems.Select(p => p.Code));
        var made = (await SaveAsync(null, "GB.346/INS/5", "1000000", "200000")).Value;
        Assert.Equal(["budget.unforeseen.more", "budget.unforeseen.beyond"], (await SaveAsync(made.Id, null, null, null, "875000.01", null)).Problems.Select(p => p.Code));
        Assert.Equal(1_000_000m, (await SaveAsync(made.Id, null, null, null, "500000", "300000")).Value.MetUsd);
        Assert.Equal("budget.unforeseen.beyond", Assert.Single((await SaveAsync(null, "GB.347/INS/1", "600000", null, "400000")).Problems).Code);
        var view = (await DoAsync<ReadUnforeseen, Outcome<ReadUnforeseen.View>>(o => o.HandleAsync(Reader, "2022-23", default))).Value;
        Assert.Equal((875_000m, 1_000_000m, 0m, 5), (view.ProvisionUsd, view.Authorisations.Single().AmountUsd, view.Authorisations.Single().NotMet, view.Past.Count));
    }
}
