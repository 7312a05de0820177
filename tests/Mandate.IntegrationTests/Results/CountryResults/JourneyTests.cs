using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.IntegrationTests.Results.CountryResults;

public sealed class JourneyTests(ResultsWorld world) : IClassFixture<ResultsWorld>
{
    [Fact]
    public async Task Only_an_approved_result_counts_and_an_edit_undoes_its_approval_in_sight()
    {
        const string indicator = "1.4.1";
        var submitted = await world.SubmittedAsync(world.NextCountry(), indicator);
        Assert.Null(await world.FigureAsync(indicator));
        var approved = (await world.ApproveAsync(world.Reviewer, submitted)).Value;
        Assert.Equal((1m, 1m), (await world.FigureAsync(indicator), await world.FigureAsync(indicator, "AFR")));

        var edited = (await world.EditAsync(world.Officer, approved, ResultsWorld.Entry(narrative: "Two laws."))).Value;
        Assert.Equal(CountryResultStatus.Draft, edited.Status);
        Assert.Null(await world.FigureAsync(indicator));
        var kept = await world.ReadAsync(edited.Id);
        Assert.Equal([ReviewAction.Submitted, ReviewAction.Approved, ReviewAction.Reopened], kept.Steps.Select(s => s.Action));
        Assert.Null(kept.ApprovedHash);
        Assert.Equal([(null, 1m), (1m, null)], await EventsAsync(edited.Id));
    }

    [Fact]
    public async Task What_is_approved_is_the_content_that_the_step_keeps()
    {
        var approved = await world.ApprovedAsync(world.NextCountry());
        var kept = await world.ReadAsync(approved.Id);
        var step = kept.Steps[^1];
        Assert.Equal(kept.ApprovedHash, System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(step.Content)));
        Assert.Equal(approved.ContentHash, Convert.ToHexStringLower(kept.ApprovedHash!));
        Assert.Equal(kept.ApprovedVersion, approved.Version - 1);
    }

    [Fact]
    public async Task A_returned_result_is_mended_and_handed_in_again()
    {
        var submitted = await world.SubmittedAsync(world.NextCountry());
        Assert.Equal("results.review.reason_missing", ResultsWorld.Code(await world.ReturnAsync(world.Reviewer, submitted, " ")));
        var returned = (await world.ReturnAsync(world.Reviewer, submitted, "Name the law.")).Value;
        Assert.Equal(CountryResultStatus.Returned, returned.Status);
        var mended = (await world.EditAsync(world.Officer, returned, ResultsWorld.Entry(narrative: "Act 12 of 2022."))).Value;
        var again = (await world.SubmitAsync(world.Officer, mended)).Value;
        Assert.True((await world.ApproveAsync(world.Reviewer, again)).IsOk);
        Assert.Equal("Name the law.", (await world.ReadAsync(again.Id)).Steps[1].Reason);
    }

    [Fact]
    public async Task A_State_counts_once_over_the_biennium_and_regions_add_up()
    {
        const string indicator = "1.4.2";
        var country = world.NextCountry();
        await world.ApprovedAsync(country, indicator);
        await world.ApprovedAsync(country, indicator, period: "2023");
        await world.ApprovedAsync("PE", indicator);
        Assert.Equal((2m, 1m, 1m), (await world.FigureAsync(indicator), await world.FigureAsync(indicator, "AFR"), await world.FigureAsync(indicator, "AMR")));
    }

    [Fact]
    public async Task A_withdrawn_approval_needs_its_reason_and_stops_counting()
    {
        const string indicator = "2.1.1";
        var approved = await world.ApprovedAsync(world.NextCountry(), indicator);
        Assert.Equal("results.withdraw.reason_missing", ResultsWorld.Code(await world.WithdrawAsync(world.Officer, approved)));
        Assert.Equal(CountryResultStatus.Draft, (await world.WithdrawAsync(world.Officer, approved, "The law was annulled.")).Value.Status);
        Assert.Null(await world.FigureAsync(indicator));
    }

    [Fact]
    public async Task A_submitted_result_can_be_taken_back_before_it_is_decided()
    {
        var back = (await world.WithdrawAsync(world.Officer, await world.SubmittedAsync(world.NextCountry()))).Value;
        Assert.Equal(CountryResultStatus.Draft, back.Status);
        Assert.Equal("results.state.nothing_to_withdraw", ResultsWorld.Code(await world.WithdrawAsync(world.Officer, back)));
    }

    [Fact]
    public async Task A_draft_that_no_reviewer_saw_can_be_discarded_and_another_cannot()
    {
        var draft = (await world.LinkAsync(world.Officer, (await world.ReportAsync(world.Officer, world.NextCountry())).Value)).Value;
        Assert.True((await DiscardAsync(draft)).IsOk);
        var seen = (await world.WithdrawAsync(world.Officer, await world.SubmittedAsync(world.NextCountry()))).Value;
        Assert.Equal("results.discard.was_submitted", ResultsWorld.Code(await DiscardAsync(seen)));
    }

    [Fact]
    public async Task Every_change_stands_in_the_journal_with_who_did_it()
    {
        var approved = await world.ApprovedAsync(world.NextCountry());
        var operations = await world.Database.WithDbAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(
            db.Set<JournalEntry>().Where(j => j.SubjectId == approved.Id.ToString() && j.SubjectType == "results.country_result")
                .OrderBy(j => j.Seq).Select(j => j.Operation + " " + j.Actor)));
        Assert.Equal([$"results.report_result {world.Officer.Actor.Id}", $"results.add_evidence {world.Officer.Actor.Id}",
            $"results.submit_result {world.Officer.Actor.Id}", $"results.approve_result {world.Reviewer.Actor.Id}",
            $"results.approve_result {world.Reviewer.Actor.Id}"], operations);
    }

    private Task<Outcome<Done>> DiscardAsync(SavedResult draft) => world.DoAsync<DiscardDraft, Outcome<Done>>(o =>
        o.HandleAsync(world.Officer, new(draft.Id, draft.Version), default));

    private Task<List<(decimal?, decimal?)>> EventsAsync(Guid result) => world.Database.WithDbAsync(async db =>
    {
        var events = await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Set<JournalEntry>()
            .Where(j => j.Event != null && j.SubjectId == result.ToString()).OrderBy(j => j.Seq).Select(j => j.New!));
        return events.ConvertAll(json =>
        {
            var e = System.Text.Json.JsonDocument.Parse(json).RootElement;
            decimal? Figure(string name) => e.GetProperty(name).ValueKind == System.Text.Json.JsonValueKind.Null ? null : e.GetProperty(name).GetDecimal();
            return (Figure("figure_before"), Figure("figure_after"));
        });
    });
}
