using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Mandate.Kernel;

/// <summary>
/// Brings what happened to the handlers, as long as the server runs: at once when any program commits an event, and
/// every few seconds for what has to be tried again. Each handler goes at its own pace.
/// </summary>
internal sealed class JournalPump(
    NpgsqlDataSource source, IServiceScopeFactory scopes, HandlerStep step, ILogger<JournalPump> log) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);
    private volatile TaskCompletionSource happened = NewSignal();

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var names = Names();
        return names.Count == 0 ? Task.CompletedTask
            : Task.WhenAll([ListenAsync(stoppingToken), .. names.Select(name => ServeAsync(name, stoppingToken))]);
    }

    private List<string> Names()
    {
        using var scope = scopes.CreateScope();
        var names = scope.ServiceProvider.GetServices<IJournalHandler>().Select(h => h.Name).ToList();
        return names.Distinct(StringComparer.Ordinal).Count() == names.Count ? names
            : throw new InvalidOperationException("Two handlers of the journal have one name: " + string.Join(", ", names));
    }

    private async Task ServeAsync(string name, CancellationToken ct)
    {
        var begun = false;
        while (!ct.IsCancellationRequested)
        {
            // Taken before looking, so that what happens meanwhile is not slept through.
            var wake = happened.Task;
            await GuardAsync(async () =>
            {
                if (!begun) await BeginAsync(name, ct);
                begun = true;
                while (await step.RunAsync(name, ct)) { }
            }, name, ct);
            await Task.WhenAny(wake, Task.Delay(Poll, ct));
        }
    }

    private async Task BeginAsync(string name, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetServices<IJournalHandler>().Single(h => h.Name == name);
        await HandlerQueue.BeginAsync(scope.ServiceProvider.GetRequiredService<MandateDb>(), handler, ct);
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await GuardAsync(() => ListenOnceAsync(ct), "listen", ct);
            await Task.Delay(Poll, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ListenOnceAsync(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        connection.Notification += (_, _) => Interlocked.Exchange(ref happened, NewSignal()).SetResult();
        await using (var listen = new NpgsqlCommand("listen journal", connection)) await listen.ExecuteNonQueryAsync(ct);
        while (true) await connection.WaitAsync(ct);
    }

    // The database may be away for a while: the pump waits for it and goes on.
    private async Task GuardAsync(Func<Task> work, string name, CancellationToken ct)
    {
        try
        {
            await work();
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            log.LogWarning("Journal handlers ({Name}) wait: {Kind}", name, failure.GetType().Name);
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
