using Mandate.Organisation;

namespace Mandate.Tests.Organisation;

public class DelegationRulesTests
{
    private static readonly DateOnly Begin = new(2027, 1, 1);
    private static readonly Guid[] People = [.. Enumerable.Range(1, 5).Select(n => new Guid(n, 0, 0, new byte[8]))];

    [Fact]
    public void Two_who_stand_in_for_each_other_on_one_day_are_a_circle_and_one_after_the_other_are_not()
    {
        var first = new StandsIn(People[0], People[1], Begin, Begin.AddDays(4));
        Assert.True(DelegationRules.MakesCircle([first], new(People[1], People[0], Begin.AddDays(4), Begin.AddDays(9))));
        Assert.False(DelegationRules.MakesCircle([first], new(People[1], People[0], Begin.AddDays(5), Begin.AddDays(9))));
        Assert.False(DelegationRules.MakesCircle([first], new(People[0], People[2], Begin, Begin.AddDays(4))));
    }

    // Against walking the people day by day; seeds 0 to 4999.
    [Fact]
    public void A_circle_is_found_where_on_some_day_the_work_comes_back_to_whom_it_left()
    {
        var circles = 0;
        for (var seed = 0; seed < 5000; seed++)
        {
            var random = new Random(seed);
            List<StandsIn> others = [];
            for (var i = random.Next(7); i > 0; i--)
                if (Make(random) is var made && !Oracle(others, made)) others.Add(made);
            var added = Make(random);
            Assert.Equal(Oracle(others, added), DelegationRules.MakesCircle(others, added));
            if (Oracle(others, added)) circles++;
        }
        Assert.InRange(circles, 300, 4700);
    }

    private static StandsIn Make(Random random)
    {
        var (from, step, first) = (random.Next(People.Length), random.Next(1, People.Length), Begin.AddDays(random.Next(10)));
        return new(People[from], People[(from + step) % People.Length], first, first.AddDays(random.Next(6)));
    }

    private static bool Oracle(List<StandsIn> others, StandsIn added)
    {
        for (var day = added.First; day <= added.Last; day = day.AddDays(1))
        {
            HashSet<Guid> reached = [added.To];
            for (var round = 0; round < People.Length; round++)
                reached.UnionWith(others.Where(o => o.First <= day && day <= o.Last && reached.Contains(o.From)).Select(o => o.To).ToList());
            if (reached.Contains(added.From)) return true;
        }
        return false;
    }

    [Fact]
    public void Days_that_have_passed_that_never_end_or_end_before_they_begin_are_refused()
    {
        Assert.Empty(DelegationRules.CheckDays(Begin, Begin, Begin));
        Assert.Equal("organisation.grant.past", Assert.Single(DelegationRules.CheckDays(Begin.AddDays(-1), Begin, Begin)).Code);
        Assert.Equal("organisation.delegation.no_end", Assert.Single(DelegationRules.CheckDays(Begin, null, Begin)).Code);
        Assert.Equal("organisation.grant.to_before_from", Assert.Single(DelegationRules.CheckDays(Begin.AddDays(1), Begin, Begin)).Code);
        Assert.Equal("organisation.delegation.too_long", Assert.Single(DelegationRules.CheckDays(Begin, Begin.AddDays(DelegationRules.LongestDays), Begin)).Code);
    }
}
