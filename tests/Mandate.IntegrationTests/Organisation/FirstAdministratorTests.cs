using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Organisation;

public sealed class FirstAdministratorTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await postgres.NewDatabaseAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async Task<string?> StartAsync() => (await FirstStart.PrepareAsync(database.Services, None))?.Split('/')[^1];

    private Task<Outcome<Account>> CreateAsync(string? token, string email = "ada@example.org") => database.InScopeAsync(s =>
        s.GetRequiredService<CreateFirstAdministrator>().HandleAsync(Access.Public,
            new(token, "Ada Sorel", email, "quartz lamps over Vilnius", null), None));

    [Fact]
    public async Task There_is_no_account_until_the_link_makes_one_and_then_no_link()
    {
        var token = await StartAsync();
        Assert.Equal(0, await database.AskAsync<long>("select count(*) from organisation.account"));
        Assert.Equal(197, await database.AskAsync<long>("select count(*) from organisation.country"));
        var account = (await CreateAsync(token)).Value;
        var access = (await database.InScopeAsync(s => s.GetRequiredService<AccessLoader>().ForAccountAsync(account.Id, None)))!.Access;
        Assert.True(access.May(new Function(OrganisationFunctions.GrantRoles), default));
        Assert.Null(await StartAsync());
        Assert.Equal("organisation.link.closed", (await CreateAsync(token, "eve@example.org")).Problems[0].Code);
    }

    [Fact]
    public async Task A_new_start_replaces_the_link()
    {
        var (first, second) = (await StartAsync(), await StartAsync());
        Assert.NotEqual(first, second);
        Assert.Equal("organisation.link.closed", (await CreateAsync(first)).Problems[0].Code);
        Assert.Equal("organisation.link.closed", (await CreateAsync("guessed")).Problems[0].Code);
        Assert.True((await CreateAsync(second)).IsOk);
    }

    [Fact]
    public async Task Two_people_with_one_link_make_one_administrator()
    {
        var token = await StartAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => CreateAsync(token, $"ada{i}@example.org")));
        Assert.Single(outcomes, o => o.IsOk);
        Assert.Equal(1, await database.AskAsync<long>("select count(*) from organisation.account"));
    }
}
