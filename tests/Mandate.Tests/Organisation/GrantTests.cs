using FsCheck;
using FsCheck.Fluent;
using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Tests.Organisation;

/// <summary>Which targets a grant covers, against an oracle that walks the tree for each question.</summary>
public class GrantTests
{
    private static readonly Function Report = new("test.report");
    private static readonly string[] Countries = ["SN", "GM", "PE", "CO", "FR", "XX"];
    private static readonly string[] Regions = ["AFR", "AMR", "ECA"];
    private static readonly Guid[] Frameworks = [Guid.Parse("11111111-1111-1111-1111-111111111111"), Guid.Parse("22222222-2222-2222-2222-222222222222")];
    private static readonly Guid[] Units = [.. Enumerable.Range(1, 7).Select(i => new Guid(i, 0, 0, new byte[8]))];

    /// <summary>A tree as each unit's parent (an earlier unit or none), and the countries of each unit.</summary>
    private sealed record World(int?[] Parents, string[][] Covered);

    private sealed record Held(int? Unit, string? Region, Guid? Framework, bool WithFunction);

    private static Gen<World> Worlds() =>
        from parents in Gen.CollectToArray(Enumerable.Range(0, Units.Length), i => i == 0
            ? Gen.Constant((int?)null) : Gen.Frequency((1, Gen.Constant((int?)null)), (5, Gen.Choose(0, i - 1).Select(p => (int?)p))))
        from covered in Gen.CollectToArray(Enumerable.Range(0, Units.Length), _ => Gen.SubListOf(Countries).Select(c => c.ToArray()))
        select new World(parents, covered);

    private static Gen<T?> Maybe<T>(Gen<T> gen) where T : struct => Gen.OneOf(Gen.Constant((T?)null), gen.Select(x => (T?)x));

    private static Gen<string?> MaybeText(string[] texts) => Gen.OneOf(Gen.Constant((string?)null), Gen.Elements(texts).Select(x => (string?)x));

    private static Gen<Held> Grants() =>
        from unit in Maybe(Gen.Choose(0, Units.Length - 1))
        from region in MaybeText(Regions)
        from framework in Maybe(Gen.Elements(Frameworks))
        from with in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        select new Held(unit, region, framework, with);

    private static Gen<Target> Targets() =>
        from unit in Maybe(Gen.Elements(Units))
        from country in MaybeText(Countries)
        from region in MaybeText(Regions)
        from framework in Maybe(Gen.Elements(Frameworks))
        select new Target(unit, country, region, framework);

    [Fact]
    public void A_grant_covers_exactly_what_walking_the_tree_says() => Check.QuickThrowOnFailure(Prop.ForAll(
        (from world in Worlds() from held in Grants().ListOf() from target in Targets() select (world, held, target)).ToArbitrary(),
        x =>
        {
            var access = new Access(new Actor("test"), "", x.held.Select(h => Build(x.world, h)).ToList());
            return access.May(Report, x.target) == x.held.Any(h => h.WithFunction && Oracle(x.world, h, x.target));
        }));

    [Fact]
    public void More_grants_never_take_anything_away() => Check.QuickThrowOnFailure(Prop.ForAll(
        (from world in Worlds() from held in Grants().ListOf() from more in Grants() from target in Targets() select (world, held, more, target)).ToArbitrary(),
        x =>
        {
            bool May(IEnumerable<Held> held) => new Access(new Actor("test"), "", held.Select(h => Build(x.world, h)).ToList()).May(Report, x.target);
            return !May(x.held) || May(x.held.Append(x.more));
        }));

    [Fact]
    public void Somebody_without_grants_may_nothing_and_the_console_everything()
    {
        Assert.False(Access.Public.May(Report, default));
        Assert.False(Access.Public.MaySomewhere(Report));
        Assert.True(Access.Console("root").May(Report, new Target(Country: "SN")));
    }

    // As the database composes it: the unit with all below it, and all the countries that they cover.
    private static Grant Build(World world, Held held)
    {
        var functions = held.WithFunction ? new HashSet<Function> { Report } : [];
        if (held.Unit is not { } root) return new Grant("role", functions, Region: held.Region, Framework: held.Framework);
        var below = new HashSet<int> { root };
        for (var size = 0; size < below.Count;)
        {
            size = below.Count;
            below.UnionWith(Enumerable.Range(0, Units.Length).Where(i => world.Parents[i] is { } p && below.Contains(p)));
        }
        return new Grant("role", functions, below.Select(i => Units[i]).ToHashSet(), below.SelectMany(i => world.Covered[i]).ToHashSet(),
            held.Region, held.Framework);
    }

    private static bool Oracle(World world, Held held, Target target)
    {
        if (held.Framework is not null && held.Framework != target.Framework) return false;
        if (held.Region is not null && held.Region != target.Region) return false;
        if (held.Unit is not { } root) return true;
        if (target.Unit is { } unit && IsBelow(world, Array.IndexOf(Units, unit), root)) return true;
        return target.Country is { } country
            && Enumerable.Range(0, Units.Length).Any(i => world.Covered[i].Contains(country) && IsBelow(world, i, root));
    }

    private static bool IsBelow(World world, int? unit, int root)
    {
        for (var at = unit; at is { } i; at = world.Parents[i])
            if (i == root) return true;
        return false;
    }
}
