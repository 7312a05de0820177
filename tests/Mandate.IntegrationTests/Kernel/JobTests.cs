using System.Collections.Concurrent;
using Mandate.Kernel;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Mandate.IntegrationTests.Kernel;

public sealed class JobTests(PostgresFixture postgres)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_planned_job_runs_at_its_interval_each_time_in_a_scope_of_its_own()
    {
        await using var database = await postgres.NewEmptyDatabaseAsync();
        var scopes = new ConcurrentBag<IServiceProvider>();
        await using var server = Server(database, new JobPlan("test.count", TimeSpan.FromSeconds(1), (s, _) =>
        {
            scopes.Add(s);
            return Task.CompletedTask;
        }));

        await server.StartAsync();
        await UntilAsync(() => scopes.Count >= 2);

        Assert.Equal(scopes.Count, scopes.Distinct().Count());
        Assert.Equal(1L, await database.AskAsync<long>("select count(*) from jobs.triggers"));
    }

    [Fact]
    public async Task A_schedule_survives_a_restart_and_is_not_started_anew_by_it()
    {
        await using var database = await postgres.NewEmptyDatabaseAsync();
        var ran = 0;
        JobPlan Plan(TimeSpan every) => new("test.daily", every, (_, _) => Task.FromResult(Interlocked.Increment(ref ran)));

        await using (var first = Server(database, Plan(TimeSpan.FromDays(1))))
        {
            await first.StartAsync();
            await UntilAsync(() => ran == 1);
            await first.StopAsync();
        }
        var due = await database.AskAsync<long>("select next_fire_time from jobs.triggers");
        await using (var second = Server(database, Plan(TimeSpan.FromDays(1)), Beacon(out var seen)))
        {
            await second.StartAsync();
            await seen.Task.WaitAsync(Patience);
            await second.StopAsync();
        }

        Assert.Equal(1, ran);
        Assert.Equal(due, await database.AskAsync<long>("select next_fire_time from jobs.triggers where trigger_name = 'test.daily'"));
    }

    [Fact]
    public async Task A_job_whose_interval_has_changed_gets_the_new_one_and_a_job_no_longer_planned_is_forgotten()
    {
        await using var database = await postgres.NewEmptyDatabaseAsync();
        static JobPlan Plan(string name, TimeSpan every) => new(name, every, (_, _) => Task.CompletedTask);
        await using (var first = Server(database, Plan("test.kept", TimeSpan.FromDays(1)), Plan("test.dropped", TimeSpan.FromDays(1)), Beacon(out var seen)))
        {
            await first.StartAsync();
            await seen.Task.WaitAsync(Patience);
            await first.StopAsync();
        }

        await using (var second = Server(database, Plan("test.kept", TimeSpan.FromHours(1)), Beacon(out var seen)))
        {
            await second.StartAsync();
            await seen.Task.WaitAsync(Patience);
            await second.StopAsync();
        }

        Assert.Equal(3_600_000L, await database.AskAsync<long>("select repeat_interval from jobs.simple_triggers where trigger_name = 'test.kept'"));
        Assert.Equal(0L, await database.AskAsync<long>("select count(*) from jobs.job_details where job_name = 'test.dropped'"));
    }

    [Fact]
    public async Task A_job_that_fails_is_run_again_at_its_next_time()
    {
        await using var database = await postgres.NewEmptyDatabaseAsync();
        var ran = 0;
        await using var server = Server(database, new JobPlan("test.fails", TimeSpan.FromSeconds(1),
            (_, _) => Interlocked.Increment(ref ran) == 1 ? throw new InvalidOperationException("once") : Task.CompletedTask));

        await server.StartAsync();

        await UntilAsync(() => ran >= 2);
    }

    [Fact]
    public async Task The_job_of_a_server_that_is_cut_off_is_run_again_by_another_server()
    {
        await using var database = await postgres.NewEmptyDatabaseAsync();
        var begun = new TaskCompletionSource();
        var done = new TaskCompletionSource();
        var never = new TaskCompletionSource();
        var lost = Server(database, new JobPlan("test.long", TimeSpan.FromDays(1), (_, _) =>
        {
            begun.TrySetResult();
            return never.Task;
        }));
        await lost.StartAsync();
        await begun.Task.WaitAsync(Patience);

        await lost.CutOffAsync();
        await using var other = Server(database, new JobPlan("test.long", TimeSpan.FromDays(1), (_, _) =>
        {
            done.TrySetResult();
            return Task.CompletedTask;
        }));
        await other.StartAsync();

        await done.Task.WaitAsync(Patience);
        never.SetResult();
        lost.Abandon();
    }

    [Fact]
    public async Task Two_servers_run_a_job_once_each_time_it_is_due()
    {
        await using var database = await postgres.NewEmptyDatabaseAsync();
        var runs = new ConcurrentBag<DateTimeOffset>();
        JobPlan Plan() => new("test.shared", TimeSpan.FromSeconds(1), (_, _) =>
        {
            runs.Add(TimeProvider.System.GetUtcNow());
            return Task.CompletedTask;
        });
        await using (var one = Server(database, Patience, Plan()))
        await using (var two = Server(database, Patience, Plan()))
        {
            await Task.WhenAll(one.StartAsync(), two.StartAsync());
            await UntilAsync(() => runs.Count >= 4);
        }

        // A run may begin late on a busy machine, so the due times are counted, not the seconds.
        var due = await database.AskAsync<long>("select (next_fire_time - start_time) / 1000 from jobs.triggers where trigger_name = 'test.shared'");
        Assert.InRange(runs.Count, 4, (int)due);
    }

    // A second job, planned after the others: when it runs, they were due.
    private static JobPlan Beacon(out TaskCompletionSource seen)
    {
        var light = seen = new TaskCompletionSource();
        return new JobPlan($"test.beacon.{Guid.NewGuid():N}", TimeSpan.FromDays(1), (_, _) => Task.FromResult(light.TrySetResult()));
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var waited = 0; !holds(); waited++)
        {
            Assert.True(waited < Patience.TotalMilliseconds / 50, "not within the time");
            await Task.Delay(50);
        }
    }

    private static JobServer Server(TestDatabase database, params JobPlan[] plans) => Server(database, TimeSpan.FromSeconds(1), plans);

    /// <param name="silence">After which a server counts as dead and its jobs are run again by another.</param>
    private static JobServer Server(TestDatabase database, TimeSpan silence, params JobPlan[] plans) =>
        new(database.ConnectionString, silence, plans);

    private sealed class JobServer : IAsyncDisposable
    {
        private readonly NpgsqlDataSource source;
        private readonly IHost host;

        public JobServer(string database, TimeSpan silence, JobPlan[] plans)
        {
            source = NpgsqlDataSource.Create(database);
            host = new HostBuilder().ConfigureServices(services =>
            {
                services.AddSingleton(TimeProvider.System).AddSingleton(source);
                foreach (var plan in plans) services.AddSingleton(plan);
                services.AddJobRunner(t => (t.StartDelay, t.CheckIn, t.Silence) =
                    (TimeSpan.Zero, TimeSpan.FromMilliseconds(500), silence));
            }).Build();
        }

        public Task StartAsync() => host.StartAsync();

        public Task StopAsync() => host.StopAsync();

        /// <summary>From here on it reaches the database no more, and does not say goodbye.</summary>
        public ValueTask CutOffAsync() => source.DisposeAsync();

        public void Abandon() => host.Dispose();

        public async ValueTask DisposeAsync()
        {
            await host.StopAsync();
            host.Dispose();
            await source.DisposeAsync();
        }
    }
}
