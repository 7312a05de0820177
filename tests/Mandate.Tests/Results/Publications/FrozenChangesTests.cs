using Mandate.Results;

namespace Mandate.Tests.Results.Publications;

public sealed class FrozenChangesTests
{
    private static readonly FrozenFramework Sample = FrozenSample.Of(7);

    private static FrozenFramework With(Func<FrozenIndicator, FrozenIndicator> change) =>
        Sample with { Indicators = [change(Sample.Indicators[0]), .. Sample.Indicators.Skip(1)] };

    [Fact]
    public void Nothing_differs_from_itself_whatever_it_was_submitted_to()
    {
        for (var seed = 0; seed < 200; seed++)
            Assert.Empty(FrozenChanges.Between(FrozenSample.Of(seed), FrozenSample.Of(seed) with { Publication = null }));
    }

    [Fact]
    public void What_was_added_one_way_was_removed_the_other()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var (a, b) = (FrozenSample.Of(seed), FrozenSample.Of(seed + 1));
            var (there, back) = (FrozenChanges.Between(a, b), FrozenChanges.Between(b, a));
            Assert.Equal(there.Select(c => (c.Part, c.Key, c.Field, c.Before, c.After)).ToHashSet(),
                back.Select(c => (c.Part, c.Key, c.Field, c.After, c.Before)).ToHashSet());
        }
    }

    [Fact]
    public void A_figure_that_moved_names_the_figure_and_both_values()
    {
        var figure = Sample.Indicators[0].Figures[0];
        var changed = With(i => i with { Figures = [figure with { Value = 12345.5m }, .. i.Figures.Skip(1)] });
        Assert.Equal([new(FrozenChangeKind.Changed, "figure", "1.1.1 AFR", "value", figure.Value!.Value.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture), "12345.5")],
            FrozenChanges.Between(Sample, changed));
    }

    [Fact]
    public void A_rule_that_changed_and_a_target_that_went_are_told_apart()
    {
        var changed = With(i => i with { Rules = i.Rules with { Place = RollUpRule.Sum }, Targets = [] });
        var changes = FrozenChanges.Between(Sample, changed);
        Assert.Contains(new(FrozenChangeKind.Changed, "rule", "1.1.1", "place", "distinct_count", "sum"), changes);
        Assert.Contains(changes, c => c is { Kind: FrozenChangeKind.Removed, Part: "target", Key: "1.1.1 1", After: null });
        Assert.DoesNotContain(changes, c => c.Part is "indicator" or "figure");
    }

    [Fact]
    public void A_result_that_came_to_count_is_added_with_its_quantity()
    {
        var fewer = With(i => i with { Contributions = [] });
        var added = Assert.Single(FrozenChanges.Between(fewer, Sample));
        Assert.Equal((FrozenChangeKind.Added, "contribution", "1.1.1 SN 2022", "1"), (added.Kind, added.Part, added.Key, added.After));
    }
}
