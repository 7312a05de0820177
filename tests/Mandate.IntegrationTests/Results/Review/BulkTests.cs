using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using static Mandate.IntegrationTests.Results.Review.ReviewWorld;

namespace Mandate.IntegrationTests.Results.Review;

public sealed class BulkTests(ReviewWorld world) : IClassFixture<ReviewWorld>
{
    private async Task<Outcome<DecideMany.Decided>> DecideAsync(bool approve, string? reason, params IReadOnlyList<SavedResult> on)
    {
        var by = await world.AsAsync(TestPeople.Africa);
        return await world.DoAsync((DecideMany o) => o.HandleAsync(by, new([.. on.Select(r => new DecideMany.Item(r.Id, r.Version, r.ContentHash))], approve, reason), default));
    }

    [Fact]
    public async Task Several_are_approved_at_once_and_what_changed_meanwhile_is_left_out_and_named()
    {
        const string indicator = "3.2.1";
        var (one, two, changed, gone) = (await world.SubmittedAsync(indicator), await world.SubmittedAsync(indicator), await world.SubmittedAsync(indicator), await world.SubmittedAsync(indicator));
        var dakar = await world.AsAsync(TestPeople.Dakar);
        var back = (await world.DoAsync((WithdrawResult o) => o.HandleAsync(dakar, new(changed.Id, changed.Version), default))).Value;
        var edited = (await world.DoAsync((EditResult o) => o.HandleAsync(dakar, new(back.Id, back.Version, new("1", null, "Other words.", "en", [], true, true, true)), default))).Value;
        await world.AgainAsync(edited);
        await world.DoAsync((WithdrawResult o) => o.HandleAsync(dakar, new(gone.Id, gone.Version), default));

        var decided = (await DecideAsync(true, null, one, changed, gone, two, two)).Value;
        Assert.Equal([one.Id, two.Id], decided.Done.Select(d => d.Id));
        Assert.All(decided.Done, d => Assert.Equal(CountryResultStatus.Approved, d.Status));
        Assert.Equal([(changed.Id, "results.save.changed_meanwhile"), (gone.Id, null)],
            decided.LeftOut.Select(l => (l.Id, l.Id == changed.Id ? l.Why.Code : null)));
        Assert.Equal((indicator, (await world.ReadAsync(changed)).Country), (decided.LeftOut[0].Indicator, decided.LeftOut[0].Country));
        // Its office took it back: a reviewer may not know of a draft.
        Assert.Null(decided.LeftOut[1].Indicator);
        Assert.Equal(CountryResultStatus.Submitted, (await world.ReadAsync(changed)).Status);
    }

    [Fact]
    public async Task A_return_of_several_has_one_reason_and_without_it_returns_none()
    {
        const string indicator = "3.3.1";
        var (one, two) = (await world.SubmittedAsync(indicator), await world.SubmittedAsync(indicator));
        Assert.Equal("results.review.reason_missing", Code(await DecideAsync(false, " ", one, two)));
        Assert.Equal(CountryResultStatus.Submitted, (await world.ReadAsync(one)).Status);
        Assert.Equal(["results.bulk.none", "results.review.reason_missing"], (await DecideAsync(false, null)).Problems.Select(p => p.Code));
        Assert.Equal(2, (await DecideAsync(false, "Name the law.", one, two)).Value.Done.Count);
        Assert.All([await world.ReadAsync(one), await world.ReadAsync(two)], r => Assert.Equal("Name the law.", r.Steps[^1].Reason));
    }

    [Fact]
    public async Task Each_row_of_the_queue_says_what_changed_since_the_last_decision()
    {
        const string indicator = "3.4.1";
        var (dakar, africa) = (await world.AsAsync(TestPeople.Dakar), await world.AsAsync(TestPeople.Africa));
        var submitted = await world.SubmittedAsync(indicator);
        async Task<QueueItem> RowAsync() => (await world.DoAsync((ReadQueue o) => o.HandleAsync(africa, default))).Items.Single(i => i.Item.Id == submitted.Id);
        Assert.Null((await RowAsync()).Changes);
        var returned = (await world.ReturnAsync(TestPeople.Africa, submitted)).Value;
        var mended = (await world.DoAsync((EditResult o) => o.HandleAsync(dakar, new(returned.Id, returned.Version, new("1", null, "Act 12 of 2022.", "en", [], true, false, false)), default))).Value;
        var again = await world.AgainAsync(mended);
        var row = await RowAsync();
        Assert.Equal([("narrative", "A law was adopted.", "Act 12 of 2022."), ("government", null, "✓")], row.Changes!.Select(c => (c.Field, c.Before, c.After)));
        Assert.Equal((again.Version, again.ContentHash), (row.Version, row.ContentHash));
    }
}
