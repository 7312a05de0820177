using System.Globalization;
using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.Tests.Results.Computed;

/// <summary>Figures computed from other indicators, against oracles that look through everything one by one.</summary>
public sealed class ComputeFigureTests
{
    private static readonly Window Biennium = new(new(2022, 1, 1), new(2023, 12, 31));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 80)];

    [Theory, MemberData(nameof(Seeds))]
    public void Milestones_met_agree_with_looking_up_each_year_s_report(int seed)
    {
        var random = new Random(seed);
        List<FigureNode> sources = [.. Enumerable.Range(1, random.Next(1, 9)).Select(n => Strategic(n, random))];
        var (met, missed, open) = (0, 0, 0);
        foreach (var source in sources)
            foreach (var target in source.Targets)
            {
                if (target.Due!.Value.Year > 2023 || target.Kind == TargetKind.Text) continue;
                Contribution? of = null;
                foreach (var report in source.Reports)
                    if (report.PeriodEnd.Year == target.Due.Value.Year) of = report;
                var level = target.Kind == TargetKind.PercentLevel ? target.Value!.Value : source.Baselines[0].Value!.Value * (100 + target.Value!.Value) / 100;
                if (of is null) open++;
                else if (of.Quantity >= level) met++;
                else missed++;
            }
        var figure = ComputeFigure.Of(Programme(RollUpRule.MilestonesMet, sources), null, Biennium);
        Assert.Equal(met + missed == 0 ? null : met, figure.Figure.Value);
        Assert.Equal(met + missed == 0 ? null : met + missed + open, figure.Figure.Denominator);
        Assert.Equal(sources.Sum(s => s.Targets.Count(t => t.Kind == TargetKind.Text && t.Due!.Value.Year <= 2023)), figure.Sources.Count(s => s.Verdict == SourceVerdict.InWords));
        if (met + missed > 0) Assert.Equal(open > 0 ? ObservationStatus.Provisional : ObservationStatus.Reported, figure.Figure.Status);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Hierarchies_agree_with_adding_up_every_leaf(int seed)
    {
        var random = new Random(seed);
        List<FigureNode> leaves = [.. Enumerable.Range(1, random.Next(2, 8)).Select(n => Leaf(n, random))];
        // Some leaves hang one level deeper: sums and weighted means do not see it.
        var cut = random.Next(leaves.Count);
        foreach (var rule in (RollUpRule[])[RollUpRule.Sum, RollUpRule.WeightedAverage])
        {
            var deep = Programme(rule, [.. leaves.Take(cut), .. cut == leaves.Count ? [] : new[] { Programme(rule, [.. leaves.Skip(cut)]) }]);
            decimal above = 0, below = 0;
            var any = false;
            foreach (var leaf in leaves)
                foreach (var report in leaf.Reports)
                {
                    above += report.Quantity;
                    below += report.Denominator!.Value;
                    any = true;
                }
            var expected = !any ? (decimal?)null : rule == RollUpRule.WeightedAverage ? 100 * above / below : leaves.Where(l => l.Reports.Count > 0).Sum(l => Share(l.Reports));
            Assert.Equal(Rounded(expected), Rounded(ComputeFigure.FigureOf(deep, null, Biennium).Value));
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Means_and_largest_agree_with_a_list_of_the_sources_figures(int seed)
    {
        var random = new Random(seed);
        List<FigureNode> leaves = [.. Enumerable.Range(1, random.Next(1, 8)).Select(n => Leaf(n, random))];
        var figures = leaves.Where(l => l.Reports.Count > 0).Select(l => Share(l.Reports)).ToList();
        Assert.Equal(Rounded(figures.Count == 0 ? null : figures.Sum() / figures.Count), Rounded(ComputeFigure.FigureOf(Programme(RollUpRule.Average, leaves), null, Biennium).Value));
        Assert.Equal(figures.Count == 0 ? null : figures.Max(), ComputeFigure.FigureOf(Programme(RollUpRule.Maximum, leaves), null, Biennium).Value);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_order_of_sources_and_reports_changes_no_kept_figure(int seed)
    {
        var random = new Random(seed);
        List<FigureNode> leaves = [.. Enumerable.Range(1, 6).Select(n => Leaf(n, random))];
        foreach (var rule in ComputeFigure.Rules)
        {
            var shuffled = leaves.ConvertAll(l => l with { Reports = [.. l.Reports.Reverse()] }).ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(ComputeFigure.Table(Programme(rule, leaves)).OrderBy(f => f.Key.ToString()), ComputeFigure.Table(Programme(rule, shuffled)).OrderBy(f => f.Key.ToString()));
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Cycles_are_found_exactly_where_something_reaches_itself(int seed)
    {
        var random = new Random(seed);
        var codes = Enumerable.Range(0, 6).Select(n => new IndicatorCode("f" + n % 2, n.ToString(CultureInfo.InvariantCulture))).ToList();
        var edges = Enumerable.Range(0, random.Next(1, 9)).Select(_ => (From: codes[random.Next(6)], To: codes[random.Next(6)])).ToList();
        var reaches = edges.ToHashSet();
        for (var grew = true; grew;)
            grew = reaches.SelectMany(a => edges.Where(e => e.From == a.To).Select(e => (a.From, e.To))).ToList().Aggregate(false, (any, pair) => reaches.Add(pair) || any);
        var cycle = SourceCycles.Find(edges.ToLookup(e => e.From, e => e.To), codes);
        Assert.Equal(codes.Any(c => reaches.Contains((c, c))), cycle is not null);
        if (cycle is null) return;
        Assert.Equal(cycle[0], cycle[^1]);
        Assert.All(cycle.Zip(cycle.Skip(1)), step => Assert.Contains(step, edges));
    }

    [Fact]
    public void A_source_that_is_not_there_makes_the_whole_provisional_and_one_in_another_unit_takes_it_away()
    {
        var leaf = Leaf(1, new Random(1)) with { Reports = [Report("KE", 2022, 1, 2)] };
        var missing = Programme(RollUpRule.Sum, [leaf]) with { Missing = [new("hr", "H1")] };
        var figure = ComputeFigure.Of(missing, null, Biennium);
        Assert.Equal((50m, ObservationStatus.Provisional), (figure.Figure.Value!.Value, figure.Figure.Status));
        Assert.Equal([SourceVerdict.Counts, SourceVerdict.NotThere], figure.Sources.Select(s => s.Verdict));
        var other = leaf with { Indicator = Indicator(2, "applications") };
        var mixed = ComputeFigure.Of(Programme(RollUpRule.Sum, [leaf, other]), null, Biennium);
        Assert.Null(mixed.Figure.Value);
        Assert.All(mixed.Sources, s => Assert.Equal(SourceVerdict.OtherUnit, s.Verdict));
    }

    [Fact]
    public void One_confidential_source_makes_the_whole_confidential()
    {
        var secret = Leaf(1, new Random(1)) with { Reports = [Report("KE", 2022, 1, 2) with { Status = ObservationStatus.Confidential }] };
        var open = Leaf(2, new Random(2)) with { Reports = [Report("GH", 2022, 1, 2)] };
        var figure = ComputeFigure.FigureOf(Programme(RollUpRule.Sum, [secret, open]), null, Biennium);
        Assert.Equal((null, ObservationStatus.Confidential), (figure.Value, figure.Status));
    }

    [Fact]
    public void Nothing_due_is_no_figure_and_no_milestone_is_said()
    {
        var later = Strategic(1, new Random(1)) with { Targets = [Level(1, 50, 2025)] };
        var none = Leaf(2, new Random(2));
        var figure = ComputeFigure.Of(Programme(RollUpRule.MilestonesMet, [later, none]), null, Biennium);
        Assert.Equal((null, ObservationStatus.NotYetDue), (figure.Figure.Value, figure.Figure.Status));
        Assert.Equal([SourceVerdict.NotYetDue, SourceVerdict.NoMilestone], figure.Sources.Select(s => s.Verdict));
    }

    // The order of additions shows in the last of 28 digits.
    private static decimal? Rounded(decimal? value) => value is { } v ? decimal.Round(v, 15) : null;

    private static decimal Share(IReadOnlyList<Contribution> reports) => 100 * reports.Sum(r => r.Quantity) / reports.Sum(r => r.Denominator!.Value);

    // Two milestones, as the strategies have them: a level or a change over the baseline, now and then in words.
    private static FigureNode Strategic(int number, Random random)
    {
        List<IndicatorTarget> targets = [.. new[] { 2023, 2025 }.Select((year, at) => random.Next(6) == 0
            ? new IndicatorTarget { Seq = at + 1, Kind = TargetKind.Text, Unit = "text", Text = "monthly", Due = new(year, 12, 31) }
            : random.Next(2) == 0 ? Level(at + 1, random.Next(20, 90), year)
            : new IndicatorTarget { Seq = at + 1, Kind = TargetKind.PercentIncreaseOverBaseline, Value = random.Next(0, 60), Unit = "percent", Due = new(year, 12, 31) })];
        return new(Strategy, Indicator(number, "percent"))
        {
            Targets = targets, Baselines = [new() { Seq = 1, Value = random.Next(20, 60), Unit = "percent" }], Periods = Years,
            Reports = [.. Enumerable.Range(2022, 4).Where(_ => random.Next(3) > 0).Select(y => new Contribution(Guid.NewGuid(), "ALL", "ALL", new(y, 12, 31), random.Next(0, 101)))],
        };
    }

    private static FigureNode Leaf(int number, Random random) => new(Strategy, Indicator(number, "percent", RollUpRule.WeightedAverage))
    {
        Periods = Years,
        Reports = [.. from country in (string[])["KE", "GH", "PE"] from year in (int[])[2022, 2023] where random.Next(3) == 0
            select Report(country, year, random.Next(0, 5), random.Next(5, 9))],
    };

    private static Contribution Report(string country, int year, decimal part, decimal whole) =>
        new(Guid.NewGuid(), country, country == "PE" ? "AMR" : "AFR", new(year, 12, 31), part, whole);

    private static FigureNode Programme(RollUpRule rule, IReadOnlyList<FigureNode> sources) => new(
        new Framework { Code = "p", Title = LocalizedText.English("P"), From = Biennium.From, To = Biennium.To, CreatedBy = "test" },
        new Indicator { Code = "C", Level = "enabling", Title = LocalizedText.English("C"), Unit = "percent", IsComputed = true, HierarchyRule = rule })
    { Sources = sources, Periods = [.. Years.Take(2)] };

    private static Indicator Indicator(int number, string unit, RollUpRule rule = RollUpRule.None) => new()
    {
        Id = new Guid(number, 0, 0, new byte[8]), Code = number.ToString(CultureInfo.InvariantCulture), Level = "enabling", Title = LocalizedText.English("I"),
        Unit = unit, Direction = Direction.Rising, Kind = IndicatorKind.Value, TimeRule = rule == RollUpRule.None ? RollUpRule.Latest : rule, PlaceRule = rule,
    };

    private static IndicatorTarget Level(int seq, decimal value, int year) => new() { Seq = seq, Kind = TargetKind.PercentLevel, Value = value, Unit = "percent", Due = new(year, 12, 31) };

    private static readonly Framework Strategy = new() { Code = "it", Title = LocalizedText.English("IT"), From = new(2022, 1, 1), To = new(2025, 12, 31), CreatedBy = "test" };

    private static readonly FigurePeriod[] Years = [.. Enumerable.Range(2022, 4).Select(y => new FigurePeriod(y.ToString(CultureInfo.InvariantCulture), new(y, 1, 1), new(y, 12, 31)))];
}
