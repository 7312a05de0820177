using System.Text.RegularExpressions;
using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.Tests.Results.Frameworks;

/// <summary>A framework that is too long for one page.</summary>
public partial class LargeFrameworkTests
{
    private static readonly Words Words = new([Mandate.Results.Texts.Module, Mandate.Ui.Texts.Module, Mandate.Kernel.Texts.Module]) { FailOnMissing = true };
    private static readonly FrameworkTable Table = Make(outcomes: 20, indicators: 25);

    [Fact]
    public void It_opens_at_the_deepest_level_that_fits_a_page_with_the_state_of_all_below()
    {
        var (groups, rows, view) = Draw(new(null, null, null, null) { Opens = true });
        Assert.Equal((21, 0, "outcome"), (groups.Count, rows, view.Depth));
        Assert.Contains("500 no data", groups[0], StringComparison.Ordinal);
        Assert.All(groups.Skip(1), g => Assert.Contains("25 no data", g, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_indicator_stands_on_exactly_one_page_under_the_result_that_it_measures()
    {
        var pages = Enumerable.Range(1, 3).Select(p => Draw(new(null, null, null, null) { Page = p })).ToList();
        Assert.All(pages, p => Assert.Equal(521, p.View.Rows));
        Assert.Equal(500, pages.Sum(p => p.Rows));
        // The 250th row is an indicator in the midst of its outcome, which the next page names again.
        Assert.Equal(pages[0].Groups[^1], pages[1].Groups[0]);
    }

    [Fact]
    public void A_page_beyond_the_last_shows_the_last() =>
        Assert.Equal(Draw(new(null, null, null, null) { Page = 3 }).Groups, Draw(new(null, null, null, null) { Page = 99 }).Groups);

    [Fact]
    public void An_outcome_opens_down_to_its_indicators()
    {
        var (_, rows, view) = Draw(new(null, "7", null, null));
        Assert.Equal((25, 26, null), (rows, view.Rows, view.Depth));
    }

    [Fact]
    public void What_fits_a_page_opens_whole()
    {
        var small = Make(outcomes: 3, indicators: 4);
        Assert.Null(new DrawFrameworkTable(Words, small, new(null, null, null, null) { Opens = true }).Draw().Depth);
    }

    private static (List<string> Groups, int Rows, FrameworkView View) Draw(TableFilter filter)
    {
        var view = new DrawFrameworkTable(Words, Table, filter).Draw();
        var html = view.Table.ToString();
        return ([.. Group().Matches(html).Select(g => Tag().Replace(g.Groups[1].Value, " "))], Row().Count(html), view);
    }

    [GeneratedRegex("<tr class=\"group[^>]*>(.*?)</tr>")]
    private static partial Regex Group();

    [GeneratedRegex("scope=\"row\"")]
    private static partial Regex Row();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    private static FrameworkTable Make(int outcomes, int indicators)
    {
        var top = new TreeNode(Guid.NewGuid(), null, 0, "impact", "impact", "TOP", LocalizedText.English("Impact"));
        var nodes = Enumerable.Range(1, outcomes).Select(o => new TreeNode(Guid.NewGuid(), top.Id, 1, "outcome", "policy", $"{o}", LocalizedText.English($"Outcome {o}"))).ToList();
        var lines = nodes.SelectMany(n => Enumerable.Range(1, indicators).Select(i => new IndicatorLine(
            Guid.NewGuid(), n.Id, $"{n.Code}.{i}", LocalizedText.English("x"), "outcome", "persons", IndicatorKind.Value, null, null, null, null, null, null, null, null, 0, 0,
            new(ProgressState.NoData, NoProgress.NoTarget, null, null, null, null, null, false, []))));
        return new(new(Guid.NewGuid(), "f", LocalizedText.English("f"), default, default, FrameworkStatus.Approved, true, false, 1, 1), [top, .. nodes], [.. lines]);
    }
}
