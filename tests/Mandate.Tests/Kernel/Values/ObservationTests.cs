using Mandate.Kernel;
using static Mandate.Kernel.ObservationStatus;

namespace Mandate.Tests.Kernel.Values;

public sealed class ObservationTests
{
    private const string Unit = "member_states";

    [Fact]
    public void A_combination_invents_nothing() => Seeded.Try("combinations", random =>
    {
        var parts = Enumerable.Range(0, random.Next(7)).Select(_ => Some(random)).ToList();
        var whole = Combination.Sum(parts, Unit).Value;
        Assert.Equal(parts.Count(p => p.Status != NotApplicable), whole.Applicable);
        Assert.Equal(parts.Count(p => p.HasValue), whole.WithValue);
        Assert.Equal(Expected(parts), whole.Whole);
    });

    // Oracle: the sentences of the rule, one after the other.
    private static Observation Expected(List<Observation> parts)
    {
        bool Any(ObservationStatus status) => parts.Exists(p => p.Status == status);
        if (Any(Confidential)) return Observation.Confidential(Unit);
        var sum = 0m;
        foreach (var part in parts) sum += part.Value ?? 0;
        if (Any(Reported) || Any(Provisional))
            return Any(Provisional) || Any(NotReported) || Any(NotYetDue) ? Observation.Provisional(sum, Unit) : Observation.Reported(sum, Unit);
        if (Any(NotReported)) return Observation.NotReported(Unit);
        return Any(NotYetDue) ? Observation.NotYetDue(Unit) : Observation.NotApplicable(Unit);
    }

    private static Observation Some(Random random) => random.Next(24) switch
    {
        0 => Observation.Confidential(Unit),
        < 4 => Observation.NotReported(Unit),
        < 7 => Observation.NotYetDue(Unit),
        < 12 => Observation.NotApplicable(Unit),
        < 15 => Observation.Provisional(random.Amount(6, 3), Unit),
        _ => Observation.Reported(random.Next(4), Unit),
    };

    [Fact]
    public void A_reported_zero_is_a_value() =>
        Assert.Equal(Observation.Reported(0, Unit), Combination.Sum([Observation.Reported(0, Unit)], Unit).Value.Whole);

    [Fact]
    public void The_average_is_taken_over_the_values_that_there_are()
    {
        Observation[] parts = [Observation.Reported(1, Unit), Observation.Reported(1, Unit), Observation.Reported(0, Unit), Observation.NotApplicable(Unit)];
        Assert.Equal(Observation.Reported(0.6666666667m, Unit), Combination.By(v => v.Average(), parts, Unit).Value.Whole);
    }

    [Fact]
    public void Different_units_are_not_combined() => Assert.Equal("kernel.observation.units",
        Combination.Sum([Observation.Reported(1, "percent")], Unit).Problems.Single().Code);

    [Fact]
    public void A_sum_that_would_lose_figures_is_refused() => Assert.Equal("kernel.observation.size",
        Combination.Sum([Observation.Reported(Figure.Limit - 1, Unit), Observation.Reported(1, Unit)], Unit).Problems.Single().Code);

    [Theory]
    [InlineData(Reported, true)]
    [InlineData(Provisional, true)]
    [InlineData(NotReported, false)]
    [InlineData(NotApplicable, false)]
    [InlineData(NotYetDue, false)]
    [InlineData(Confidential, false)]
    public void There_is_a_value_exactly_when_the_status_says_so(ObservationStatus status, bool hasValue)
    {
        Assert.Equal(hasValue, Observation.Of(0, Unit, status).IsOk);
        Assert.Equal(!hasValue, Observation.Of(null, Unit, status).IsOk);
    }
}
