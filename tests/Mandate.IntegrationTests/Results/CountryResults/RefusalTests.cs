using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using static Mandate.IntegrationTests.Results.CountryResults.ResultsWorld;

namespace Mandate.IntegrationTests.Results.CountryResults;

public sealed class RefusalTests(ResultsWorld world) : IClassFixture<ResultsWorld>
{
    [Theory]
    [InlineData("XX", "results.report.country_unknown")]
    [InlineData("", "results.report.country_missing")]
    [InlineData("LI", "results.report.country_unknown")]
    public async Task A_country_that_is_no_member_State_is_refused(string country, string code) =>
        Assert.Equal(code, Code(await world.ReportAsync(world.Officer, country)));

    [Theory]
    [InlineData("", "results.report.reached_missing")]
    [InlineData("-1", "results.report.quantity_whole")]
    [InlineData("2.5", "results.report.quantity_whole")]
    [InlineData("1e309", "results.report.quantity_whole")]
    [InlineData("one", "results.report.quantity_whole")]
    [InlineData("2", "results.report.quantity_one_state")]
    public async Task A_number_that_is_no_count_of_States_is_refused(string quantity, string code) =>
        Assert.Equal(code, Code(await world.ReportAsync(world.Officer, "CV", entry: Entry(quantity))));

    [Theory]
    [InlineData("", "results.report.period_missing")]
    [InlineData("2031", "results.report.period_unknown")]
    public async Task A_period_that_is_none_of_the_framework_is_refused(string period, string code) =>
        Assert.Equal(code, Code(await world.ReportAsync(world.Officer, "CV", period: period)));

    [Fact]
    public async Task All_problems_come_at_once_each_at_its_field()
    {
        var outcome = await world.ReportAsync(world.Officer, "KE", period: "2021", indicator: "9.9.9");
        Assert.Equal(["indicator", "period"], outcome.Problems.Select(p => p.Place!.Field));
        outcome = await world.ReportAsync(world.Officer, "KE",
            entry: new("x", "5", " ", "tlh", [Guid.NewGuid()], false, false, false));
        Assert.Equal(["quantity", "denominator", "narrative", "language", "criteria_met"], outcome.Problems.Select(p => p.Place!.Field));
        outcome = await world.ReportAsync(world.Officer, "KE", period: "", entry: Entry(""));
        Assert.Equal(["results.report.period_missing", "results.report.reached_missing"], outcome.Problems.Select(p => p.Code));
    }

    [Fact]
    public async Task The_same_country_indicator_and_period_is_reported_once()
    {
        var country = world.NextCountry();
        Assert.True((await world.ReportAsync(world.Officer, country)).IsOk);
        Assert.Equal("results.report.already_reported", Code(await world.ReportAsync(world.Colleague, country)));
        Assert.True((await world.ReportAsync(world.Officer, country, period: "2023")).IsOk);
    }

    [Fact]
    public async Task The_same_request_sent_again_gives_the_result_that_it_gave()
    {
        var country = world.NextCountry();
        var first = (await world.ReportAsync(world.Officer, country, key: "k1")).Value;
        Assert.Equal(first, (await world.ReportAsync(world.Officer, country, key: "k1")).Value);
        var other = await world.ReportAsync(world.Officer, country, key: "k1", entry: Entry(narrative: "Other words"));
        Assert.Equal(ProblemKind.Conflict, Assert.Single(other.Problems).Kind);
    }

