using System.Collections.Concurrent;
using Mandate.Kernel.Postgres;
using Npgsql;
using Xunit;

namespace Mandate.TestSupport;

/// <summary>
/// One PostgreSQL for a test run; each test class takes a database of its own, copied from a template.
/// <c>MANDATE_TEST_POSTGRES</c> names another server to use.
/// </summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private const string Template = "mandate_template";

    /// <summary>
    /// Nothing of a run is to survive it: what makes a server durable is tested on servers of their own, with the settings
    /// that the program gives them. More connections than PostgreSQL's 100, since every test class has a pool of its own.
    /// </summary>
    private static readonly string[] Settings =
    [
        "max_connections = 300", "fsync = off", "full_page_writes = off", "synchronous_commit = off", "autovacuum = off",
        "wal_level = minimal", "max_wal_senders = 0", "max_wal_size = '8GB'", "checkpoint_timeout = '1h'", "bgwriter_lru_maxpages = 0",
    ];

    private readonly ConcurrentDictionary<string, Lazy<Task>> made = new(StringComparer.Ordinal);
    private readonly string directory = Path.Combine(Path.GetTempPath(), "mandate-test-" + Guid.NewGuid().ToString("N")[..8]);
    private EmbeddedPostgres? postgres;
    private string? server;

    public async ValueTask InitializeAsync()
    {
        server = Environment.GetEnvironmentVariable("MANDATE_TEST_POSTGRES") ?? await StartAsync();
        await CreateAsync(Template, from: "template0");
        await using var source = NpgsqlDataSource.Create(Named(Template, pooled: false));
        await using var services = MandateServices.Build(source);
        await Migrator.MigrateAsync(services, CancellationToken.None);
    }

    /// <summary>A database with every table and no rows.</summary>
    public Task<TestDatabase> NewDatabaseAsync() => NewAsync(Template);

    /// <summary>A database with the countries, units and people of the demonstration (<see cref="TestPeople"/>).</summary>
    public Task<TestDatabase> NewDatabaseWithPeopleAsync() => NewDatabaseAsync(TestPeople.Given);

    /// <summary>A database with what is given: made once in a run, and copied.</summary>
    public async Task<TestDatabase> NewDatabaseAsync(GivenRows given) => await NewAsync(await MadeAsync(given));

    /// <summary>A database with nothing in it.</summary>
    public Task<TestDatabase> NewEmptyDatabaseAsync() => NewAsync("template0");

    private async Task<string> MadeAsync(GivenRows given)
    {
        var name = "mandate_given_" + given.Name;
        await made.GetOrAdd(name, _ => new(() => MakeAsync(name, given))).Value;
        return name;
    }

    private async Task MakeAsync(string name, GivenRows given)
    {
        await CreateAsync(name, given.Onto is null ? Template : await MadeAsync(given.Onto));
        await using var database = new TestDatabase(Named(name, pooled: false));
        await given.Fill(database);
    }

    private async Task<TestDatabase> NewAsync(string from)
    {
        var name = "t" + Guid.NewGuid().ToString("N");
        await CreateAsync(name, from);
        return new TestDatabase(Named(name));
    }

    // Where nothing is flushed, a copy of the files takes a third of the work of a copy by the log, PostgreSQL's usual way.
    private async Task CreateAsync(string name, string from)
    {
        await using var admin = NpgsqlDataSource.Create(Named("postgres", pooled: false));
        await admin.CreateCommand($"drop database if exists {name}").ExecuteNonQueryAsync();
        await admin.CreateCommand($"create database {name} template {from} strategy file_copy").ExecuteNonQueryAsync();
    }

    // Idle connections to a template block its copy.
    private string Named(string database, bool pooled = true) =>
        new NpgsqlConnectionStringBuilder(server) { Database = database, Pooling = pooled, MaxPoolSize = 40 }.ConnectionString;

    private async Task<string> StartAsync()
    {
        await using (var once = await OpenAsync())
        {
            await using var admin = NpgsqlDataSource.Create(once.ConnectionString + ";Database=postgres;Pooling=false");
            foreach (var setting in Settings) await admin.CreateCommand("alter system set " + setting).ExecuteNonQueryAsync();
        }
        postgres = await OpenAsync();
        return postgres.ConnectionString;
    }

    private async Task<EmbeddedPostgres> OpenAsync() =>
        (await EmbeddedPostgres.OpenAsync(DataDirectory.Open(directory).Value)).Value;

    public async ValueTask DisposeAsync()
    {
        if (postgres is null) return;
        NpgsqlConnection.ClearAllPools();
        await postgres.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }
}

/// <summary>Rows that many tests stand on and none is about.</summary>
/// <param name="Name">Told apart by it.</param>
/// <param name="Onto">What is given before; null: every table and no rows.</param>
/// <param name="Fill">Puts the rows in, by the program's own operations.</param>
public sealed record GivenRows(string Name, GivenRows? Onto, Func<TestDatabase, Task> Fill);
