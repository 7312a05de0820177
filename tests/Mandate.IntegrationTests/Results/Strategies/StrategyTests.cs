using Mandate.Kernel;
using Mandate.Results;
using Microsoft.EntityFrameworkCore;

namespace Mandate.IntegrationTests.Results.Strategies;

/// <summary>Strategies of four years: their milestones, from the files to what a page says of them.</summary>
public sealed class StrategyTests(StrategiesWorld world) : IClassFixture<StrategiesWorld>
{
    [Fact]
    public async Task The_files_twice_change_nothing_and_each_year_is_a_period()
    {
        var again = await StrategiesWorld.ImportAsync(world.Database, StrategiesWorld.It);
        Assert.Null(again.Value.ImportId);
        var years = await world.Database.WithDbAsync(db => (from p in db.Set<ReportingPeriod>()
                                                            join f in db.Set<Framework>() on p.FrameworkId equals f.Id
                                                            where f.Code == StrategiesWorld.It
                                                            orderby p.From
                                                            select p.Code).ToListAsync());
        Assert.Equal(["2022", "2023", "2024", "2025"], years);
    }

    [Fact]
    public async Task An_indicator_is_read_against_the_milestone_of_the_time_asked_for()
    {
        await world.MeasureAsync(StrategiesWorld.It, "1.2.a", 2022, 78);
        await world.MeasureAsync(StrategiesWorld.It, "1.2.a", 2023, 93);
        await world.MeasureAsync(StrategiesWorld.It, "1.2.a", 2025, 97);
        Assert.Equal((90m, 78m), await GoalAsync("1.2.a", "2022"));
        Assert.Equal((90m, 93m), await GoalAsync("1.2.a", "2023"));
        Assert.Equal((100m, 97m), await GoalAsync("1.2.a", "2025"));
        var whole = (await world.ExplainAsync(StrategiesWorld.It, "1.2.a")).Value;
        Assert.Equal([(90m, 93m, true, false), (100m, 97m, false, true)],
            whole.Targets.Select(t => (t.Progress.Target!.Value, t.Progress.Actual!.Value, t.Progress.Reached, t.Applies)));
    }

    [Fact]
    public async Task A_milestone_without_a_figure_of_its_own_period_is_not_reported()
    {
        await world.MeasureAsync(StrategiesWorld.It, "1.3.b", 2022, 60);
        var first = (await world.ExplainAsync(StrategiesWorld.It, "1.3.b")).Value.Targets[0];
        Assert.Equal((NoProgress.NotReported, null), (first.Progress.Reason!.Value, first.Progress.Actual));
    }

    [Fact]
    public async Task The_framework_s_table_has_one_line_with_the_milestone_that_applies_and_a_publication_freezes_them_all()
    {
        var table = (await world.DoAsync<ReadFrameworkTable, Outcome<FrameworkTable>>(o => o.HandleAsync(ReferenceFramework.Officer, new(StrategiesWorld.Hr), default))).Value;
        Assert.Equal(12, table.Lines.Count);
        Assert.All(table.Lines, l => Assert.Equal(new DateOnly(2025, 12, 31), l.Due));
        await world.DoAsync<CreatePublication, object>(async o => await o.HandleAsync(ReferenceFramework.Officer, new(StrategiesWorld.Hr, "the Governing Body"), default));
        var frozen = (await world.DoAsync<OpenPublication, Outcome<OpenPublication.Opened>>(o => o.HandleAsync(ReferenceFramework.Officer, new(StrategiesWorld.Hr, 1), default))).Value.Frozen;
        Assert.Equal([new(2023, 12, 31), new DateOnly(2025, 12, 31)], frozen.Indicators[0].Targets.Select(t => t.Due!.Value));
        Assert.Equal(12, new FrozenTable(frozen, null).Make().Lines.Count);
    }

    [Fact]
    public async Task A_milestone_that_an_import_moves_is_a_revision_with_its_old_day()
    {
        var moved = await StrategiesWorld.ImportAsync(world.Database, StrategiesWorld.Hr, ("targets.csv", "H10,1,percent_level,65,percent,,,2023", "H10,1,percent_level,65,percent,,,2024-06-30"));
        Assert.Equal(1, moved.Value.Changed);
        var revision = Assert.Single(await world.Database.WithDbAsync(db => db.Set<Revision>().AsNoTracking().ToListAsync()), r => r.Thing == RevisedThing.Target);
        Assert.Equal(("2023-12-31", "2024-06-30"), (revision.Old!.Years, revision.New!.Years));
    }

    private async Task<(decimal, decimal)> GoalAsync(string indicator, string period)
    {
        var goal = (await world.ExplainAsync(StrategiesWorld.It, indicator, period)).Value.Goal()!;
        return (goal.Progress.Target!.Value, goal.Progress.Actual!.Value);
    }
}
