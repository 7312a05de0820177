using Mandate.Kernel;
using Mandate.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Mandate.IntegrationTests.Kernel;

/// <summary>An empty database with the kernel's tables and the tests' <see cref="Things"/>.</summary>
public sealed class KernelDatabase(PostgresFixture postgres) : IAsyncLifetime
{
    internal NpgsqlDataSource Source { get; private set; } = null!;

    internal static Act Act { get; } = new(Actor.Console("test"), "things.change", "because");

    public async ValueTask InitializeAsync()
    {
        Source = (await postgres.NewEmptyDatabaseAsync()).Source;
        await using var db = Open();
        await db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        await DoAsync(JournalGuards.Create);
    }

    internal MandateDb Open(TimeProvider? clock = null) => new(
        new DbContextOptionsBuilder<MandateDb>().UseNpgsql(Source).Options, [new Things()], clock ?? TimeProvider.System)
    { Act = Act };

    internal async Task<T> AskAsync<T>(string sql) => (T)(await Source.CreateCommand(sql).ExecuteScalarAsync())!;

    internal Task<int> DoAsync(string sql) => Source.CreateCommand(sql).ExecuteNonQueryAsync();

    internal async Task<List<JournalEntry>> JournalAsync()
    {
        await using var db = Open();
        return await db.Set<JournalEntry>().AsNoTracking().OrderBy(x => x.Seq).ToListAsync();
    }

    public async ValueTask DisposeAsync() => await Source.DisposeAsync();
}
