using System.Text;
using Mandate.Budget;
using Mandate.Kernel;

namespace Mandate.Tests.Budget;

/// <summary>Standard costs and the post register of a small budget.</summary>
public class PostTests
{
    private const string Posts = "posts.csv", Costs = "standard_costs.csv";

    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        [Costs] = "version,grade_group,place,monthly_usd\ndraft of May,P,CHE,20\ndraft of May,P,,15\ndraft of May,GS,,10.50\n",
        [Posts] = "post,grade,part,department_group,line,unit,location,funding,months\n1,P-4,I,Organs,Conference,,CHE,regular_budget,23\n2,G-5,I,Organs,Conference,,CHE,regular_budget,2\n"
            + "3,D.1,I,Organs,Council,,KEN,regular_budget,2\n4,GS-6,I,Organs,Council,,KEN,regular_budget,12\n5,NO-B,I,Policy,Work,RO,KEN,regular_budget,24\n6,P-3,,,,RO,KEN,extra_budgetary,13\n7,P-3,I,Organs,Conference,,CHE,supplementary_account,0\n",
    };

    private static Outcome<BudgetBook> Read(string? costs = null, string? posts = null) => BudgetReader.Read(BudgetFixture.Cycle,
        [.. BudgetFixture.Files(), .. new[] { (Costs, costs ?? Texts[Costs]), (Posts, posts ?? Texts[Posts]) }.Where(f => f.Item2.Length > 0).Select(f => new ImportFile(f.Item1, Encoding.UTF8.GetBytes(f.Item2)))]);

    private static List<(string Code, string Subject, decimal? One, decimal? Other)> Checks(BudgetBook book) =>
        [.. PostChecks.Of(book).Select(c => (c.Code.Split('.')[^1], c.Subject, c.One.Amount, c.Other.Amount))];

    [Fact]
    public void A_post_costs_its_months_at_the_standard_cost_of_its_grade_group_and_place_or_of_all_places()
    {
        var register = ListPosts.Of(1, Read().Value);
        Assert.Equal([460m, 21m, 30m, 126m, 360m, 195m, (decimal?)0m], register.Posts.Select(p => p.CostUsd));
        Assert.Equal((76, 1192m, "draft of May"), (register.Months, register.CostUsd, register.StandardCosts));
        Assert.Contains("\n1,P-4,professional,I,Organs,Conference,,CHE,regular_budget,23,20,460\n", PostRegisterText.Csv(register).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Work_months_of_a_line_are_held_against_its_regular_posts_to_the_month()
    {
        var checks = Checks(Read().Value);
        Assert.Equal([("Conference", 23m, 23m), ("Council", 2m, 2m), ("Work", 24m, (decimal?)24m)], checks.Where(c => c.Code == "post_months_professional").Select(c => (c.Subject, c.One!.Value, c.Other)));
        Assert.Equal([("Conference", 500m, 481m), ("Council", 300m, 156m), ("Work", 400m, (decimal?)360m)], checks.Where(c => c.Code == "post_cost").Select(c => (c.Subject, c.One!.Value, c.Other)));
        var fewer = PostChecks.Of(Read(posts: Texts[Posts].Replace("regular_budget,23", "regular_budget,22", StringComparison.Ordinal)).Value).Where(c => !c.Agrees && c.Code.Contains("months", StringComparison.Ordinal));
        Assert.Equal([("Conference", 23m, (decimal?)22m)], fewer.Select(c => (c.Subject, c.One.Amount!.Value, c.Other.Amount)));
    }

    [Fact]
    public void Without_a_register_months_are_held_at_average_standard_costs()
    {
        Assert.Equal([("standard_cost", "Conference", 500m, 23 * 15 + 21m), ("standard_cost", "Council", 300m, 30 + 126m), ("standard_cost", "Work", 400m, (decimal?)360m)],
            Checks(Read(posts: "").Value).Select(c => (c.Code, c.Subject, c.One!.Value, c.Other)));
        var exact = Read(costs: "version,grade_group,place,monthly_usd\nv,P,,16.666667\nv,GS,,22.222222\n", posts: "");
        Assert.Equal("budget.import.cents", exact.Problems[0].Code);
    }

    [Fact]
    public void Without_standard_costs_months_are_compared_and_no_cost_is_made_up()
    {
        var book = Read(costs: "").Value;
        Assert.All(Checks(book), c => Assert.StartsWith("post_months", c.Code, StringComparison.Ordinal));
        Assert.Null(ListPosts.Of(1, book).CostUsd);
        Assert.Empty(Checks(BudgetFixture.Small()));
    }

    [Fact]
    public void A_staff_turnover_adjustment_is_nobody_s_work() => Assert.DoesNotContain(Checks(Read().Value), c => c.Subject == "Turnover");

    [Theory]
    [InlineData(Posts, "regular_budget,23", "regular_budget,-1", Posts + ":2:months negative_work")]
    [InlineData(Posts, "regular_budget,23", "regular_budget,25", Posts + ":2:months months")]
    [InlineData(Posts, "regular_budget,23", "regular_budget,1.5", Posts + ":2:months whole_number")]
    [InlineData(Posts, "1,P-4", "1,X-4", Posts + ":2:grade grade")]
    [InlineData(Posts, "2,G-5", "1,G-5", Posts + ":3:post twice")]
    [InlineData(Posts, "I,Policy,Work", "I,Policy,Works", Posts + ":6:line unknown_line")]
    [InlineData(Posts, "KEN,extra_budgetary", "KEN,regular_budget", Posts + ":7:line no_line")]
    [InlineData(Posts, "KEN,extra_budgetary", "KEN,own_pocket", Posts + ":7:funding one_of")]
    [InlineData(Costs, "P,CHE,20", "P,CHE,-20", Costs + ":2:monthly_usd negative")]
    [InlineData(Costs, "P,CHE,20", "P,,20", Costs + ":3:place twice")]
    [InlineData(Costs, "draft of May,P,,15", "draft of June,P,,15", Costs + ":3:version versions")]
    [InlineData(Costs, "GS,,10.50", "G,,10.50", Costs + ":4:grade_group one_of")]
    public void A_spoilt_cell_is_named(string file, string old, string @new, string expected)
    {
        Assert.Contains(old, Texts[file], StringComparison.Ordinal);
        var text = Texts[file].Replace(old, @new, StringComparison.Ordinal);
        var problems = (file == Posts ? Read(posts: text) : Read(costs: text)).Problems;
        Assert.Contains(expected, problems.Select(p => $"{p.Place?.File}:{p.Place?.Row}:{p.Place?.Field} {p.Code.Split('.')[^1]}"));
    }

    [Theory]
    [InlineData("P-4", "Professional"), InlineData("D1", "Professional"), InlineData("DDG", "Professional"), InlineData("NO-C", "Professional"), InlineData("NOB", "Professional"), InlineData("G.5", "GeneralService"), InlineData("GS-7", "GeneralService"),
     InlineData("X-1", null), InlineData("P-123", null), InlineData("5", null), InlineData("", null)]
    public void A_grade_is_of_a_group_by_its_letters(string grade, string? group) => Assert.Equal(group, GradeGroups.Of(grade)?.ToString());
}
