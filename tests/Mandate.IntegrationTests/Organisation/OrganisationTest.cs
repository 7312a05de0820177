using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Organisation;

/// <summary>A database with the people of the demonstration, and the operations on it.</summary>
public abstract class OrganisationTest(PostgresFixture postgres) : IAsyncLifetime
{
    protected static readonly CancellationToken None = CancellationToken.None;

    protected TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Database = await postgres.NewDatabaseWithPeopleAsync();

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs an operation as a request would: in a scope of its own.</summary>
    protected Task<Outcome<T>> RunAsync<TOperation, T>(Func<TOperation, Task<Outcome<T>>> run) where TOperation : notnull =>
        Database.InScopeAsync(s => run(s.GetRequiredService<TOperation>()));

    protected async Task<Guid> IdOfAsync(string email) => (await Database.AccessOfAsync(email)).Actor.AccountId!.Value;

    private protected Task<Outcome<Session>> SignInAsync(string email, string password) => RunAsync((SignIn signIn) =>
        signIn.HandleAsync(Access.Public, new(email, password, "Firefox, Linux", null), None));

    /// <summary>Whether a request with the session would be let in now, and with what access.</summary>
    private protected Task<Access?> AccessOfSessionAsync(Session session) => Database.InScopeAsync(async s =>
        (await s.GetRequiredService<AccessLoader>().ForSessionAsync(session.Id, session.Token!, None))?.Access);

    protected async Task<Guid> GrantAsync(Guid account, string role, Scope scope, DateOnly? from = null, DateOnly? to = null) =>
        (await RunAsync((GrantRole grant) => grant.HandleAsync(Access.Console("test"), new(account, role, scope, from, to, "for the test"), None))).Value;
}
