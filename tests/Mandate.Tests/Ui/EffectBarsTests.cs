using Mandate.Ui;

namespace Mandate.Tests.Ui;

public sealed class EffectBarsTests
{
    [Fact]
    public void The_largest_effect_comes_first_and_those_below_zero_go_to_the_left()
    {
        var drawn = new EffectBars([new("small", 10), new("fall", -50), new("rise", 150)]).Draw("Effects").ToString();
        Assert.True(drawn.IndexOf("rise", StringComparison.Ordinal) < drawn.IndexOf("fall", StringComparison.Ordinal) && drawn.IndexOf("fall", StringComparison.Ordinal) < drawn.IndexOf("small", StringComparison.Ordinal));
        // Zero is a quarter of the way from -50 to 150.
        Assert.Contains("<rect class=\"over\" x=\"0%\" y=\"58\" width=\"25%\" height=\"14\"/>", drawn, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"value\" x=\"25%\" y=\"18\" width=\"75%\" height=\"14\"/>", drawn, StringComparison.Ordinal);
    }
}
