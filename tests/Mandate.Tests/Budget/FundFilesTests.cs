using System.Text;
using Mandate.Budget;
using Mandate.Kernel;

namespace Mandate.Tests.Budget;

/// <summary>The files of funds and of unforeseen expenditure, the reference ones and spoilt ones.</summary>
public class FundFilesTests
{
    private const string Head = "item,zh,amount,unit,approx,source,note\n";

    private static Outcome<FundBook> Read(string rows, string name = FundFiles.FundsName) => FundReader.Read([new(name, Encoding.UTF8.GetBytes(rows))]);

    [Fact]
    public void The_reference_funds_are_read_as_they_were_printed()
    {
        var folder = Path.Combine(TestSupport.Repository.Root, "data", "ilo-budget-2022-23");
        var book = FundReader.Read([.. new[] { FundFiles.FundsName, FundFiles.PastName }.Select(f => new ImportFile(f, File.ReadAllBytes(Path.Combine(folder, f))))]).Value;
        Assert.Equal([("building_accommodation", 7_200_000m, "USD"), ("it_systems", 4_500_000m, "USD"), ("it_systems", 9_000_000m, "USD"), ("it_systems", 6_900_000m, "USD"), ("working_capital", 35_000_000m, "CHF"), (null, 875_000m, "USD")],
            book.Figures.Select(f => (f.Fund, f.Row.Amount, f.Row.Currency.Code)));
        Assert.Equal("Working Capital Fund level", book.Figures.Single(f => f.IsLevel).Row.Title.Texts["en"]);
        Assert.Equal([("2010-11", 808_930m), ("2012-13", 1_796_400m), ("2014-15", 1_895_200m), ("2016-17", 3_381_250m), ("2018-19", 5_216_301m)], book.Past.Select(p => (p.Cycle, p.AuthorisedUsd)));
    }

    // The file as documents were read has a column with the words found there.
    [Fact]
    public void A_column_of_quoted_words_may_be_there() =>
        Assert.Equal(35_000_000m, Read("item,zh,amount,unit,approx,source,note,anchor\nWorking Capital Fund level,周转基金,35,million CHF,,,,\"3,500万\"\n").Value.Figures.Single().Row.Amount);

    [Theory]
    [InlineData("A fund,,1,million sheep,,,", "unit unit")]
    [InlineData("A fund,,,USD,,,", "amount required")]
    [InlineData("A fund,,-1,USD,,,", "amount negative")]
    [InlineData("A fund,,1,USD,maybe,,", "approx flag")]
    [InlineData("A fund,,1,USD,,,\nA fund,,1,USD,,,", "item twice")]
    public void A_spoilt_cell_is_named(string rows, string expected) => Assert.Contains(expected, Read(Head + rows + "\n").Problems.Select(p => $"{p.Place?.Field} {p.Code.Split('.')[^1]}"));

    [Fact]
    public void A_period_that_is_no_biennium_is_named_and_a_folder_without_files_refused()
    {
        Assert.Equal("kernel.biennium.years", Read("fiscal_period,authorized_additional_usd\n2011-2012,5\n", FundFiles.PastName).Problems.Single().Code);
        Assert.Equal("budget.fund.no_files", Read("x\n", "other.csv").Problems.Single().Code);
    }

    [Fact]
    public void The_balance_of_a_fund_of_which_nothing_is_known_is_not_known()
    {
        var fund = new Fund { Code = "x", Title = LocalizedText.English("X"), Currency = Currency.Of("CHF") };
        var movements = new[] { Movement(MovementKind.In, 7.5m), Movement(MovementKind.Out, 3) };
        Assert.Null(FundBalance.Of(fund, []));
        Assert.Equal(4.5m, FundBalance.Of(fund, movements));
        fund.Level = 35;
        Assert.Equal(39.5m, FundBalance.Of(fund, movements));
    }

    private static FundMovement Movement(MovementKind kind, decimal amount) => new() { Kind = kind, Amount = amount, Reason = "r", By = "b" };
}
