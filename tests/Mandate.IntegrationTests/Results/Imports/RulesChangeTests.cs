using System.Text;
using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.EntityFrameworkCore;
using static Mandate.IntegrationTests.Results.CountryResults.ResultsWorld;

namespace Mandate.IntegrationTests.Results.Imports;

public sealed class RulesChangeTests(ResultsWorld world) : IClassFixture<ResultsWorld>
{
    private const string Rules = "indicator_rules.csv";
    private const string LastRule = "C.2.4,rising,";

    [Fact]
    public async Task A_figure_follows_a_changed_roll_up_rule_and_its_undo_and_the_history_says_why()
    {
        var country = world.NextCountry();
        await world.ApprovedAsync(country, "3.2.1");
        await world.ApprovedAsync(country, "3.2.1", period: "2023");
        Assert.Equal((1m, 1m), (await world.FigureAsync("3.2.1"), await world.FigureAsync("3.2.1", "AFR")));

        var import = await ImportAsync((Rules, LastRule, "3.2.1,,,sum,sum,,,each report counts,\n" + LastRule));
        Assert.Equal((2m, 2m), (await world.FigureAsync("3.2.1"), await world.FigureAsync("3.2.1", "AFR")));
        await UndoAsync(import);
        Assert.Equal((1m, 1m), (await world.FigureAsync("3.2.1"), await world.FigureAsync("3.2.1", "AFR")));

        var history = await world.HistoryAsync("3.2.1");
        Assert.Equal([nameof(ResultApproved), nameof(ResultApproved), nameof(IndicatorRulesChanged), nameof(IndicatorRulesChanged)], history.Select(h => h.Event));
        Assert.Equal([(null, 1), (1, 1), (1, 2), (2, 1)], history.Select(h => (h.Before, h.After)));
        Assert.Equal([new("time_rule", "distinct_count", "sum"), new("place_rule", "distinct_count", "sum")], history[2].Rules);
        Assert.Equal([new("time_rule", "sum", "distinct_count"), new("place_rule", "sum", "distinct_count")], history[3].Rules);
    }

    [Fact]
    public async Task A_share_whose_unit_is_no_longer_per_cent_is_the_plain_share()
    {
        await world.ApprovedAsync(world.NextCountry(), "2.3.1", Entry("1") with { Denominator = "4" });
        Assert.Equal(25m, await world.FigureAsync("2.3.1"));
        var import = await ImportAsync(("indicators.csv", ",按时收到的报告,percent,", ",按时收到的报告,ratio,"),
            (Rules, LastRule, "2.3.1,,,,weighted_average,,,still a share,\n" + LastRule));
        Assert.Equal(0.25m, await world.FigureAsync("2.3.1"));
        await UndoAsync(import);
        Assert.Equal(25m, await world.FigureAsync("2.3.1"));
        Assert.Equal([new("unit", "percent", "ratio")], (await world.HistoryAsync("2.3.1"))[1].Rules);
    }

    [Fact]
    public async Task A_changed_direction_leaves_the_figure_and_stands_in_its_history()
    {
        await world.ApprovedAsync(world.NextCountry(), "3.3.1");
        await UndoAsync(await ImportAsync((Rules, LastRule, "3.3.1,holding,,,,,,to be kept,\n" + LastRule)));
        var change = (await world.HistoryAsync("3.3.1"))[1];
        Assert.Equal((1m, 1m), (change.Before, change.After));
        Assert.Equal([new("direction", "rising", "holding")], change.Rules);
    }

    [Fact]
    public async Task Only_the_indicators_whose_rules_changed_are_computed_again()
    {
        await world.ApprovedAsync(world.NextCountry(), "3.4.1");
        await world.ApprovedAsync(world.NextCountry(), "3.5.1");
        // Figures that no computation would give, to be seen where they are left alone.
        await world.Database.Source.CreateCommand("update results.indicator_figure set value = 77 where region = 'ALL'").ExecuteNonQueryAsync();
        await UndoAsync(await ImportAsync((Rules, LastRule, "3.4.1,,,sum,sum,,,each report counts,\n" + LastRule)));
        Assert.Equal((1m, 77m), (await world.FigureAsync("3.4.1"), await world.FigureAsync("3.5.1")));
        Assert.Single(await world.HistoryAsync("3.5.1"));
    }

    [Fact]
    public async Task A_changed_title_leaves_figures_and_their_history_alone()
    {
        await world.ApprovedAsync(world.NextCountry(), "4.1.1");
        await world.Database.Source.CreateCommand("update results.indicator_figure set value = 77 where region = 'ALL'").ExecuteNonQueryAsync();
        var title = (await IndicatorAsync("4.1.1")).Title.Texts["en"];
        await UndoAsync(await ImportAsync(("indicators.csv", title, title + " (reworded)")));
        Assert.Equal(77m, await world.FigureAsync("4.1.1"));
        Assert.Single(await world.HistoryAsync("4.1.1"));
    }

    private Task<Indicator> IndicatorAsync(string code) =>
        world.Database.WithDbAsync(db => db.Set<Indicator>().AsNoTracking().SingleAsync(i => i.Code == code));

    private async Task<Guid> ImportAsync(params (string File, string Old, string New)[] changes)
    {
        var files = (await FrameworkFolder.ReadAsync(Repository.ReferenceFramework, default)).Value.ToList();
        foreach (var (file, old, @new) in changes)
            files = files.ConvertAll(f => f.Name != file ? f : f with { Bytes = Encoding.UTF8.GetBytes(Replaced(Encoding.UTF8.GetString(f.Bytes), old, @new)) });
        var done = await world.DoAsync<ImportFramework, Outcome<ImportFramework.Result>>(o =>
            o.HandleAsync(ReferenceFramework.Officer, new(files, Reason: "test"), default));
        return done.Value.ImportId!.Value;
    }

    private static string Replaced(string text, string old, string @new)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, @new, StringComparison.Ordinal);
    }

    private async Task UndoAsync(Guid import) => Assert.True((await world.DoAsync<UndoImport, Outcome<UndoImport.Result>>(o =>
        o.HandleAsync(ReferenceFramework.Officer, new(import), default))).IsOk);
}
