using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.Tests.Results.Series;

/// <summary>A series through links of every kind: what is joined, what is added, where it breaks and why.</summary>
public class LineageTests
{
    private readonly List<LineageFramework> frameworks = [.. new[] { 2018, 2020, 2022 }.Select(y => new LineageFramework(Guid.NewGuid(), $"f{y}", LocalizedText.English($"{y}"), new(y, 1, 1)))];
    private readonly List<LineageIndicator> indicators = [];
    private readonly List<LineageLink> links = [];

    private Guid Add(int framework, string code, decimal? first, decimal? second, string unit = "policies", bool adds = true, ObservationStatus status = ObservationStatus.Reported)
    {
        var year = frameworks[framework].From.Year;
        LongPoint Point(int at, decimal? value) => new($"{at}", new(at, 1, 1), new(at, 12, 31), value, value is null && status == ObservationStatus.Reported ? ObservationStatus.NotReported : status,
            value is null && status == ObservationStatus.Reported ? 0 : 1);
        indicators.Add(new(Guid.NewGuid(), frameworks[framework].Id, code, LocalizedText.English(code), unit, adds, [Point(year, first), Point(year + 1, second)]));
        return indicators[^1].Id;
    }

    private void Link(Guid from, Guid to, LinkKind kind, bool comparable = true, string? reason = null) => links.Add(new(from, to, kind, comparable, reason));

    private LongSeries Of(Guid indicator) => new Lineage(frameworks, indicators, links).Of(indicator, "ALL");

    private static string Shown(LongSeries s) => string.Join(" | ", s.Spans.Select(x =>
        $"{string.Concat(x.Breaks.Select(b => $"[{b.Why} {string.Join('+', b.Earlier)}>{string.Join('+', b.Later)}] "))}{string.Join('+', x.Lines.Select(l => l.Indicator))}: {(x.Points is null ? "apart" : string.Join(' ', x.Points.Select(p => p.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-")))}"));

    [Fact]
    public void What_continues_is_one_series_from_the_first_framework_to_the_last_whichever_is_asked_for()
    {
        var (a, b, c) = (Add(0, "1", 1, 2), Add(1, "1", 3, 4), Add(2, "9", 5, null));
        Link(a, b, LinkKind.Continued);
        Link(b, c, LinkKind.Continued);
        Assert.Equal("1: 1 2 | 1: 3 4 | 9: 5 -", Shown(Of(b)));
        Assert.All(new[] { a, c }, i => Assert.Equal(Shown(Of(b)), Shown(Of(i))));
        Assert.False(Of(a).IsBroken);
    }

    [Fact]
    public void A_revised_definition_breaks_it_in_the_words_of_whoever_linked_the_two()
    {
        Link(Add(0, "1", 1, 2), Add(1, "1", 30, 40), LinkKind.Revised, comparable: false, "another denominator");
        var series = Of(indicators[1].Id);
        Assert.Equal("1: 1 2 | [NotComparable 1>1] 1: 30 40", Shown(series));
        Assert.Equal(("another denominator", LinkKind.Revised), (series.Spans[1].Breaks[0].Reason, series.Spans[1].Breaks[0].Kind!.Value));
    }

    [Fact]
    public void What_was_merged_is_added_where_nothing_can_count_twice()
    {
        var (a, b, merged) = (Add(0, "1", 1, null), Add(0, "2", 10, 20), Add(1, "3", 30, 40));
        Link(a, merged, LinkKind.Merged);
        Link(b, merged, LinkKind.Merged);
        Assert.Equal("1+2: 11 20 | 3: 30 40", Shown(Of(merged)));
        // Seen from one of the two the later figure is more than its own.
        Assert.Equal("1: 1 - | [Merged 1+2>3] 3: 30 40", Shown(Of(a)));
    }

    [Fact]
    public void States_that_are_counted_once_are_not_added_to_other_counts()
    {
        var (a, b, merged) = (Add(0, "1", 1, 2, "member States", adds: false), Add(0, "2", 10, 20, "member States", adds: false), Add(1, "3", 30, 40, "member States", adds: false));
        Link(a, merged, LinkKind.Merged);
        Link(b, merged, LinkKind.Merged);
        Assert.Equal("1+2: apart | [CannotAdd 1+2>3] 3: 30 40", Shown(Of(merged)));
    }

    [Fact]
    public void A_split_goes_on_as_the_sum_of_its_parts_and_breaks_for_each_of_them()
    {
        var (whole, a, b) = (Add(0, "1", 5, 6), Add(1, "1.a", 3, 4), Add(1, "1.b", 1, 1));
        Link(whole, a, LinkKind.Split);
        Link(whole, b, LinkKind.Split);
        Assert.Equal("1: 5 6 | 1.a+1.b: 4 5", Shown(Of(whole)));
        Assert.Equal("1: 5 6 | [Split 1>1.a+1.b] 1.a: 3 4", Shown(Of(a)));
    }

    [Fact]
    public void Different_units_break_it_whatever_the_link_says()
    {
        Link(Add(0, "1", 1, 2), Add(1, "1", 50, 60, "percent"), LinkKind.Continued);
        Assert.Equal("1: 1 2 | [UnitsDiffer 1>1] 1: 50 60", Shown(Of(indicators[1].Id)));
    }

    [Fact]
    public void A_part_that_may_not_be_shown_leaves_no_sum()
    {
        var (a, b, merged) = (Add(0, "1", null, null, status: ObservationStatus.Confidential), Add(0, "2", 10, 20), Add(1, "3", 30, 40));
        Link(a, merged, LinkKind.Merged);
        Link(b, merged, LinkKind.Merged);
        var sums = Of(merged).Spans[0].Points!;
        Assert.All(sums, p => Assert.Equal((null, ObservationStatus.Confidential), (p.Value, p.Status)));
    }

    [Fact]
    public void What_is_not_linked_is_a_series_of_its_own() => Assert.False(Of(Add(1, "1", 1, 2)).IsAcross);

    /// <summary>Merged and split at random: every figure of every indicator stands in exactly the sum that it belongs to, or in none.</summary>
    [Theory, MemberData(nameof(Seeds))]
    public void An_unbroken_span_holds_the_sum_of_all_that_the_links_join(int seed)
    {
        var random = new Random(seed);
        var before = Enumerable.Range(0, random.Next(1, 4)).Select(i => Add(0, $"a{i}", random.Next(9), random.Next(9))).ToList();
        var after = Enumerable.Range(0, random.Next(1, 4)).Select(i => Add(1, $"b{i}", random.Next(9), random.Next(9))).ToList();
        foreach (var (from, to) in before.SelectMany(f => after.Select(t => (f, t))).Where(_ => random.Next(2) == 0)) Link(from, to, LinkKind.Merged);
        foreach (var id in before.Concat(after))
        {
            var series = Of(id);
            if (!series.IsAcross) continue;
            var codes = series.Spans.Select(s => s.Lines.Select(l => indicators.Single(i => i.Code == l.Indicator).Id).ToHashSet()).ToList();
            // The oracle: no link leaves either set, so that both sides count the same things.
            var closed = links.TrueForAll(l => codes[0].Contains(l.From) == codes[1].Contains(l.To));
            Assert.Equal(closed, !series.IsBroken);
            foreach (var (span, ids) in series.Spans.Zip(codes))
                Assert.Equal(indicators.Where(i => ids.Contains(i.Id)).Sum(i => i.Points.Sum(p => p.Value)), span.Points!.Sum(p => p.Value));
        }
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 100)];
}
