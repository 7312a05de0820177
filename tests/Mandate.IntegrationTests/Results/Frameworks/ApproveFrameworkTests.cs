using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Results.Frameworks;

public sealed class ApproveFrameworkTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await postgres.NewDatabaseAsync(ReferenceFramework.Imported);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private Task<Outcome<ApproveFramework.Approved>> ApproveAsync(Access? by = null, int? version = null) => database.InScopeAsync(
        s => s.GetRequiredService<ApproveFramework>().HandleAsync(by ?? ReferenceFramework.Officer, new(ReferenceFramework.Code, version), None));

    private Task<Outcome<SwitchPeriod.Switched>> SwitchAsync(string period, bool open, string? reason = null) => database.InScopeAsync(
        s => s.GetRequiredService<SwitchPeriod>().HandleAsync(ReferenceFramework.Officer, new(ReferenceFramework.Code, period, open, null, reason), None));

    private Task<Outcome<PublishFramework.Published>> PublishAsync(bool open) => database.InScopeAsync(
        s => s.GetRequiredService<PublishFramework>().HandleAsync(ReferenceFramework.Officer, new(ReferenceFramework.Code, open), None));

    [Fact]
    public async Task Approval_opens_one_period_for_each_year_and_tells_the_others()
    {
        Assert.Equal(["2022", "2023"], (await ApproveAsync()).Value.Periods);
        var periods = await database.WithDbAsync(db => db.Set<ReportingPeriod>().OrderBy(p => p.Code).ToListAsync(None));
        Assert.All(periods, p => Assert.True(p.IsOpen));
        Assert.Equal((new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31)), (periods[0].From, periods[0].To));
        Assert.Equal(1, await database.AskAsync<long>("select count(*) from journal.entry where event = 'FrameworkApproved'"));
    }

    [Fact]
    public async Task A_framework_is_approved_once()
    {
        await ApproveAsync();
        Assert.Equal("results.framework.approved_before", (await ApproveAsync()).Problems[0].Code);
    }

    [Fact]
    public async Task A_framework_that_changed_since_it_was_looked_at_is_not_approved() =>
        Assert.Equal(ProblemKind.Conflict, (await ApproveAsync(version: 99)).Problems[0].Kind);

    [Fact]
    public async Task Who_may_not_read_it_does_not_learn_that_it_exists() =>
        Assert.Equal(ProblemKind.NotFound, (await ApproveAsync(Access.Public)).Problems[0].Kind);

    [Fact]
    public async Task Who_reads_only_may_not_approve()
    {
        var reader = new Access(Actor.Account(Guid.NewGuid()), "", [new Grant(Roles.Reader, new HashSet<Function> { ResultsFunctions.Read })]);
        Assert.Equal(ProblemKind.Forbidden, (await ApproveAsync(reader)).Problems[0].Kind);
    }

    [Fact]
    public async Task A_closed_period_opens_again_for_a_reason_only()
    {
        await ApproveAsync();
        Assert.True((await SwitchAsync("2022", open: false)).Value.Changed);
        Assert.False((await SwitchAsync("2022", open: false)).Value.Changed);
        Assert.Equal("results.period.reason_needed", (await SwitchAsync("2022", open: true)).Problems[0].Code);
        Assert.True((await SwitchAsync("2022", open: true, "Late report of one office")).Value.IsOpen);
        Assert.Equal("Late report of one office", await database.AskAsync<string>(
            "select reason from journal.entry where operation = 'results.open_period'"));
        Assert.Equal(ProblemKind.NotFound, (await SwitchAsync("2021", open: true, "x")).Problems[0].Kind);
    }

    [Fact]
    public async Task A_draft_is_not_made_public()
    {
        Assert.Equal("results.framework.not_approved", (await PublishAsync(true)).Problems[0].Code);
        await ApproveAsync();
        Assert.True((await PublishAsync(true)).Value.Changed);
        Assert.True(await database.AskAsync<bool>("select is_public from results.framework"));
    }
}
