using Mandate.Cooperation;
using Mandate.Kernel;

namespace Mandate.IntegrationTests.Cooperation;

/// <summary>Expenditure from the file of the ERP: once, exact, with its mapping kept.</summary>
public class ExpenditureTests(PortfolioWorld world) : IClassFixture<PortfolioWorld>
{
    private const string Header = "entry_id,kind,date,amount,currency,code,project,partner,rate,amount_usd";

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_needs_no_mapping()
    {
        var again = (await world.SpendAsync(PortfolioWorld.Accounts("expenditure.csv"))).Value;
        Assert.Equal((0, 1_508, 0, false), (again.Entries, again.Known, again.Codes, again.IsSaved));
    }

    [Fact]
    public async Task What_is_wrong_is_named_at_once_and_nothing_goes_in()
    {
        var refused = await world.SpendAsync(PortfolioWorld.Text("entries.csv", Header,
            "SAMPLE-00001,expenditure,2021-05-15,1,USD,500001,,,,", "X-2,disbursement,2022-01-01,10,USD,500001,,,,", "X-3,expenditure,2022-01-01,10,USD,nowhere,,,,", "X-4,expenditure,2999-01-01,10,EUR,,RAF-22-02-EX,,0.9,12",
            "X-4,expenditure,2022-01-01,10,USD,500001,RAF-22-02-EX,,,"));
        Assert.Equal(["cooperation.expenditure.changed", "cooperation.expenditure.no_partner", "cooperation.expenditure.other_project", "cooperation.expenditure.unknown_code", "cooperation.import.future", "cooperation.money.dollars_differ"],
            refused.Problems.Select(p => p.Code).Order(StringComparer.Ordinal));
        var changed = await world.SpendAsync(PortfolioWorld.Text("entries.csv", Header, "SAMPLE-00001,expenditure,2021-05-15,1,USD,500001,,,,"));
        Assert.Equal("cooperation.expenditure.changed", Assert.Single(changed.Problems).Code);
    }

    [Fact]
    public async Task An_amount_in_another_currency_goes_in_at_the_rate_of_its_value_date()
    {
        var before = (await world.SheetAsync("RLA-23-03-EX")).Line.Money.Spent;
        var done = (await world.SpendAsync(PortfolioWorld.Text("entries.csv", "entry_id,kind,date,amount,currency,project,value_date", "EUR-1,expenditure,2022-03-01,88.00,EUR,RLA-23-03-EX,2022-02-15"))).Value;
        Assert.Equal((1, 100m, true), (done.Entries, done.SpentUsd, done.IsSaved));
        Assert.Equal(before + 100m, (await world.SheetAsync("RLA-23-03-EX")).Line.Money.Spent);
    }
}
