using Mandate.Kernel;
using Mandate.Results;
using Microsoft.Extensions.DependencyInjection;
using static Mandate.IntegrationTests.Results.CountryResults.ResultsWorld;

namespace Mandate.IntegrationTests.Results.CountryResults;

public sealed class ConcurrencyTests(ResultsWorld world) : IClassFixture<ResultsWorld>
{
    [Fact]
    public async Task Two_people_who_save_one_result_lose_neither_version()
    {
        var draft = (await world.ReportAsync(world.Officer, world.NextCountry())).Value;
        Assert.True((await world.EditAsync(world.Colleague, draft, Entry(narrative: "Theirs"))).IsOk);
        var conflict = Assert.IsType<EditConflict>(Assert.Single((await world.EditAsync(world.Officer, draft, Entry(narrative: "Mine"))).Problems));
        Assert.Equal((2, world.Colleague.Actor.Id), (conflict.TheirVersion, conflict.TheirActor));
        var narrative = conflict.Fields.Single(f => f.Field == nameof(CountryResult.Narrative));
        Assert.Equal(("Theirs", "Mine"), (narrative.Theirs!.ToString(), narrative.Yours!.ToString()));
        Assert.Equal("Theirs", (await world.ReadAsync(draft.Id)).Narrative!.ToString());
    }

    [Fact]
    public async Task Of_two_reviewers_at_once_one_decides_and_the_other_is_told()
    {
        var submitted = await world.SubmittedAsync(world.NextCountry());
        var second = Person("Second", ResultsFunctions.Read, ResultsFunctions.Review);
        var outcomes = await Task.WhenAll(world.ApproveAsync(world.Reviewer, submitted), world.ReturnAsync(second, submitted, "No law named."));
        Assert.Single(outcomes, o => o.IsOk);
        Assert.Equal(ProblemKind.Conflict, Assert.Single(outcomes.Single(o => !o.IsOk).Problems).Kind);
    }

    [Fact]
    public async Task A_reviewer_approves_the_content_that_was_read_and_no_other()
    {
        var submitted = await world.SubmittedAsync(world.NextCountry());
        var outcome = await world.ApproveAsync(world.Reviewer, submitted with { ContentHash = new string('0', 64) });
        Assert.Equal("results.save.changed_meanwhile", Code(outcome));
        var back = (await world.WithdrawAsync(world.Officer, submitted)).Value;
        await world.SubmitAsync(world.Officer, (await world.EditAsync(world.Officer, back, Entry(narrative: "Other"))).Value);
        Assert.Equal("results.save.changed_meanwhile", Code(await world.ApproveAsync(world.Reviewer, submitted)));
    }

    [Fact]
    public async Task Approvals_of_one_indicator_at_once_all_reach_its_figure()
    {
        const string indicator = "2.1.2";
        var waiting = new List<SavedResult>();
        for (var i = 0; i < 8; i++) waiting.Add(await world.SubmittedAsync(world.NextCountry(), indicator));
        var outcomes = await Task.WhenAll(waiting.Select(w => world.ApproveAsync(world.Reviewer, w)));
        Assert.All(outcomes, o => Assert.True(o.IsOk));
        Assert.Equal(8, await world.FigureAsync(indicator));
    }

    // Each transaction approves one result of either indicator, in opposite orders, and holds the first while the other begins.
    [Fact]
    public async Task Two_reviewers_who_each_approve_two_results_in_opposite_orders_both_get_through()
    {
        const string first = "1.1.2", second = "1.2.1";
        var mine = (await SubmittedAsync(first), await SubmittedAsync(second));
        var theirs = (await SubmittedAsync(second), await SubmittedAsync(first));
        var begun = new TaskCompletionSource();
        var one = ApproveBothAsync(mine, async () =>
        {
            begun.SetResult();
            await Task.Delay(TimeSpan.FromSeconds(1));
        });
        await begun.Task;
        await Task.WhenAll(one, ApproveBothAsync(theirs, () => Task.CompletedTask)).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal((2m, 2m), (await world.FigureAsync(first), await world.FigureAsync(second)));
    }

    private Task<SavedResult> SubmittedAsync(string indicator) => world.SubmittedAsync(world.NextCountry(), indicator);

    private Task<bool> ApproveBothAsync((SavedResult First, SavedResult Second) results, Func<Task> between) => world.Database.InScopeAsync(async s =>
    {
        await using var transaction = await s.GetRequiredService<MandateDb>().Database.BeginTransactionAsync();
        await ApproveAsync(s, results.First);
        await between();
        await ApproveAsync(s, results.Second);
        await transaction.CommitAsync();
        return true;
    });

    private async Task ApproveAsync(IServiceProvider services, SavedResult on) => Assert.True((await services.GetRequiredService<ApproveResult>()
        .HandleAsync(world.Reviewer, new(on.Id, on.Version, on.ContentHash), default)).IsOk);
}
