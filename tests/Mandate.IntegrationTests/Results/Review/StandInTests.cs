using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using static Mandate.IntegrationTests.Results.Review.ReviewWorld;

namespace Mandate.IntegrationTests.Results.Review;

/// <summary>Europe, a reviewer, and Hanoi, an officer, have nothing to do with Dakar but what is handed to them.</summary>
public sealed class StandInTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Europe = "europe@example.org";
    private const string Hanoi = "hanoi@example.org";
    private readonly ReviewWorld world = new(postgres);

    public ValueTask InitializeAsync() => world.InitializeAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    private async Task<Outcome<Guid>> DelegateAsync(string from, string to, string role = Roles.Reviewer, int first = 0, int? last = 5, string? by = null, string? reason = "on leave")
    {
        var (access, account, today) = (await world.AsAsync(by ?? from), await world.AccountAsync(from), world.Clock.Today);
        return await world.DoAsync((DelegateRole o) => o.HandleAsync(access, new(account, role, to, today.AddDays(first), last is { } days ? today.AddDays(days) : null, reason), default));
    }

    private Task<Outcome<Access>> ForAsync(string who, string whom) => world.DoAsync((ConsoleAccess o) => o.ResolveAsync(who, default, whom));

    private async Task<Outcome<SavedResult>> ApproveAsync(Access by, SavedResult on) =>
        await world.DoAsync((ApproveResult o) => o.HandleAsync(by, new(on.Id, on.Version, on.ContentHash), default));

    [Fact]
    public async Task Who_stands_in_decides_in_both_names_until_the_last_day_and_not_after()
    {
        Assert.Equal("organisation.delegation.none", Code(await ForAsync(Europe, TestPeople.Africa)));
        Assert.True((await DelegateAsync(TestPeople.Africa, Europe)).IsOk);
        var (one, two) = (await world.SubmittedAsync(), await world.SubmittedAsync());
        Assert.Equal(ProblemKind.NotFound, Assert.Single((await world.ApproveAsync(Europe, one)).Problems).Kind);
        var acting = (await ForAsync(Europe, TestPeople.Africa)).Value;
        Assert.Equal("Samuel Traoré-Nguyen", acting.StandsInFor);
        Assert.True((await ApproveAsync(acting, one)).IsOk);
        var step = (await world.ReadAsync(one)).Steps[^1];
        Assert.Equal(($"account:{await world.AccountAsync(Europe)}", $"account:{await world.AccountAsync(TestPeople.Africa)}"), (step.By, step.OnBehalfOf));

        world.Clock.Advance(TimeSpan.FromDays(6));
        Assert.Equal("organisation.delegation.none", Code(await ForAsync(Europe, TestPeople.Africa)));
        Assert.Equal(ProblemKind.NotFound, Assert.Single((await world.ApproveAsync(Europe, two)).Problems).Kind);
    }

    [Fact]
    public async Task Neither_decides_on_what_the_other_wrote_nor_at_two_levels()
    {
        await world.SetLevelsAsync(ReviewReach.Any, ReviewReach.Any);
        Assert.True((await DelegateAsync(TestPeople.Africa, Hanoi)).IsOk);
        Assert.True((await DelegateAsync(TestPeople.Dakar, TestPeople.OutcomeLead, Roles.CountryOfficer)).IsOk);
        var lead = (await ForAsync(TestPeople.OutcomeLead, TestPeople.Dakar)).Value;
        var written = (await world.DoAsync((ReportWithEvidence o) => o.HandleAsync(lead, new(null, "3.2.1", "SN", "2022",
            new(Narrative: "A law was adopted.", Language: "en"), [new("https://example.org/law", null)], Submit: true), default))).Value;
        Assert.Equal("results.review.own_work", Code(await world.ApproveAsync(TestPeople.OutcomeLead, written)));
        var hanoi = (await ForAsync(Hanoi, TestPeople.Africa)).Value;
        var one = (await ApproveAsync(hanoi, written)).Value;
        Assert.Equal("results.review.decided_before", Code(await world.ApproveAsync(TestPeople.Africa, one)));
        Assert.Equal("results.review.decided_before", Code(await ApproveAsync(hanoi, one)));
    }

    [Fact]
    public async Task A_delegation_is_taken_back_by_either_and_ends_with_the_role_or_the_account()
    {
        var id = (await DelegateAsync(TestPeople.Africa, Europe)).Value;
        var (lima, europe) = (await world.AsAsync(TestPeople.Lima), await world.AsAsync(Europe));
        Assert.Equal("organisation.delegation.gone", Code(await world.DoAsync((RevokeDelegation o) => o.HandleAsync(lima, new(id), default))));
        Assert.True((await world.DoAsync((RevokeDelegation o) => o.HandleAsync(europe, new(id), default))).IsOk);
        Assert.False((await ForAsync(Europe, TestPeople.Africa)).IsOk);

        Assert.True((await DelegateAsync(TestPeople.Africa, Europe)).IsOk);
        var submitted = await world.SubmittedAsync();
        await world.Database.AskAsync<object>($"update organisation.role_grant set revoked_at = now() where account_id = '{await world.AccountAsync(TestPeople.Africa)}' returning id");
        Assert.Equal(ProblemKind.NotFound, Assert.Single((await ApproveAsync((await ForAsync(Europe, TestPeople.Africa)).Value, submitted)).Problems).Kind);
        await world.Database.AskAsync<object>($"update organisation.account set disabled_at = now() where id = '{await world.AccountAsync(TestPeople.Africa)}' returning id");
        Assert.False((await ForAsync(Europe, TestPeople.Africa)).IsOk);
    }

    [Fact]
    public async Task Delegations_that_make_no_sense_are_refused_with_every_problem()
    {
        Assert.Equal(["organisation.delegation.to_oneself", "organisation.grant.to_before_from", "organisation.reason_missing"],
            (await DelegateAsync(TestPeople.Africa, TestPeople.Africa, first: 2, last: 1, reason: " ")).Problems.Select(p => p.Code));
        Assert.Equal(["organisation.delegation.not_held", "organisation.delegation.to_unknown", "organisation.delegation.no_end"],
            (await DelegateAsync(TestPeople.Africa, "nobody@example.org", Roles.CountryOfficer, last: null)).Problems.Select(p => p.Code));
        Assert.Equal("organisation.delegation.role", Code(await DelegateAsync(TestPeople.Planning, Europe, Roles.PlanningOfficer)));
        Assert.Equal("organisation.access.refused", Code(await DelegateAsync(TestPeople.Africa, Europe, by: TestPeople.Lima)));
        Assert.Equal("organisation.delegation.to_oneself", Code(await DelegateAsync(TestPeople.Africa, TestPeople.Administrator, by: TestPeople.Administrator)));
        Assert.True((await DelegateAsync(TestPeople.Africa, TestPeople.Americas, by: TestPeople.Administrator)).IsOk);
        Assert.Equal("organisation.delegation.exists", Code(await DelegateAsync(TestPeople.Africa, TestPeople.Americas)));
        Assert.True((await DelegateAsync(TestPeople.Americas, Europe)).IsOk);
        Assert.Equal("organisation.delegation.circle", Code(await DelegateAsync(Europe, TestPeople.Africa)));
        Assert.True((await DelegateAsync(Europe, TestPeople.Africa, first: 6, last: 9)).IsOk);
        var acting = (await ForAsync(TestPeople.Americas, TestPeople.Africa)).Value;
        var africa = await world.AccountAsync(TestPeople.Africa);
        Assert.Equal("organisation.delegation.not_onwards", Code(await world.DoAsync((DelegateRole o) =>
            o.HandleAsync(acting, new(africa, Roles.Reviewer, Europe, null, world.Clock.Today.AddDays(1), "x"), default))));
    }

    [Fact]
    public async Task Two_delegations_at_once_make_no_circle()
    {
        var outcomes = await Task.WhenAll(DelegateAsync(TestPeople.Africa, Europe), DelegateAsync(Europe, TestPeople.Africa));
        Assert.Single(outcomes, o => o.IsOk);
        Assert.Equal("organisation.delegation.circle", Code(outcomes.Single(o => !o.IsOk)));
    }
}
