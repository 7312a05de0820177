using Mandate.Demonstration;
using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Demonstration;

public sealed class DemoResultsTests(PostgresFixture postgres)
{
    // What every newcomer's first start does, cut off once on its way.
    [Fact]
    public async Task The_demonstration_goes_on_where_it_was_cut_off_and_then_leaves_all_as_it_is()
    {
        await using var database = await postgres.NewDatabaseWithPeopleAsync();
        Assert.True((await database.InScopeAsync(s => DemoFramework.EnsureAsync(s, CancellationToken.None))).IsOk);

        // A part of the plan is enough here; the whole is what the demonstration starts with.
        var demo = new DemoResults(database.Services);
        var plan = await demo.PlanAsync(DemoFramework.Code, CancellationToken.None);
        Assert.InRange(plan.Count, 900, 1200);
        List<DemoResult> part = [.. plan.Where((_, i) => i % 20 == 0), plan[^1]];
        using (var cut = new CancellationTokenSource())
        {
            var running = demo.EnsureAsync(DemoFramework.Code, part, cut.Token);
            while (await CountAsync(database) < 5) await Task.Delay(5, CancellationToken.None);
            await cut.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        }
        Assert.InRange(await CountAsync(database), 5, part.Count - 1);

        Assert.True((await demo.EnsureAsync(DemoFramework.Code, part, CancellationToken.None)).IsOk);
        Assert.Equal(part.Count, await CountAsync(database, "is_invented"));

        // Now the last one is there: nothing is added any more.
        Assert.True((await demo.EnsureAsync(DemoFramework.Code, CancellationToken.None)).IsOk);
        Assert.Equal(part.Count, await CountAsync(database));
        Assert.Equal(0, await database.AskAsync<long>(
            "select count(*) from (select indicator_id, country from results.country_result group by 1, 2 having count(*) > 1) twice"));
    }

    private static Task<long> CountAsync(TestDatabase database, string where = "true") =>
        database.AskAsync<long>($"select count(*) from results.country_result where {where}");
}
