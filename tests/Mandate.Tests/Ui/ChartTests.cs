using System.Globalization;
using System.Xml.Linq;
using Mandate.Ui;

namespace Mandate.Tests.Ui;

public class ChartTests
{
    private const string Hostile = "<script>alert('1')</script> & \"quotes\" ]]> \u202e 与 é";

    private static readonly DateOnly Start = new(2022, 1, 1);

    private static XElement Read(Markup markup) => XDocument.Parse($"<r>{markup}</r>").Root!;

    private static decimal Percent(XElement e, string attribute) =>
        decimal.Parse(e.Attribute(attribute)!.Value.TrimEnd('%'), CultureInfo.InvariantCulture);

    private static IEnumerable<XElement> Parts(XElement svg, string kind) =>
        svg.Descendants().Where(e => (string?)e.Attribute("class") == kind);

    public static TheoryData<string, Markup> Every_chart_with_a_hostile_name() => new()
    {
        { "bullet", new BulletChart(3, 5, 4).Draw(Hostile) },
        { "progress", new ProgressBar(0.4m).Draw(Hostile) },
        { "stacked", new StackedBars([Hostile], [new(Hostile, [1])]).Draw(Hostile, Hostile) },
        { "spark", new Sparkline([1, null, 3]).Draw(Hostile) },
        { "line", new LineChart([new(Start, 1), new(Start.AddYears(1), 2)], [new(Start.AddYears(1), 3, Hostile)]).Draw(Hostile, Hostile) },
    };

    [Theory, MemberData(nameof(Every_chart_with_a_hostile_name))]
    public void A_hostile_text_stays_text(string kind, Markup chart)
    {
        var root = Read(chart);
        Assert.Contains(kind, root.Element("svg")!.Attribute("class")!.Value, StringComparison.Ordinal);
        Assert.Equal(Hostile, root.Element("svg")!.Element("title")!.Value);
        Assert.Empty(root.Descendants("script"));
    }

    [Theory, MemberData(nameof(Every_chart_with_a_hostile_name))]
    public void No_chart_carries_a_style_or_a_script_that_the_policy_would_block(string kind, Markup chart)
    {
        var attributes = Read(chart).Descendants().SelectMany(e => e.Attributes()).ToList();
        Assert.NotEmpty(attributes);
        Assert.DoesNotContain(attributes, a => a.Name == "style" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.NotEmpty(kind);
    }

    [Fact]
    public void A_value_over_its_target_is_drawn_apart_beyond_the_target()
    {
        var svg = Read(new BulletChart(12, 10).Draw());
        var value = Assert.Single(Parts(svg, "value"));
        var over = Assert.Single(Parts(svg, "over"));
        Assert.Equal(Percent(value, "width"), Percent(over, "x"));
        Assert.Equal(100, Percent(value, "width") + Percent(over, "width"));
        Assert.Equal(Percent(over, "x"), Percent(Assert.Single(Parts(svg, "target")), "x"));
    }

    [Fact]
    public void A_value_below_its_target_has_no_part_beyond_it()
    {
        var svg = Read(new BulletChart(5, 10, 7).Draw());
        Assert.Empty(Parts(svg, "over"));
        Assert.Equal(50, Percent(Assert.Single(Parts(svg, "value")), "width"));
        Assert.Equal(70, Percent(Assert.Single(Parts(svg, "expected")), "width"));
    }

    [Fact]
    public void Without_a_value_only_the_target_is_drawn()
    {
        var svg = Read(new BulletChart(null, 10).Draw());
        Assert.Empty(Parts(svg, "value"));
        Assert.Single(Parts(svg, "target"));
    }

    [Fact]
    public void Zero_is_a_bar_of_no_width_and_not_the_absence_of_one()
    {
        var svg = Read(new BulletChart(0, 10).Draw());
        Assert.Equal(0, Percent(Assert.Single(Parts(svg, "value")), "width"));
    }

    [Fact]
    public void A_fall_that_is_the_target_grows_to_the_left_of_zero()
    {
        var svg = Read(new BulletChart(-5, -10).Draw());
        var value = Assert.Single(Parts(svg, "value"));
        Assert.Equal(50, Percent(value, "x"));
        Assert.Equal(50, Percent(value, "width"));
        Assert.Empty(Parts(svg, "over"));
    }

    [Fact]
    public void Two_bullets_on_one_scale_can_be_compared()
    {
        var small = Read(new BulletChart(5, 10, ScaleEnd: 100).Draw());
        Assert.Equal(5, Percent(Assert.Single(Parts(small, "value")), "width"));
    }

    [Fact]
    public void A_series_has_a_gap_where_nothing_was_reported()
    {
        var series = new ChartPoint[] { new(Start, 1), new(Start.AddYears(1), null), new(Start.AddYears(2), 3), new(Start.AddYears(3), 4, Provisional: true) };
        var svg = Read(new LineChart(series, []).Draw("a series"));
        Assert.Single(Parts(svg, "line"));
        Assert.Equal(2, Parts(svg, "dot").Count());
        Assert.Single(Parts(svg, "dot-provisional"));
    }

    [Fact]
    public void A_drawing_beside_its_figures_is_decoration_and_one_alone_has_a_name()
    {
        Assert.Equal("true", Read(new BulletChart(1, 2).Draw()).Element("svg")!.Attribute("aria-hidden")!.Value);
        Assert.Equal("img", Read(new BulletChart(1, 2).Draw("1 of 2")).Element("svg")!.Attribute("role")!.Value);
    }

    [Fact]
    public void Each_part_of_a_bar_is_drawn_after_the_one_before_and_an_empty_part_is_not_drawn()
    {
        var svg = Read(new StackedBars(["a", "b", "c"], [new("x", [3, 0, 1]), new("y", [1, 1, 0])]).Draw("n")).Element("svg")!;
        Assert.Equal(75, Percent(Assert.Single(Parts(svg, "part-2")), "x"));
        Assert.Equal([75, 25], Parts(svg, "part-0").Select(p => Percent(p, "width")));
        Assert.Equal(25, Percent(Assert.Single(Parts(svg, "part-1")), "x"));
    }

    [Fact]
    public void A_bar_needs_the_parts_of_the_legend() =>
        Assert.Throws<InvalidOperationException>(() => new StackedBars(["a", "b"], [new("x", [1])]).Draw("n"));
}
