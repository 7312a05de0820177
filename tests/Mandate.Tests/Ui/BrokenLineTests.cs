using Mandate.Ui;

namespace Mandate.Tests.Ui;

public class BrokenLineTests
{
    private static string Draw(bool broken) => new LineChart([new(new(2021, 12, 31), 3), new(new(2022, 12, 31), 5, Broken: broken)], []) { BreakWord = "break" }.Draw("x").ToString();

    [Fact]
    public void A_break_is_a_mark_and_a_word_and_no_line_goes_through_it()
    {
        Assert.Contains("class=\"line\"", Draw(broken: false), StringComparison.Ordinal);
        Assert.DoesNotContain("break", Draw(broken: false), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"line\"", Draw(broken: true), StringComparison.Ordinal);
        Assert.Contains("class=\"break\"", Draw(broken: true), StringComparison.Ordinal);
        Assert.Contains(">break</text>", Draw(broken: true), StringComparison.Ordinal);
    }
}
