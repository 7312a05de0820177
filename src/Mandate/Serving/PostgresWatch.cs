using Mandate.Kernel.Postgres;

namespace Mandate.Serving;

/// <summary>Starts the embedded PostgreSQL again when it has ended under us, for example for lack of memory.</summary>
internal sealed class PostgresWatch(MandateDatabase database, ILogger<PostgresWatch> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Round, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested && database.Embedded is { IsRunning: false } ended) await ReviveAsync(ended, stoppingToken);
        }
    }

    private async Task ReviveAsync(EmbeddedPostgres postgres, CancellationToken ct)
    {
        var problem = await postgres.ReviveAsync(ct);
        if (problem is null) log.LogWarning("PostgreSQL had ended and was started again.");
        else log.LogError("PostgreSQL has ended and does not start: {Problem} {Details}", problem.Code, problem.Args);
    }
}
