using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace Mandate.Kernel;

/// <summary>The scheduler on our own pool of connections, one node among those that share the database.</summary>
internal static class JobStore
{
    public const string Schema = "jobs";

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