    [Fact]
    public async Task Many_copies_of_one_request_at_once_make_one_result()
    {
        var country = world.NextCountry();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => world.ReportAsync(world.Officer, country, key: "k8")));
        Assert.Single(outcomes.Select(o => o.Value.Id).Distinct());
    }

    [Fact]
    public async Task A_closed_period_takes_nothing_not_even_a_decision()
    {
        await using var own = new Closing(world);
        var (draft, waiting) = (await world.ReportAsync(world.Officer, world.NextCountry(), period: "2023"), await world.SubmittedAsync(world.NextCountry(), period: "2023"));
        await own.CloseAsync("2023");
        Assert.Equal("results.report.period_closed", Code(await world.ReportAsync(world.Officer, world.NextCountry(), period: "2023")));
        Assert.Equal("results.report.period_closed", Code(await world.EditAsync(world.Officer, draft.Value, Entry())));
        Assert.Equal("results.report.period_closed", Code(await world.LinkAsync(world.Officer, draft.Value)));
        Assert.Equal("results.report.period_closed", Code(await world.ApproveAsync(world.Reviewer, waiting)));
        Assert.Equal("results.report.period_closed", Code(await world.ReturnAsync(world.Reviewer, waiting, "Late")));
        Assert.Equal("results.report.period_closed", Code(await world.WithdrawAsync(world.Officer, waiting)));
    }

    [Fact]
    public async Task Criteria_of_another_note_are_refused_and_all_of_this_note_are_asked_for()
    {
        var criteria = await world.CriteriaAsync(Noted);
        var country = world.NextCountry();
        Assert.Equal("results.report.criteria_other_note", Code(await world.ReportAsync(world.Officer, country, States, Entry(criteria: [.. criteria]))));
        var draft = (await world.LinkAsync(world.Officer, (await world.ReportAsync(world.Officer, country, Noted, Entry(criteria: criteria[0]))).Value)).Value;
        Assert.Equal("results.submit.criteria_missing", Code(await world.SubmitAsync(world.Officer, draft)));
        var whole = (await world.EditAsync(world.Officer, draft, Entry(criteria: [.. criteria]))).Value;
        Assert.True((await world.SubmitAsync(world.Officer, whole)).IsOk);
    }

    [Fact]
    public async Task A_result_without_evidence_is_not_handed_in_but_a_reported_zero_is()
    {
        Assert.Equal("results.submit.evidence_missing",
            Code(await world.SubmitAsync(world.Officer, (await world.ReportAsync(world.Officer, world.NextCountry())).Value)));
        Assert.True((await world.SubmitAsync(world.Officer,
            (await world.ReportAsync(world.Officer, world.NextCountry(), Noted, Entry("0"))).Value)).IsOk);
    }

    [Fact]
    public async Task An_indicator_read_from_statistics_is_not_reported_by_country() =>
        Assert.Equal("results.report.whole_only", Code(await world.ReportAsync(world.Officer, "KE", "IMP.1")));

    [Fact]
    public async Task Nobody_decides_what_they_wrote_nor_does_the_console_nor_one_who_acts_for_the_author()
    {
        var draft = (await world.ReportAsync(world.Both, world.NextCountry())).Value;
        var submitted = (await world.SubmitAsync(world.Both, (await world.LinkAsync(world.Both, draft)).Value)).Value;
        Assert.Equal("results.review.own_work", Code(await world.ApproveAsync(world.Both, submitted)));
        Assert.Equal("results.review.own_work", Code(await world.ReturnAsync(world.Both, submitted, "x")));
        Assert.Equal("results.act.account_needed", Code(await world.ApproveAsync(Access.Console("root"), submitted)));
        var delegated = world.Reviewer with { Actor = world.Reviewer.Actor with { OnBehalfOf = world.Both.Actor.Id } };
        Assert.Equal("results.review.own_work", Code(await world.ApproveAsync(delegated, submitted)));
    }

    [Fact]
    public async Task Whoever_added_a_piece_of_evidence_is_an_author_too()
    {
        var draft = (await world.ReportAsync(world.Officer, world.NextCountry())).Value;
        var submitted = (await world.SubmitAsync(world.Officer, (await world.LinkAsync(world.Both, draft)).Value)).Value;
        Assert.Equal("results.review.own_work", Code(await world.ApproveAsync(world.Both, submitted)));
    }

    [Fact]
    public async Task Another_office_does_not_learn_that_a_draft_exists_and_may_not_change_what_is_approved()
    {
        var (mine, theirs) = (world.NextCountry(), OfficerFor("PE"));
        var draft = (await world.ReportAsync(world.Officer, mine)).Value;
        Assert.Equal("results.country_result.not_found", Code(await world.EditAsync(theirs, draft, Entry())));
        Assert.Equal("results.country_result.not_found", Code(await world.SubmitAsync(theirs, draft)));
        Assert.Equal("results.country_result.not_found", Code(await world.ApproveAsync(world.Reviewer, draft)));
        Assert.Equal("organisation.access.refused", Code(await world.ReportAsync(theirs, world.NextCountry())));
        Assert.Equal("organisation.access.refused", Code(await world.EditAsync(theirs, await world.ApprovedAsync(world.NextCountry()), Entry())));
        Assert.Equal("results.framework.not_found", Code(await world.ReportAsync(Access.Public, mine)));
    }

    [Fact]
    public async Task A_reviewer_who_lost_the_role_meanwhile_decides_nothing()
    {
        var submitted = await world.SubmittedAsync(world.NextCountry());
        var without = world.Reviewer with { Grants = [] };
        Assert.Equal(ProblemKind.NotFound, Assert.Single((await world.ApproveAsync(without, submitted)).Problems).Kind);
        var reader = world.Reviewer with { Grants = [new Grant("reader", new HashSet<Function> { ResultsFunctions.Read })] };
        Assert.Equal(ProblemKind.NotFound, Assert.Single((await world.ApproveAsync(reader, submitted)).Problems).Kind);
    }

    [Fact]
    public async Task A_framework_that_is_not_approved_takes_no_results()
    {
        await using var draft = await world.Postgres.NewDatabaseAsync(ReferenceFramework.Imported);
        var outcome = await draft.InScopeAsync(s => s.GetRequiredService<ReportResult>().HandleAsync(world.Officer,
            new(ReferenceFramework.Code, States, "KE", "2022", Entry()), default));
        Assert.Contains(outcome.Problems, p => p.Code is "results.report.period_unknown");
    }

    /// <summary>Opens again the periods that a test closed.</summary>
    private sealed class Closing(ResultsWorld world) : IAsyncDisposable
    {
        private string? closed;

        public Task CloseAsync(string period) => SwitchAsync(closed = period, false);

        public async ValueTask DisposeAsync()
        {
            if (closed is not null) await SwitchAsync(closed, true);
        }

        private Task SwitchAsync(string period, bool open) => world.DoAsync<SwitchPeriod, Outcome<SwitchPeriod.Switched>>(o =>
            o.HandleAsync(ReferenceFramework.Officer, new(ReferenceFramework.Code, period, open, null, "test"), default));
    }
}
