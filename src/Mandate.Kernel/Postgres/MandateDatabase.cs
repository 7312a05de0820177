using Npgsql;

namespace Mandate.Kernel.Postgres;

/// <summary>Which database: a connection string, or else the embedded server of a data directory.</summary>
/// <param name="ConnectionString">Setting <c>Mandate__Database</c>.</param>
/// <param name="DataDirectory">Option <c>--data</c>; null for the user's default.</param>
/// <param name="PostgresBinaries">Setting <c>Mandate__PostgresBinaries</c>.</param>
public sealed record DatabaseSettings(string? ConnectionString = null, string? DataDirectory = null, string? PostgresBinaries = null);

/// <summary>The database: a pool of connections, and the share in the embedded server behind it, if any.</summary>
public sealed class MandateDatabase : IAsyncDisposable
{
    /// <summary>The oldest major version of a server of one's own.</summary>
    public const int OldestServer = 15;

    private const string EmbeddedName = "mandate";

    private readonly DatabaseSettings settings;
    private readonly DataDirectory? directory;
    private readonly string host;

    private MandateDatabase(DatabaseSettings settings, NpgsqlConnectionStringBuilder connection, DataDirectory? directory)
    {
        (this.settings, this.directory, host) = (settings, directory, connection.Host ?? "localhost");
        Source = new NpgsqlDataSourceBuilder(connection.ConnectionString) { Name = "mandate" }.Build();
    }

    public NpgsqlDataSource Source { get; }

    /// <summary>Null with a server of one's own, and before <see cref="StartAsync"/>.</summary>
    public EmbeddedPostgres? Embedded { get; private set; }

    /// <summary>Makes the pool, and proves it as <see cref="StartAsync"/> does.</summary>
    public static async Task<Outcome<MandateDatabase>> OpenAsync(DatabaseSettings settings, CancellationToken ct = default)
    {
        var prepared = Prepare(settings);
        if (!prepared.TryGet(out var database)) return prepared;
        if (await database.StartAsync(ct) is not { } problem) return database;
        await database.DisposeAsync();
        return problem;
    }

    /// <summary>Makes the pool, which nothing may use before <see cref="StartAsync"/> has ended.</summary>
    public static Outcome<MandateDatabase> Prepare(DatabaseSettings settings)
    {
        if (settings.ConnectionString is { Length: > 0 } text)
        {
            var parsed = Parse(text);
            return parsed.TryGet(out var server) ? new MandateDatabase(settings, server, null) : parsed.Problems.ToArray();
        }
        var opened = DataDirectory.Open(settings.DataDirectory);
        if (!opened.TryGet(out var directory)) return opened.Problems.ToArray();
        var connection = EmbeddedPostgres.Connection(directory);
        connection.Database = EmbeddedName;
        return new MandateDatabase(settings, connection, directory);
    }

    /// <summary>Starts the embedded server, if it is that, and proves the pool with one connection.</summary>
    public Task<Problem?> StartAsync(CancellationToken ct) =>
        directory is null ? ServerProblemAsync(ct) : StartEmbeddedAsync(directory, ct);

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        if (Embedded is not null) await Embedded.DisposeAsync();
    }

    private async Task<Problem?> StartEmbeddedAsync(DataDirectory data, CancellationToken ct)
    {
        var opened = await EmbeddedPostgres.OpenAsync(data, settings.PostgresBinaries, ct);
        if (!opened.TryGet(out var server)) return opened.Problems[0];
        Embedded = server;
        try
        {
            await using var proof = await Source.OpenConnectionAsync(ct);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await server.CreateDatabaseAsync(EmbeddedName, ct: ct);
        }
        return null;
    }

    private static Outcome<NpgsqlConnectionStringBuilder> Parse(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text);
        }
        catch (ArgumentException e)
        {
            // The parser's message names the keyword and never the value.
            return Problem.Unavailable("kernel.database.connection_string", e.Message.Split('\n')[0].TrimEnd('.'));
        }
    }

    private async Task<Problem?> ServerProblemAsync(CancellationToken ct)
    {
        try
        {
            await using var connection = await Source.OpenConnectionAsync(ct);
            var version = connection.PostgreSqlVersion;
            return version.Major < OldestServer
                ? Problem.Unavailable("kernel.database.server_too_old", host, version.ToString(), OldestServer)
                : null;
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            return Problem.Unavailable("kernel.database.unreachable", host, (e as PostgresException)?.MessageText ?? e.Message);
        }
    }
}
