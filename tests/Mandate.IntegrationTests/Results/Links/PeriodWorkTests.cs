using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;

namespace Mandate.IntegrationTests.Results.Links;

/// <summary>What is to be reported, what is to be looked at again, and two periods side by side.</summary>
public sealed class PeriodWorkTests(LinkWorld world) : IClassFixture<LinkWorld>, IAsyncLifetime
{
    private static readonly Access Ghana = ResultsWorld.OfficerFor("GH");

    public async ValueTask InitializeAsync()
    {
        if (await world.Database.AskAsync<long>("select count(*) from results.country_result") > 0) return;
        await world.ApprovedAsync(LinkWorld.Later, "C.2", "KE", "2022", Share("50"));
        await world.ApprovedAsync(LinkWorld.Later, "C.2", "KE", "2023", Share("60"));
        await world.ApprovedAsync(LinkWorld.Later, "C.1", "KE", "2022", ResultsWorld.Entry());
        await world.ApprovedAsync(LinkWorld.Later, "C.1", "KE", "2023", ResultsWorld.Entry());
        await world.ApprovedAsync(LinkWorld.Later, "C.1", "UG", "2023", ResultsWorld.Entry());
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static ResultEntry Share(string numerator, bool followUp = false) => new(numerator, "100", "", "en", [], false, false, false) { FollowUp = followUp };

    private Task<List<FollowUp>> MarksAsync(Access by) => world.DoAsync<ReadFollowUps, List<FollowUp>>(o => o.HandleAsync(by, new(), default));

    private Task<Outcome<AnswerFollowUp.Answered>> AnswerAsync(Access by, Guid result, string answer = "The census was late; the figure stands.") =>
        world.DoAsync<AnswerFollowUp, Outcome<AnswerFollowUp.Answered>>(o => o.HandleAsync(by, new(result, answer), default));

    [Fact]
    public async Task An_office_sees_the_reports_that_it_is_to_make_until_it_begins_them()
    {
        await world.Database.Source.CreateCommand("update results.reporting_period set report_due = '2023-02-28' where code = '2022'").ExecuteNonQueryAsync();
        Task<DueReports> Due(Access by) => world.DoAsync<ReadDueReports, DueReports>(o => o.HandleAsync(by, new(), default));
        var togo = ResultsWorld.OfficerFor("TG");
        Assert.Equal([("C.2", "2022", true), ("C.2", "2023", false)], (await Due(togo)).Rows.Select(d => (d.Indicator, d.Period, d.IsLate)));
        await world.DoAsync<ReportResult, Outcome<SavedResult>>(o => o.HandleAsync(togo, new(LinkWorld.Later, "C.2", "TG", "2022", Share("1"), null), default));
        Assert.Equal((1, "2023"), ((await Due(togo)).Total, (await Due(togo)).Rows[0].Period));
        Assert.Equal(0, (await Due(LinkWorld.Planner)).Total);
    }

    [Fact]
    public async Task A_mark_to_follow_up_waits_for_its_office_until_somebody_answers_and_opens_again_when_it_is_set_anew()
    {
        var draft = (await world.DoAsync<ReportResult, Outcome<SavedResult>>(o => o.HandleAsync(Ghana, new(LinkWorld.Later, "C.2", "GH", "2022", Share("10", followUp: true), null), default))).Value;
        var mark = Assert.Single(await MarksAsync(Ghana));
        Assert.Equal((draft.Id, "C.2", "2022", 0), (mark.ResultId, mark.Indicator, mark.Period, mark.Parts));
        Assert.Empty(await MarksAsync(ResultsWorld.OfficerFor("KE")));
        Assert.Equal(ProblemKind.NotFound, (await AnswerAsync(ResultsWorld.OfficerFor("KE"), draft.Id)).Problems[0].Kind);
        Assert.Equal("results.follow_up.answer_missing", ResultsWorld.Code(await AnswerAsync(Ghana, draft.Id, " ")));
        Assert.True((await AnswerAsync(Ghana, draft.Id)).IsOk);
        Assert.Empty(await MarksAsync(Ghana));
        Assert.Equal(ProblemKind.NotFound, (await AnswerAsync(Ghana, draft.Id)).Problems[0].Kind);
        Assert.Equal("The census was late; the figure stands.", await world.Database.AskAsync<string>($"select reason from journal.entry where event = 'FollowUpAnswered' and subject_id = '{draft.Id}'"));

        async Task<SavedResult> EditAsync(SavedResult on, bool followUp) => (await world.DoAsync<EditResult, Outcome<SavedResult>>(o => o.HandleAsync(Ghana, new(on.Id, on.Version, Share("11", followUp)), default))).Value;
        await EditAsync(await EditAsync(draft, followUp: false), followUp: true);
        Assert.Single(await MarksAsync(Ghana));
    }

    [Fact]
    public async Task Two_periods_side_by_side_have_each_figure_its_change_and_the_state_at_their_ends()
    {
        var c = (await world.DoAsync<ComparePeriods, Outcome<PeriodComparison>>(o => o.HandleAsync(LinkWorld.Planner, new(LinkWorld.Later), default))).Value;
        Assert.Equal(("2022", "2023"), (c.From.Code, c.To.Code));
        var share = c.Indicators.Single(i => i.Code == "C.2");
        Assert.Equal((50m, 60m, 10m, true), (share.Before.Figure!.Value, share.After.Figure!.Value, share.Change, share.HasChanged));
        Assert.Equal((ProgressState.OnCourse, ProgressState.OnCourse), (share.Before.State, share.After.State));
        // Kenya counts in both, and once in what they come to together; ten States were to act by the end.
        var states = c.Indicators.Single(i => i.Code == "C.1");
        Assert.Equal((1m, 1m, 2m, 2m), (states.Before.Figure!.Value, states.Before.UpTo, states.After.Figure!.Value, states.After.UpTo));
        Assert.Equal(ProgressState.AtRisk, states.After.State);
        Assert.False(c.Indicators.Single(i => i.Code == "C.7").HasChanged);
        Assert.Contains("small-2022-23,C.2,ALL,percent,2022,50,reported,1,,on_course,2023,60,reported,1,,on_course,10", ComparisonCsv.Of(c, c.Indicators), StringComparison.Ordinal);
        var none = await world.DoAsync<ComparePeriods, Outcome<PeriodComparison>>(o => o.HandleAsync(LinkWorld.Planner, new(LinkWorld.Later, "1999"), default));
        Assert.Equal(ProblemKind.NotFound, none.Problems[0].Kind);
        var first = await world.DoAsync<ComparePeriods, Outcome<PeriodComparison>>(o => o.HandleAsync(LinkWorld.Planner, new(LinkWorld.Later, To: "2022"), default));
        Assert.Equal((ProblemKind.NotFound, "results.periods.none_before"), (first.Problems[0].Kind, first.Problems[0].Code));
    }
}
