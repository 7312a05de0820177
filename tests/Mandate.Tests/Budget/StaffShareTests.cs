using System.Text;
using Mandate.Budget;
using Mandate.Kernel;

namespace Mandate.Tests.Budget;

/// <summary>Standard costs that change for a grade group, at a place, or for both.</summary>
public sealed class StaffShareTests
{
    private const string Costs = "version,grade_group,place,monthly_usd\nMay,P,,20\nMay,GS,,10\nMay,P,CHE,30\n";

    private static BudgetBook Book(string? costs = Costs, string? posts = null)
    {
        List<ImportFile> files = [.. BudgetFixture.Files()];
        if (costs is not null) files.Add(new("standard_costs.csv", Encoding.UTF8.GetBytes(costs)));
        if (posts is not null) files.Add(new("posts.csv", Encoding.UTF8.GetBytes("post,grade,part,department_group,line,location,funding,months\n" + posts)));
        return BudgetReader.Read(BudgetFixture.Cycle, files).Value;
    }

    private static decimal? Share(BudgetBook book, string line, GradeGroup? grade, string? place) => StaffShares.Of(book).Of(book.Lines.Single(l => l.Key.Line == line), grade, place);

    private static ScenarioChange Change(decimal percent, GradeGroup? grade = null, string? place = null) => new() { Kind = ChangeKind.StandardCost, Value = percent, Grade = grade, Subject = place };

    private static decimal[] More(BudgetBook book, params ScenarioChange[] changes) => [.. ApplyScenario.To(book, changes).Value.Lines.Zip(book.Lines, (now, was) => now.CostChange!.Value - was.CostChange!.Value)];

    [Fact]
    public void Without_a_register_months_at_average_standard_cost_say_how_much_is_of_which_group()
    {
        // Conference: 23 months at 20 and 2 at 10.
        Assert.Equal(460m / 480, Share(Book(), "Conference", GradeGroup.Professional, null));
        Assert.Equal(20m / 480, Share(Book(), "Conference", GradeGroup.GeneralService, null));
        Assert.Equal((1m, 0m), (Share(Book(), "Work", GradeGroup.Professional, null), Share(Book(), "Work", GradeGroup.GeneralService, null)));
        // A turnover adjustment is nobody's work.
        Assert.Equal((0m, 1m), (Share(Book(), "Turnover", GradeGroup.Professional, null), Share(Book(), "Turnover", null, null)));
    }

    [Fact]
    public void Cost_elements_say_how_much_is_at_which_place()
    {
        // Work: half of its staff stands in Europe by a share, the rest too, by another element.
        Assert.Equal((1m, 1m, 0m), (Share(Book(), "Conference", null, "CHE"), Share(Book(), "Work", null, "ECA"), Share(Book(), "Council", null, "CHE")));
        Assert.Equal(460m / 480, Share(Book(), "Conference", GradeGroup.Professional, "CHE"));
    }

    [Fact]
    public void The_posts_of_a_line_say_it_better_than_its_months()
    {
        var book = Book(posts: "1,P-4,I,Organs,Conference,CHE,regular_budget,12\n2,G5,I,Organs,Conference,AFR,regular_budget,24\n3,P-3,I,Organs,Conference,AFR,extra_budgetary,24\n");
        // 12 months at 30, 24 at 10; what other funds pay is not in the line.
        Assert.Equal(360m / 600, Share(book, "Conference", GradeGroup.Professional, null));
        Assert.Equal((360m / 600, 240m / 600, 0m), (Share(book, "Conference", null, "CHE"), Share(book, "Conference", null, "AFR"), Share(book, "Conference", GradeGroup.GeneralService, "CHE")));
        Assert.Equal(["AFR", "CHE", "ECA"], StaffShares.PlacesOf(book));
    }

    [Fact]
    public void Only_the_staff_that_is_named_costs_more_and_constant_prices_stay()
    {
        var book = Book(posts: "1,P-4,I,Organs,Conference,CHE,regular_budget,12\n2,G5,I,Organs,Conference,AFR,regular_budget,24\n");
        // 500 of staff cost, three fifths of it of Professional staff in Geneva, ten per cent.
        Assert.Equal([30m, 0, 0, 0, 0], More(book, Change(10, GradeGroup.Professional, "CHE")));
        Assert.Equal([20m, 0, 0, 0, 0], More(book, Change(10, GradeGroup.GeneralService, "AFR")));
        Assert.Equal(book.Lines.Sum(l => l.Cost), ApplyScenario.To(book, [Change(10, place: "CHE")]).Value.Lines.Sum(l => l.Cost));
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6)]
    public void The_groups_and_the_places_of_a_register_make_up_the_whole(int seed)
    {
        var random = new Random(seed);
        var posts = string.Concat(Enumerable.Range(1, 40).Select(i => $"{i},{(random.Next(2) == 0 ? "P-3" : "G5")},I,Organs,{(random.Next(2) == 0 ? "Conference" : "Council")},{(random.Next(2) == 0 ? "CHE" : "AFR")},regular_budget,{random.Next(1, 25)}\n"));
        var book = Book(posts: posts);
        foreach (var line in new[] { "Conference", "Council" })
        {
            Assert.Equal(1, decimal.Round(Enum.GetValues<GradeGroup>().Sum(g => Share(book, line, g, null)!.Value), 20));
            Assert.Equal(1, decimal.Round(StaffShares.PlacesOf(book).Sum(p => Share(book, line, null, p)!.Value), 20));
            Assert.Equal(Share(book, line, GradeGroup.Professional, null)!.Value, new[] { "CHE", "AFR" }.Sum(p => Share(book, line, GradeGroup.Professional, p)!.Value), 20);
        }
    }

    [Fact]
    public void What_the_files_do_not_say_is_refused_and_not_guessed()
    {
        string[] Codes(BudgetBook book, params ScenarioChange[] changes) => [.. ApplyScenario.To(book, changes).Problems.Select(p => p.Code)];
        Assert.Equal(["budget.scenario.no_grades"], Codes(Book(costs: null), Change(2, GradeGroup.Professional)));
        Assert.Equal(["budget.scenario.no_staff"], Codes(Book(), Change(2, place: "ZZZ")));
        Assert.Empty(Codes(Book(costs: null), Change(2), Change(1, place: "CHE")));
        Assert.Equal(["budget.scenario.twice"], Codes(Book(), Change(2, GradeGroup.Professional, "CHE"), Change(3, GradeGroup.Professional, "CHE")));
        Assert.Equal(["budget.scenario.percent"], Codes(Book(), Change(2000, GradeGroup.Professional)));
    }
}
