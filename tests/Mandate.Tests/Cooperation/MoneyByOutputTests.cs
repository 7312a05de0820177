using Mandate.Cooperation;

namespace Mandate.Tests.Cooperation;

/// <summary>A project's money shared out over the outputs that it serves.</summary>
public class MoneyByOutputTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory, MemberData(nameof(Seeds))]
    public void The_parts_add_up_to_what_was_spent_and_each_is_within_a_cent_of_its_due(int seed)
    {
        var random = new Random(seed);
        var shares = Shares(random);
        var spent = new[] { "", "1", "2", "9" }.ToDictionary(o => o, _ => random.NextInt64(-5_000_000, 500_000_000) / 100m);
        var parts = MoneyByOutput.Spent(spent, shares);
        Assert.Equal(spent.Values.Sum(), parts.Sum());
        for (var at = 0; at < shares.Count; at++) Assert.InRange(parts[at] - spent.Sum(s => Due(s.Key, s.Value, shares, at)), -0.04m, 0.04m);
    }

    [Fact]
    public void What_was_spent_for_an_outcome_goes_to_its_outputs_alone() => Assert.Equal([25m, 75m, 0m],
        MoneyByOutput.Spent(new Dictionary<string, decimal> { ["3"] = 100 }, [new("3", 20), new("3", 60), new("8", 20)]));

    [Fact]
    public void Without_outputs_there_is_nothing_to_share_out() => Assert.Empty(MoneyByOutput.Spent(new Dictionary<string, decimal> { [""] = 100 }, []));

    private static List<MoneyByOutput.Share> Shares(Random random)
    {
        var (shares, left, count) = (new List<MoneyByOutput.Share>(), 100m, random.Next(1, 5));
        for (var at = 1; at < count; at++)
        {
            var part = random.Next(1, (int)left - (count - at));
            shares.Add(new(random.Next(1, 3).ToString(System.Globalization.CultureInfo.InvariantCulture), part));
            left -= part;
        }
        shares.Add(new("1", left));
        return shares;
    }

    private static decimal Due(string outcome, decimal usd, List<MoneyByOutput.Share> shares, int at)
    {
        var fitting = shares.Any(s => s.Outcome == outcome) ? shares.Where(s => s.Outcome == outcome).Sum(s => s.Percent) : 100;
        return shares.Any(s => s.Outcome == outcome) && shares[at].Outcome != outcome ? 0 : usd * shares[at].Percent / fitting;
    }
}
