using System.CommandLine;
using System.Data.Common;
using Mandate.Kernel;
using Mandate.Kernel.Postgres;
using Mandate.Organisation;
using Mandate.Serving;
using Mandate.Settings;

namespace Mandate.Commands;

/// <summary>What happens between the migration and the first request.</summary>
/// <returns>What to say on the console once the server listens, from its address; null: nothing.</returns>
internal delegate Task<Outcome<Func<string, string?>>> Preparation(IServiceProvider services, EffectiveSettings settings, CancellationToken ct);

/// <summary><c>mandate serve</c>: the web server on its database.</summary>
internal static class Serve
{
    public static Command Create()
    {
        var command = new Command("serve", "Start the server; Ctrl-C or SIGTERM stops it once the requests under way are answered.")
        {
            CommonOptions.Port, CommonOptions.Urls,
        };
        command.SetAction((parsed, ct) => RunAsync(parsed, PrepareAsync, configure: null, ct));
        return command.WithExamples("mandate serve --port 8080 --data /srv/mandate");
    }

    /// <summary>Runs the server, on a database prepared by <paramref name="prepare"/>, until it is told to stop.</summary>
    public static async Task<int> RunAsync(
        ParseResult parsed, Preparation prepare, Action<WebApplicationBuilder>? configure, CancellationToken ct)
    {
        // The library of the commands listens to SIGTERM only once we have given the thread back, and putting the server
        // together takes long enough for a database to be left running.
        await Task.Yield();
        try
        {
            return await StartAsync(parsed, prepare, configure, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Told to stop while still starting: the next start begins again.
            return ExitCodes.Ok;
        }
    }

    private static async Task<int> StartAsync(
        ParseResult parsed, Preparation prepare, Action<WebApplicationBuilder>? configure, CancellationToken ct)
    {
        var read = CommandSettings.Read(parsed);
        if (!read.TryGet(out var settings)) return Cli.Refuse(read.Problems);
        var addresses = Listening.Addresses(settings);
        if (!addresses.TryGet(out var urls)) return Cli.Refuse(addresses.Problems);
        var locked = ServerLock.Take(settings.Database);
        if (!locked.TryGet(out var serverLock)) return Cli.Refuse(locked.Problems);
        using var _ = serverLock;
        if (Listening.Probe(urls) is { } taken) return Cli.Refuse([taken]);
        var planned = MandateDatabase.Prepare(settings.Database);
        if (!planned.TryGet(out var database)) return Cli.Refuse(planned.Problems);
        await using var __ = database;
        // The database starts while the server is put together: each takes about as long.
        var starting = Task.Run(() => database.StartAsync(ct), ct);
        await using var app = MandateHost.Build(database.Source, builder =>
        {
            ServerSetup.Apply(builder, settings, urls, database);
            configure?.Invoke(builder);
        });
        if (await starting is { } problem) return Cli.Refuse([problem]);
        return await ServeAsync(app, settings, urls, prepare, ct);
    }

    private static async Task<int> ServeAsync(
        WebApplication app, EffectiveSettings settings, string[] urls, Preparation prepare, CancellationToken ct)
    {
        var migrated = await Migrator.MigrateAsync(app.Services, ct);
        if (!migrated.TryGet(out var changes)) return Cli.Refuse(migrated.Problems);
        // New tables are filled before anybody is let in. On any other start there is seldom something to prepare, so
        // the server answers meanwhile; what the preparation reads also makes the first pages quick.
        var before = changes > 0 ? await prepare(app.Services, settings, ct) : null;
        if (before is { IsOk: false }) return Cli.Refuse(app.Services, before.Problems);
        if (await Listening.StartAsync(app, urls, ct) is { } refused) return Cli.Refuse([refused]);
        await Console.Error.WriteLineAsync(app.Services.GetRequiredService<Words>()["kernel.serve.ready", string.Join(' ', app.Urls)]);
        return await RunUntilToldToStopAsync(app, async () => before ?? await OnceReachableAsync(() => prepare(app.Services, settings, ct), ct), ct);
    }

    // The server answers already; that its database is away for a moment is then no reason to end it.
    private static async Task<T> OnceReachableAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return await work();
            }
            catch (Exception e) when (e is DbException or { InnerException: DbException })
            {
                await Task.Delay(TimeSpan.FromSeconds(1), ct);
            }
        }
    }

    private static async Task<int> RunUntilToldToStopAsync(
        WebApplication app, Func<Task<Outcome<Func<string, string?>>>> prepare, CancellationToken ct)
    {
        try
        {
            var prepared = await prepare();
            if (!prepared.TryGet(out var say)) return Cli.Refuse(app.Services, prepared.Problems);
            if (say(app.Urls.First()) is { } text) await Console.Error.WriteLineAsync(text);
            await app.WaitForShutdownAsync(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Requests that came while it was still preparing are answered.
            await app.StopAsync(CancellationToken.None);
        }
        return ExitCodes.Ok;
    }

    private static async Task<Outcome<Func<string, string?>>> PrepareAsync(
        IServiceProvider services, EffectiveSettings settings, CancellationToken ct)
    {
        var setup = await FirstStart.PrepareAsync(services, ct);
        var words = services.GetRequiredService<Words>();
        return (Func<string, string?>)(address => setup is null ? null : words["organisation.setup.link", address + setup]);
    }
}
