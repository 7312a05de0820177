using Mandate.Budget;
using Mandate.Kernel;

namespace Mandate.Tests.Budget;

/// <summary>What a fund met of an authorisation and what comes back of it.</summary>
public class AdvanceTests
{
    private static readonly Currency Franc = Currency.Of("CHF");

    private static FundMovement Moved(AdvanceStep step, decimal usd, decimal amount) => new() { Reason = "", By = "", Step = step, AmountUsd = usd, Amount = amount, Kind = step == AdvanceStep.Advance ? MovementKind.Out : MovementKind.In };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 80)];

    // The slow oracle: what is owed is asked of all movements again after each.
    [Theory, MemberData(nameof(Seeds))]
    public void Whatever_goes_out_in_whichever_steps_comes_back_to_the_minor_unit(int seed)
    {
        var random = new Random(seed);
        var currency = Currency.Of(new[] { "CHF", "JPY", "TND", "USD" }[seed % 4]);
        List<FundMovement> moves = [];
        for (var i = 0; i < 12; i++)
        {
            var now = Advance.Of(moves);
            Assert.Equal(moves.Sum(m => m.Kind == MovementKind.Out ? m.Amount : -m.Amount), now.Outstanding);
            Assert.True(now is { OutstandingUsd: >= 0, Outstanding: >= 0 });
            if (now.OutstandingUsd == 0 || random.Next(2) == 0)
            {
                var usd = random.Next(100_000, 9_000_000) / 100m;
                moves.Add(Moved(AdvanceStep.Advance, usd, decimal.Round(usd * random.Next(50, 15_000) / 100m, currency.Decimals)));
                continue;
            }
            var back = decimal.Round(now.OutstandingUsd * random.Next(1, 100) / 100m, 2);
            moves.Add(Moved(random.Next(2) == 0 ? AdvanceStep.Reversal : AdvanceStep.Repayment, back, now.Back(back, currency)));
            Assert.Equal(decimal.Round(moves[^1].Amount, currency.Decimals), moves[^1].Amount);
        }
        var last = Advance.Of(moves);
        if (last.OutstandingUsd > 0) moves.Add(Moved(AdvanceStep.Repayment, last.OutstandingUsd, last.Back(last.OutstandingUsd, currency)));
        Assert.Equal((0m, 0m), (Advance.Of(moves).OutstandingUsd, Advance.Of(moves).Outstanding));
    }

    [Theory]
    [InlineData("CHF", "0.95", "0.95"), InlineData("CHF", null, "0.9"), InlineData("USD", null, "1"), InlineData("JPY", "107.14", "107.14")]
    [InlineData("CHF", "0", "rate"), InlineData("CHF", "-1", "rate"), InlineData("CHF", "120", "rate"), InlineData("USD", "1.1", "dollar_rate"), InlineData("JPY", null, "no_rate"), InlineData("CHF", "1,2", "shape")]
    public void An_advance_is_reckoned_at_the_rate_given_or_the_budget_rate(string currency, string? given, string expected)
    {
        var book = new BudgetBook(Biennium.Parse("2022-23").Value) { Rates = [new BudgetRate { Name = "budget rate 2022-23", FrancsPerDollar = 0.9m }] };
        var rate = Advance.Rate(given, Currency.Of(currency), book);
        Assert.Equal(expected, rate.IsOk ? rate.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : rate.Problems.Single().Code.Split('.')[^1]);
        Assert.All(rate.Problems, p => Assert.Equal("rate", p.Place?.Field));
    }

    [Fact]
    public void Without_a_budget_rate_francs_need_one() =>
        Assert.Equal("budget.unforeseen.no_rate", Advance.Rate(" ", Franc, new(Biennium.Parse("2022-23").Value)).Problems.Single().Code);
}
