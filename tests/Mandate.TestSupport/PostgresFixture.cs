using Mandate.Kernel.Postgres;
using Npgsql;
using Xunit;

namespace Mandate.TestSupport;

/// <summary>
/// One PostgreSQL for a test run, durable as in production; each test class takes a database of its own, copied from
/// a migrated template. <c>MANDATE_TEST_POSTGRES</c> names another server to use.
/// </summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private const string Template = "mandate_template";
    private const string PeopleTemplate = "mandate_people_template";
    private readonly SemaphoreSlim makingPeople = new(1, 1);
    private bool peopleMade;
    private readonly string directory = Path.Combine(Path.GetTempPath(), "mandate-test-" + Guid.NewGuid().ToString("N")[..8]);
    private EmbeddedPostgres? postgres;
    private string? server;

    public async ValueTask InitializeAsync()
    {
        server = Environment.GetEnvironmentVariable("MANDATE_TEST_POSTGRES") ?? await StartAsync();
        await CreateAsync(Template, from: "template0");
        await using var source = NpgsqlDataSource.Create(Named(Template));
        await using var services = MandateServices.Build(source);
        await Migrator.MigrateAsync(services, CancellationToken.None);
    }

    /// <summary>A database with every table and no rows.</summary>
    public Task<TestDatabase> NewDatabaseAsync() => NewAsync(Template);

    /// <summary>A database with the countries, units and people of the demonstration (<see cref="TestPeople"/>).</summary>
    public async Task<TestDatabase> NewDatabaseWithPeopleAsync()
    {
        await makingPeople.WaitAsync();
        try
        {
            if (!peopleMade) await MakePeopleAsync();
            peopleMade = true;
        }
        finally
        {
            makingPeople.Release();
        }
        return await NewAsync(PeopleTemplate);
    }

    /// <summary>A database with nothing in it.</summary>
    public Task<TestDatabase> NewEmptyDatabaseAsync() => NewAsync("template0");

    private async Task MakePeopleAsync()
    {
        await CreateAsync(PeopleTemplate, Template);
        await using var source = NpgsqlDataSource.Create(Named(PeopleTemplate));
        await TestPeople.SeedAsync(source);
    }

    private async Task<TestDatabase> NewAsync(string from)
    {
        var name = "t" + Guid.NewGuid().ToString("N");
        await CreateAsync(name, from);
        return new TestDatabase(Named(name));
    }

    private async Task CreateAsync(string name, string from)
    {
        await using var admin = NpgsqlDataSource.Create(Named("postgres"));
        await admin.CreateCommand($"drop database if exists {name}").ExecuteNonQueryAsync();
        await admin.CreateCommand($"create database {name} template {from}").ExecuteNonQueryAsync();
    }

    // Pooling off for the template and the administrator would be slower; idle connections to a template block its copy.
    private string Named(string database) => new NpgsqlConnectionStringBuilder(server)
    {
        Database = database,
        Pooling = database is not (Template or PeopleTemplate or "postgres"),
        MaxPoolSize = 40,
    }.ConnectionString;

    private async Task<string> StartAsync()
    {
        // More connections than PostgreSQL's 100, since every test class has a pool of its own. Each database is visited by
        // autovacuum within this time instead of a minute: for a hundred small ones that was more than a process a second.
        await using (var once = await OpenAsync())
        {
            await using var admin = NpgsqlDataSource.Create(once.ConnectionString + ";Database=postgres;Pooling=false");
            await admin.CreateCommand("alter system set max_connections = 300").ExecuteNonQueryAsync();
            await admin.CreateCommand("alter system set autovacuum_naptime = '10min'").ExecuteNonQueryAsync();
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
