using Mandate.Ui;

namespace Mandate.Tests.Ui;

/// <summary>What must hold for any figures, tried on many from a fixed seed.</summary>
public class ChartPropertyTests
{
    private readonly Random random = new(20260101);

    private decimal Figure() => random.Next(6) switch
    {
        0 => 0,
        1 => random.Next(-1000, 1000),
        2 => (decimal)random.NextDouble() / 1_000_000,
        3 => random.NextInt64(1_000_000_000_000) / 7m,
        _ => Math.Round((decimal)random.NextDouble() * 1000, random.Next(6)),
    };

    [Fact]
    public void The_parts_of_a_bar_add_up_to_its_width()
    {
        for (var i = 0; i < 2_000; i++)
        {
            var parts = Enumerable.Range(0, random.Next(1, 7)).Select(_ => Math.Abs(Figure())).ToArray();
            var widest = parts.Sum() * (1 + random.Next(3));
            var widths = StackedBars.Widths(parts, widest);
            var whole = widest == 0 ? 0 : (int)Math.Round(parts.Sum() / widest * 10_000);
            Assert.Equal(whole, widths.Sum());
            if (widest > 0)
                Assert.All(widths.Zip(parts), w => Assert.True(Math.Abs(w.First - (w.Second / widest * 10_000)) < 1.0001m));
        }
    }

    [Fact]
    public void The_widest_bar_fills_the_drawing()
    {
        for (var i = 0; i < 200; i++)
        {
            var parts = Enumerable.Range(0, 4).Select(_ => Math.Abs(Figure()) + 1).ToArray();
            Assert.Equal(10_000, StackedBars.Widths(parts, parts.Sum()).Sum());
        }
    }

    [Fact]
    public void Every_figure_lies_inside_its_scale_and_larger_ones_never_to_the_left()
    {
        for (var i = 0; i < 2_000; i++)
        {
            decimal a = Figure(), b = Figure();
            var scale = Scale.Holding(a, b);
            Assert.InRange(scale.At(a), 0, 100);
            Assert.True(a <= b ? scale.At(a) <= scale.At(b) : scale.At(a) >= scale.At(b));
        }
    }

    [Fact]
    public void Ticks_are_few_evenly_spaced_and_hold_every_figure()
    {
        for (var i = 0; i < 2_000; i++)
        {
            decimal a = Figure(), b = Figure();
            var (scale, ticks) = Scale.Holding(a, b).Rounded();
            Assert.InRange(ticks.Count, 2, 12);
            Assert.True(scale.Low <= Math.Min(0, Math.Min(a, b)) && scale.High >= Math.Max(0, Math.Max(a, b)));
            var steps = ticks.Zip(ticks.Skip(1), (x, y) => y - x).Distinct().ToList();
            Assert.Single(steps);
        }
    }

    [Fact]
    public void Any_bullet_can_be_drawn()
    {
        for (var i = 0; i < 2_000; i++)
        {
            decimal? Maybe() => random.Next(4) == 0 ? null : Figure();
            var svg = System.Xml.Linq.XElement.Parse(new BulletChart(Maybe(), Maybe(), Maybe(), Maybe()).Draw("n").ToString());
            foreach (var rect in svg.Elements("rect").Where(r => r.Attribute("class")!.Value != "target"))
            {
                var x = decimal.Parse(rect.Attribute("x")!.Value.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture);
                var width = decimal.Parse(rect.Attribute("width")!.Value.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture);
                Assert.InRange(x, 0, 100);
                Assert.InRange(x + width, 0, 100.01m);
            }
        }
    }
}
