using Npgsql;

namespace Mandate.Kernel.Postgres;

/// <summary>
/// A share in the PostgreSQL server of one data directory. The first program to need it starts it, every further one
/// uses it, the last one to leave stops it. A program that is killed leaves the server running: the next one takes it
/// over, or mends what is broken.
/// </summary>
/// <remarks>
/// Two locks, released by the operating system whatever happens to their holder. <c>postgres.lock</c> is shared by all
/// who use the server; who can take it alone is the last. <c>postgres.transition</c> is held while starting or stopping.
/// </remarks>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private static readonly TimeSpan TransitionPatience = TimeSpan.FromMinutes(5);

    private readonly DataDirectory directory;
    private readonly Cluster cluster;
    private FileLock? share;

    private EmbeddedPostgres(DataDirectory directory, Cluster cluster, FileLock share) =>
        (this.directory, this.cluster, this.share) = (directory, cluster, share);

    /// <summary>Connects over the directory's Unix socket; the database is still to be named.</summary>
    public string ConnectionString => Connection(directory).ConnectionString;

    /// <summary>Takes a share, starting the server (and making the cluster) where needed.</summary>
    /// <param name="binaries">The folder of PostgreSQL's programs, when it is not where it usually is.</param>
    public static async Task<Outcome<EmbeddedPostgres>> OpenAsync(
        DataDirectory directory, string? binaries = null, CancellationToken ct = default)
    {
        var found = PostgresBinaries.Find(binaries, AppContext.BaseDirectory);
        if (!found.TryGet(out var programs)) return found.Problems.ToArray();
        var chosen = await Launcher.ChooseAsync(directory, ct);
        if (!chosen.TryGet(out var launcher)) return chosen.Problems.ToArray();
        return await ShareAsync(directory, new Cluster(directory, programs, launcher), ct);
    }

    private static async Task<Outcome<EmbeddedPostgres>> ShareAsync(DataDirectory directory, Cluster server, CancellationToken ct)
    {
        using var transition = await FileLock.WaitExclusiveAsync(directory.TransitionLock, TransitionPatience, ct);
        if (transition is null) return Problem.Unavailable("kernel.postgres.busy", directory.Path);
        var taken = FileLock.TryShared(directory.UsersLock)
            ?? throw new InvalidOperationException("The users' lock is held alone outside a transition.");
        try
        {
            var problem = await RunningAsync(directory, server, ct);
            if (problem is null) return new EmbeddedPostgres(directory, server, taken);
            taken.Dispose();
            return problem;
        }
        catch (OperationCanceledException)
        {
            taken.Dispose();
            await StopIfAloneAsync(directory, server);
            throw;
        }
    }

    /// <summary>Whether the server's process is there; it may still be recovering.</summary>
    public bool IsRunning => PostmasterFile.Read(directory.Cluster) is { } server && server.IsAlive();

    /// <summary>Starts the server again if it has ended under us, for example for lack of memory.</summary>
    public async Task<Problem?> ReviveAsync(CancellationToken ct = default)
    {
        using var transition = await FileLock.WaitExclusiveAsync(directory.TransitionLock, TransitionPatience, ct);
        if (transition is null) return Problem.Unavailable("kernel.postgres.busy", directory.Path);
        return IsRunning ? null : await cluster.StartAsync(ct);
    }

    /// <summary>Makes a database, as a copy of <paramref name="template"/> where one is named; one that is there stays.</summary>
    public async Task CreateDatabaseAsync(string name, string template = "template1", CancellationToken ct = default)
    {
        await using var connection = new NpgsqlConnection(Unpooled(directory));
        await connection.OpenAsync(ct);
        await using var create = connection.CreateCommand();
        create.CommandText = $"create database {Quote(name)} template {Quote(template)}";
        try
        {
            await create.ExecuteNonQueryAsync(ct);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.DuplicateDatabase)
        {
            // Another program on the same directory was quicker.
        }
    }

    /// <summary>Gives the share back; the last one stops the server.</summary>
    public async ValueTask DisposeAsync()
    {
        if (share is null) return;
        using var transition = await FileLock.WaitExclusiveAsync(directory.TransitionLock, TransitionPatience, CancellationToken.None);
        share.Dispose();
        share = null;
        if (transition is not null) await StopIfAloneAsync(directory, cluster);
    }

    private static async Task StopIfAloneAsync(DataDirectory directory, Cluster cluster)
    {
        using var alone = FileLock.TryExclusive(directory.UsersLock);
        if (alone is not null) await cluster.StopAsync();
    }

    private static async Task<Problem?> RunningAsync(DataDirectory directory, Cluster cluster, CancellationToken ct)
    {
        if (await cluster.EnsureAsync(ct) is { } problem) return problem;
        if (PostmasterFile.Read(directory.Cluster) is { } server && server.IsAlive())
        {
            if (server.IsReady && server.SocketDirectory == directory.Socket && await AnswersAsync(directory, ct)) return null;
            await cluster.KillAsync(server);
        }
        return await cluster.StartAsync(ct);
    }

    private static async Task<bool> AnswersAsync(DataDirectory directory, CancellationToken ct)
    {
        try
        {
            await using var connection = new NpgsqlConnection(Unpooled(directory));
            await connection.OpenAsync(ct);
            await using var ask = new NpgsqlCommand("select 1", connection);
            return await ask.ExecuteScalarAsync(ct) is 1;
        }
        catch (PostgresException e)
        {
            // An answer all the same ("too many clients"), unless it says that it is going.
            return e.SqlState != PostgresErrorCodes.CannotConnectNow;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Unpooled(DataDirectory directory)
    {
        var text = Connection(directory);
        (text.Database, text.Pooling, text.Timeout) = ("postgres", false, 10);
        return text.ConnectionString;
    }

    internal static NpgsqlConnectionStringBuilder Connection(DataDirectory directory) => new()
    {
        Host = directory.Socket, Username = Cluster.Role, SslMode = SslMode.Disable, Multiplexing = false,
    };
}
