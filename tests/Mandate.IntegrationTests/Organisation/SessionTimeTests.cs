using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Organisation;

/// <summary>What time does to sessions, roles and links, with a clock that the test moves.</summary>
public class SessionTimeTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly MovedClock clock = new();
    private TestDatabase database = null!;
    private ServiceProvider services = null!;

    public async ValueTask InitializeAsync()
    {
        database = await postgres.NewDatabaseWithPeopleAsync();
        services = MandateServices.Build(database.Source, s => s.AddQuickPasswords().AddSingleton<TimeProvider>(clock));
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    private Task<Session> SignInAsync() => InScopeAsync(async s => (await s.GetRequiredService<SignIn>()
        .HandleAsync(Access.Public, new(TestPeople.Dakar, TestPeople.Password, "?", null), None)).Value);

    private Task<Access?> AccessAsync(Session session) => InScopeAsync(async s =>
        (await s.GetRequiredService<AccessLoader>().ForSessionAsync(session.Id, session.Token!, None))?.Access);

    [Fact]
    public async Task A_session_that_nobody_used_for_an_hour_has_ended()
    {
        var session = await SignInAsync();
        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.NotNull(await AccessAsync(session));
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(await AccessAsync(session));
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_busy_it_is()
    {
        var session = await SignInAsync();
        for (var hour = 0; hour < 24; hour++)
        {
            clock.Advance(TimeSpan.FromMinutes(30));
            var access = await AccessAsync(session);
            Assert.Equal(hour < 23, access is not null);
            await database.Source.CreateCommand("update organisation.session set last_seen_at = '" + clock.GetUtcNow().ToString("O") + "'").ExecuteNonQueryAsync();
        }
    }

    [Fact]
    public async Task A_role_holds_from_its_first_day_to_the_end_of_its_last()
    {
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var account = (await database.AccessOfAsync(TestPeople.Dakar)).Actor.AccountId!.Value;
        await InScopeAsync(s => s.GetRequiredService<GrantRole>().HandleAsync(Access.Console("test"),
            new(account, Roles.Reviewer, new Scope(Region: "AFR"), day.AddDays(2), day.AddDays(3), "stands in"), None));
        bool[] expected = [false, false, true, true, false];
        foreach (var holds in expected)
        {
            var access = await InScopeAsync(s => s.GetRequiredService<AccessLoader>().ForAccountAsync(account, None));
            Assert.Equal(holds, access!.Access.Grants.Any(g => g.Role == Roles.Reviewer));
            clock.Advance(TimeSpan.FromDays(1));
        }
    }

    [Fact]
    public async Task An_address_that_waited_may_try_again()
    {
        Task<bool> Try() => InScopeAsync(s => s.GetRequiredService<Attempts>().TryCountAsync("x@example.org", None));
        for (var i = 0; i < Attempts.Allowed; i++) Assert.True(await Try());
        Assert.False(await Try());
        clock.Advance(Attempts.Pause + TimeSpan.FromSeconds(1));
        Assert.True(await Try());
    }

    [Fact]
    public async Task An_invitation_works_once_and_for_a_week()
    {
        var first = await InviteAsync("first@example.org");
        Assert.True(await SetAsync(first));
        Assert.False(await SetAsync(first));
        var second = await InviteAsync("second@example.org");
        clock.Advance(InvitePerson.Lifetime);
        Assert.False(await SetAsync(second));
    }

    private Task<string> InviteAsync(string email) => InScopeAsync(async s => (await s.GetRequiredService<InvitePerson>()
        .HandleAsync(Access.Console("test"), new("Some One", email, "CO-DAKAR"), None)).Value.Path.Split('/')[^1]);

    private Task<bool> SetAsync(string token) => InScopeAsync(async s => (await s.GetRequiredService<SetPassword>()
        .HandleAsync(Access.Public, new(token, "seven green umbrellas", null), None)).IsOk);

    private sealed class MovedClock : TimeProvider
    {
        private DateTimeOffset now = new(DateTime.UtcNow.Date.AddHours(8), TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => now;

        public void Advance(TimeSpan by) => now += by;
    }
}
