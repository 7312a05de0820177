using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Mandate.TestSupport;

/// <summary>A database of one test class, with the program's operations on it.</summary>
public sealed class TestDatabase(string connectionString) : IAsyncDisposable
{
    private ServiceProvider? services;

    public string ConnectionString { get; } = connectionString;

    public NpgsqlDataSource Source { get; } = NpgsqlDataSource.Create(connectionString);

    /// <summary>The program's services, as commands have them.</summary>
    public IServiceProvider Services => services ??= MandateServices.Build(Source, s => s.AddQuickPasswords());

    /// <summary>Runs <paramref name="work"/> in a scope of its own, as a request or a command would.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Reads or writes through <see cref="MandateDb"/>, in a scope of its own.</summary>
    public Task<T> WithDbAsync<T>(Func<MandateDb, Task<T>> work) =>
        InScopeAsync(s => work(s.GetRequiredService<MandateDb>()));

    public async Task<T> AskAsync<T>(string sql) => (T)(await Source.CreateCommand(sql).ExecuteScalarAsync())!;

    public async ValueTask DisposeAsync()
    {
        if (services is not null) await services.DisposeAsync();
        await Source.DisposeAsync();
    }
}
