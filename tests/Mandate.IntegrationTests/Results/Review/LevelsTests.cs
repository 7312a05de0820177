using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using static Mandate.IntegrationTests.Results.Review.ReviewWorld;

namespace Mandate.IntegrationTests.Results.Review;

public sealed class LevelsTests(ReviewWorld world) : IClassFixture<ReviewWorld>
{
    [Fact]
    public async Task A_result_counts_once_office_region_and_outcome_lead_have_approved_the_same_content()
    {
        await world.SetLevelsAsync(ThreeLevels);
        var submitted = await world.SubmittedAsync();
        Assert.Equal("results.review.other_level", Code(await world.ApproveAsync(TestPeople.Africa, submitted)));
        var one = (await world.ApproveAsync(TestPeople.Lima, submitted)).Value;
        Assert.Equal(CountryResultStatus.Submitted, one.Status);
        Assert.Equal("results.review.other_level", Code(await world.ApproveAsync(TestPeople.Americas, one)));
        Assert.Contains(submitted.Id, await world.ToDecideAsync(TestPeople.Africa));
        var two = (await world.ApproveAsync(TestPeople.Africa, one)).Value;
        Assert.Null((await world.ReadAsync(two)).ApprovedHash);
        Assert.Contains(submitted.Id, await world.ToDecideAsync(TestPeople.Americas));
        var three = (await world.ApproveAsync(TestPeople.Americas, two)).Value;
        Assert.Equal(CountryResultStatus.Approved, three.Status);

        var kept = await world.ReadAsync(three);
        Assert.Equal([(ReviewAction.Submitted, null), (ReviewAction.Endorsed, 1), (ReviewAction.Endorsed, 2), (ReviewAction.Approved, (int?)3)],
            kept.Steps.Select(s => (s.Action, s.Level)));
        Assert.All(kept.Steps, s => Assert.Equal(kept.ApprovedHash, s.ContentHash));
    }

    [Fact]
    public async Task An_outcome_lead_decides_on_the_results_of_that_outcome_alone()
    {
        await world.SetLevelsAsync(ReviewReach.Result);
        var theirs = await world.SubmittedAsync(OtherOutcome);
        Assert.Equal(ProblemKind.NotFound, Assert.Single((await world.ApproveAsync(TestPeople.Americas, theirs)).Problems).Kind);
        Assert.DoesNotContain(theirs.Id, await world.ToDecideAsync(TestPeople.Americas));
        Assert.True((await world.ApproveAsync(TestPeople.OutcomeLead, theirs)).IsOk);
        Assert.True((await world.ApproveAsync(TestPeople.Americas, await world.SubmittedAsync())).IsOk);
    }

    [Fact]
    public async Task A_reviewer_for_everywhere_stands_at_any_level_but_at_one_only()
    {
        await world.SetLevelsAsync(ReviewReach.Office, ReviewReach.Region);
        var one = (await world.ApproveAsync(TestPeople.OutcomeLead, await world.SubmittedAsync())).Value;
        Assert.Equal("results.review.decided_before", Code(await world.ApproveAsync(TestPeople.OutcomeLead, one)));
        Assert.DoesNotContain(one.Id, await world.ToDecideAsync(TestPeople.OutcomeLead));
        Assert.Equal(CountryResultStatus.Approved, (await world.ApproveAsync(TestPeople.Africa, one)).Value.Status);
    }

    [Fact]
    public async Task What_the_second_level_returns_begins_again_at_the_first()
    {
        await world.SetLevelsAsync(ReviewReach.Office, ReviewReach.Region);
        var one = (await world.ApproveAsync(TestPeople.Lima, await world.SubmittedAsync())).Value;
        var returned = (await world.ReturnAsync(TestPeople.Africa, one)).Value;
        Assert.Equal((2, "Name the law."), await world.ReadAsync(returned) is var r ? (r.Steps[^1].Level!.Value, r.Steps[^1].Reason!) : default);
        var again = await world.AgainAsync(returned);
        Assert.Equal("results.review.other_level", Code(await world.ApproveAsync(TestPeople.Africa, again)));
        var passed = (await world.ApproveAsync(TestPeople.Lima, again)).Value;
        Assert.Equal(CountryResultStatus.Approved, (await world.ApproveAsync(TestPeople.Africa, passed)).Value.Status);
    }

    [Fact]
    public async Task Of_two_who_decide_at_one_level_at_once_one_is_told()
    {
        await world.SetLevelsAsync(ReviewReach.Office, ReviewReach.Region);
        var submitted = await world.SubmittedAsync();
        var outcomes = await Task.WhenAll(world.ApproveAsync(TestPeople.Lima, submitted), world.ApproveAsync(TestPeople.OutcomeLead, submitted));
        Assert.Single(outcomes, o => o.IsOk);
        Assert.Equal(ProblemKind.Conflict, Assert.Single(outcomes.Single(o => !o.IsOk).Problems).Kind);
        Assert.Equal(1, (await world.ReadAsync(submitted)).LevelsPassed);
    }

    [Fact]
    public async Task Other_levels_send_what_is_between_two_back_to_the_first_in_sight()
    {
        await world.SetLevelsAsync(ReviewReach.Office, ReviewReach.Region);
        var between = (await world.ApproveAsync(TestPeople.Lima, await world.SubmittedAsync())).Value;
        Assert.InRange((await world.SetLevelsAsync(ReviewReach.Region)).Restarted, 1, 10);
        var now = await world.ReadAsync(between);
        Assert.Equal((0, ReviewAction.Restarted, "a test"), (now.LevelsPassed, now.Steps[^1].Action, now.Steps[^1].Reason));
        Assert.Equal("results.save.changed_meanwhile", Code(await world.ApproveAsync(TestPeople.Africa, between)));
        Assert.Equal(CountryResultStatus.Approved, (await world.ApproveAsync(TestPeople.Africa, between with { Version = now.Version })).Value.Status);
    }

    [Fact]
    public async Task Levels_are_set_by_whoever_holds_the_framework_with_a_reason_all_problems_at_once()
    {
        var (africa, planning) = (await world.AsAsync(TestPeople.Africa), await world.AsAsync(TestPeople.Planning));
        Task<Outcome<SetReviewLevels.Set>> SetAsync(Access by, IReadOnlyList<ReviewReach> levels) =>
            world.DoAsync((SetReviewLevels o) => o.HandleAsync(by, new(ReferenceFramework.Code, levels), default));
        Assert.Equal("organisation.access.refused", Code(await SetAsync(africa, [])));
        Assert.Equal(["results.levels.how_many", "results.levels.reason_missing"], (await SetAsync(planning, [])).Problems.Select(p => p.Code));
        Assert.Equal(["results.levels.how_many", "results.levels.reason_missing"],
            (await SetAsync(planning, [.. Enumerable.Repeat(ReviewReach.Any, SetReviewLevels.Most + 1)])).Problems.Select(p => p.Code));
    }
}
