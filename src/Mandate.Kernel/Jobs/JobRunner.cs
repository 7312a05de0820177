using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace Mandate.Kernel;

/// <summary>
/// Runs the planned jobs with Quartz, whose tables are in schema <c>jobs</c> of our database. Nothing of it is built
/// before the server takes requests.
/// </summary>
internal sealed class JobRunner(
    IServiceProvider services, IHostApplicationLifetime host, IEnumerable<JobPlan> plans, JobTimes times, TimeProvider clock,
    ILoggerFactory logs) : BackgroundService
{
    private static readonly TimeSpan RetryStart = TimeSpan.FromSeconds(10);
    private readonly ILogger log = logs.CreateLogger<JobRunner>();
    private IScheduler? scheduler;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ready = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, host.ApplicationStarted);
        await Task.Delay(Timeout.InfiniteTimeSpan, clock, ready.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var wait = times.StartDelay;
        do
        {
            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            wait = RetryStart;
        }
        while (!stoppingToken.IsCancellationRequested && !await StartedAsync(stoppingToken));
    }

    // Without a database there are no jobs, but there may still be pages to show.
    private async Task<bool> StartedAsync(CancellationToken ct)
    {
        try
        {
            var source = services.GetRequiredService<NpgsqlDataSource>();
            await JobStore.OneServerAtATimeAsync(source, () => PlanAsync(source, ct), ct);
            await scheduler!.Start(ct);
            return true;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception e)
        {
            log.LogWarning(e, "The jobs could not be started; next attempt in {Seconds} s", RetryStart.TotalSeconds);
            await ShutDownAsync(CancellationToken.None);
            return false;
        }
    }

    private async Task PlanAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        await JobStore.PrepareAsync(source, ct);
        scheduler = await JobStore.BuildAsync(services, times, ct);
        await JobSchedule.ApplyAsync(scheduler, [.. plans], clock.GetUtcNow(), ct);
    }

    /// <summary>Lets jobs that are running come to their end, as long as the host gives time for it.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await ShutDownAsync(cancellationToken);
    }

    private async Task ShutDownAsync(CancellationToken ct)
    {
        if (scheduler is null) return;
        await scheduler.Shutdown(waitForJobsToComplete: true, ct);
        scheduler = null;
    }
}
