using Mandate.Budget;

namespace Mandate.Tests.Budget;

/// <summary>Assumptions, provisions, new posts and redeployments: their codes and what must agree of them.</summary>
public class PlanningTests
{
    [Theory]
    [InlineData("Swiss inflation 2022", "swiss-inflation", 2022)]
    [InlineData("Books, periodicals, subscriptions", "books-periodicals-subscriptions", null)]
    [InlineData("Turin Centre allocation (Italy inflation in USD)", "turin-centre-allocation", null)]
    [InlineData("Prix du carburant à Genève", "prix-du-carburant-à-genève", null)]
    [InlineData("2022", "2022", null)]
    public void The_code_of_an_assumption_is_its_words(string item, string code, int? year) => Assert.Equal((code, year), AssumptionCode.Of(item));

    [Theory]
    [InlineData(27_400_000, 50_000), InlineData(305_000, 500), InlineData(2_000, 500), InlineData(1, 0.5), InlineData(0, 0), InlineData(-1_200, 50)]
    public void An_approximate_figure_is_good_to_half_a_unit_of_its_last_digit(double amount, double half) => Assert.Equal((decimal)half, ProvisionChecks.HalfOfLastDigit((decimal)amount));

    [Theory]
    [InlineData("new_posts.csv", "HQ,2", "HQ,3", "budget.check.new_posts")]
    [InlineData("redeployment.csv", "0.30,1", "0.33,1", "budget.check.uses")]
    [InlineData("redeployment.csv", "Travel,差旅,,", "Travel,差旅,1.22,", "budget.check.sources")]
    [InlineData("redeployment.csv", "Savings,拨,0.25", "Savings,拨,1.52", "budget.check.sources_within")]
    [InlineData("redeployment.csv", "累计,3.50", "累计,3.53", "budget.check.cumulative")]
    [InlineData("other_budgetary_provisions.csv", "贷款,100,95", "贷款,101,95", "budget.check.provision_rate")]
    [InlineData("cost_assumptions.csv", "0.60", "0.61", "budget.check.assumption")]
    [InlineData("cost_assumptions.csv", "0.0,million", "0.1,million", "budget.check.assumption")]
    public void What_does_not_agree_is_found(string file, string old, string @new, string code)
    {
        Assert.DoesNotContain(code, Findings(BudgetFixture.Texts[file]));
        Assert.Contains(old, BudgetFixture.Texts[file], StringComparison.Ordinal);
        Assert.Contains(code, Findings(BudgetFixture.Texts[file].Replace(old, @new, StringComparison.Ordinal)));

        List<string> Findings(string text) => [.. BudgetChecks.Of(BudgetReader.Read(BudgetFixture.Cycle, BudgetFixture.Files((file, text))).Value).Where(c => !c.Agrees).Select(c => c.Code)];
    }

    [Theory]
    [InlineData("1.6", "1.632", true), InlineData("1.7", "1.65", true), InlineData("1.6", "1.65", true), InlineData("1.6", "1.651", false), InlineData("69", "69.49", true), InlineData("69", "69.51", false)]
    public void A_printed_figure_agrees_at_the_rounding_it_is_printed_with(string printed, string exact, bool agrees) =>
        Assert.Equal(agrees, Comparison.Printed("", "", new("", decimal.Parse(exact, System.Globalization.CultureInfo.InvariantCulture)), new("", decimal.Parse(printed, System.Globalization.CultureInfo.InvariantCulture), IsPercent: true)).Agrees);
}
