using System.Diagnostics;
using Mandate.Results;

namespace Mandate.Tests.Results.Links;

/// <summary>Which links cannot stand beside each other, against a slow look at every two of them.</summary>
public class LinksTogetherTests
{
    private static readonly Guid[] Ids = [.. Enumerable.Range(1, 8).Select(n => new Guid(n, 0, 0, new byte[8]))];

    [Fact]
    public void What_is_dropped_has_no_successor_and_what_is_new_no_predecessor_within_their_pair_of_frameworks()
    {
        var random = new Random(20221121);
        for (var n = 0; n < 3_000; n++)
        {
            List<LinkClaim> all = [.. Enumerable.Range(0, random.Next(7)).Select(_ => Claim(random))];
            var together = new LinksTogether(all);
            foreach (var claim in all) Assert.Equal(Slow(claim, all), together.Check(claim)?.Code);
        }
    }

    [Fact]
    public void A_long_file_takes_no_longer_than_its_length()
    {
        List<LinkClaim> all = [.. Enumerable.Range(1, 50_000).Select(n => new LinkClaim(Ids[0], n % 2 == 0 ? null : Ids[2], Ids[1], new Guid(n, 1, 0, new byte[8]), LinkKind.New))];
        var watch = Stopwatch.StartNew();
        var together = new LinksTogether(all);
        Assert.All(all, c => Assert.Null(together.Check(c)));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    private static string? Slow(LinkClaim claim, List<LinkClaim> all)
    {
        var others = all.FindAll(o => (o.FromFramework, o.ToFramework) == (claim.FromFramework, claim.ToFramework));
        if (claim.From is not null && others.Exists(o => o.From == claim.From && o.To is null != claim.To is null)) return "results.link.dropped_with_successor";
        return claim.To is not null && others.Exists(o => o.To == claim.To && o.From is null != claim.From is null) ? "results.link.new_with_predecessor" : null;
    }

    private static LinkClaim Claim(Random random)
    {
        var kind = random.Next(3) switch { 0 => LinkKind.New, 1 => LinkKind.Dropped, _ => LinkKind.Revised };
        return new(Ids[random.Next(2)], kind == LinkKind.New ? null : Ids[4 + random.Next(3)], Ids[2 + random.Next(2)], kind == LinkKind.Dropped ? null : Ids[4 + random.Next(3)], kind);
    }
}
