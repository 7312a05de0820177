using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace Mandate.Kernel;

/// <summary>The scheduler on our own pool of connections, one node among those that share the database.</summary>
internal static class JobStore
{
    public const string Schema = "jobs";

    // Any number, as long as nothing else locks the same one.
    private const long ScheduleLock = 0x4d_616e_6461_7465_01;

    /// <summary>
    /// Two servers that start together on a new database would both find no schedule and both begin one: each job would
    /// run twice at its first time.
    /// </summary>
    public static async Task OneServerAtATimeAsync(NpgsqlDataSource source, Func<Task> work, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var turn = await connection.BeginTransactionAsync(ct);
        await using var wait = new NpgsqlCommand("select pg_advisory_xact_lock($1)", connection, turn) { Parameters = { new() { Value = ScheduleLock } } };
        await wait.ExecuteNonQueryAsync(ct);
        await work();
    }

    /// <summary>Quartz makes its tables, but not the schema that they are in.</summary>
    public static async Task PrepareAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var command = source.CreateCommand($"create schema if not exists {Schema}");
        await command.ExecuteNonQueryAsync(ct);
    }

    public static async Task<IScheduler> BuildAsync(IServiceProvider services, JobTimes times, CancellationToken ct)
    {
        var source = services.GetRequiredService<NpgsqlDataSource>();
        return await QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.Services.AddSingleton(services.GetRequiredService<ILoggerFactory>());
            quartz.ConfigureScheduler(s => s.InstanceName = "mandate");
            quartz.UseDefaultThreadPool(maxConcurrency: 2);
            quartz.UseTimeProvider(services.GetRequiredService<TimeProvider>());
            quartz.UseJobFactory(new PlannedJobFactory(services));
            quartz.UsePersistentStore(store => Configure(store, source, times));
        }).BuildScheduler(ct);
    }

    private static void Configure(IPersistentStoreBuilder store, NpgsqlDataSource source, JobTimes times)
    {
        store.UsePostgres(d => d.DataSourceFactory = _ => source);
        store.ConfigureStore(o => (o.TablePrefix, o.UseBackgroundThreads) = ($"{Schema}.", true));
        store.ProvisionSchema();
        store.UseClustering(c => (c.CheckinInterval, c.CheckinMisfireThreshold) = (times.CheckIn, times.Silence));
    }
}
