using System.Diagnostics;
using Mandate.Kernel;
using Mandate.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mandate.IntegrationTests.Kernel.Journal;

public sealed class JournalHandlerTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly KernelDatabase database = new(postgres);
    private readonly Script script = new();
    private readonly Hours clock = new();
    private ServiceProvider services = null!;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        services = Server(clock);
        await using var db = database.Open();
        await HandlerQueue.BeginAsync(db, new TallyHandler(script), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }

    private ServiceProvider Server(TimeProvider time) => new ServiceCollection().AddLogging()
        .AddSingleton(database.Source).AddSingleton(time).AddSingleton(script)
        .AddScoped(_ => database.Open(time)).AddJournalHandler<TallyHandler>().AddJournalPump()
        .BuildServiceProvider(validateScopes: true);

    private sealed class Hours : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2022, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private async Task HappenAsync(string office, params int[] numbers)
    {
        foreach (var number in numbers)
        {
            await using var db = database.Open();
            db.Raise(new OfficeOpened(office, number));
            await db.SaveChangesAsync();
        }
    }

    private async Task RunAsync(ServiceProvider? server = null)
    {
        while (await (server ?? services).GetRequiredService<HandlerStep>().RunAsync("test.tally", CancellationToken.None)) { }
    }

    private async Task<string> DoneAsync()
    {
        await using var db = database.Open();
        return string.Join(' ', (await db.Set<Tally>().OrderBy(t => t.Id).ToListAsync()).Select(t => t.Subject + t.Number));
    }

    private Task<long> ParkedAsync() => database.AskAsync<long>("select count(*) from journal.parked");

    [Fact]
    public async Task Every_event_is_handled_once_and_in_order()
    {
        await HappenAsync("A", 1, 2, 3);
        await RunAsync();
        await RunAsync();
        await HappenAsync("A", 4);
        await RunAsync();
        Assert.Equal("A1 A2 A3 A4", await DoneAsync());
    }

    [Fact]
    public async Task Plain_changes_and_other_events_are_passed_over()
    {
        await using (var db = database.Open())
        {
            db.Add(new Office { Code = "X" });
            db.Raise(new OfficeClosed("X"));
            await db.SaveChangesAsync();
        }
        await HappenAsync("A", 1);
        await RunAsync();
        Assert.Equal("A1", await DoneAsync());
    }

    private sealed record OfficeClosed(string Office) : IEvent
    {
        public Subject Subject => new("things.office", Office);
    }

    [Fact]
    public async Task A_failing_event_holds_back_its_own_subject_and_no_other()
    {
        script.Before = (e, _) => e is { Office: "A", Number: 1 } ? throw new InvalidOperationException("Mr X, mrx@example.org") : Task.CompletedTask;
        await HappenAsync("A", 1, 2);
        await HappenAsync("B", 1);
        await HappenAsync("A", 3);
        await HappenAsync("B", 2);
        await RunAsync();
        Assert.Equal("B1 B2", await DoneAsync());
        Assert.Equal(3, await ParkedAsync());
        Assert.Equal("InvalidOperationException", await database.AskAsync<string>("select error from journal.parked where error is not null"));
        script.Before = (_, _) => Task.CompletedTask;
        clock.Now += TimeSpan.FromMinutes(1);
        await RunAsync();
        Assert.Equal("B1 B2 A1 A2 A3", await DoneAsync());
        Assert.Equal(0, await ParkedAsync());
    }

    [Fact]
    public async Task A_handler_that_fails_three_times_and_then_works_has_one_effect()
    {
        var tries = 0;
        script.Before = (_, _) => ++tries <= 3 ? throw new InvalidOperationException() : Task.CompletedTask;
        await HappenAsync("A", 1);
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await RunAsync();
            Assert.Equal(attempt, tries);
            Assert.Equal(attempt, await database.AskAsync<int>("select attempts from journal.parked"));
            // Not before its time: 2, 4, 8 seconds.
            clock.Now += TimeSpan.FromSeconds((1 << attempt) - 1);
            await RunAsync();
            Assert.Equal(attempt, tries);
            clock.Now += TimeSpan.FromSeconds(1);
        }
        await RunAsync();
        Assert.Equal(("A1", 4, 0L), (await DoneAsync(), tries, await ParkedAsync()));
    }

    [Fact]
    public async Task A_server_that_dies_in_the_middle_leaves_nothing_half_done()
    {
        script.Before = async (_, db) =>
        {
            db.Add(new Office { Code = "half" });
            await db.SaveChangesAsync();
            var pid = await db.Database.SqlQueryRaw<int>("select pg_backend_pid() as \"Value\"").SingleAsync();
            await database.DoAsync($"select pg_terminate_backend({pid})");
        };
        await HappenAsync("A", 1);
        await RunAsync();
        Assert.Equal("", await DoneAsync());
        Assert.Equal(0L, await database.AskAsync<long>("select count(*) from things.office"));
        script.Before = (_, _) => Task.CompletedTask;
        clock.Now += TimeSpan.FromMinutes(1);
        await RunAsync();
        Assert.Equal("A1", await DoneAsync());
    }

    [Fact]
    public async Task Two_servers_at_once_handle_each_event_once_and_in_order()
    {
        var failures = 0;
        script.Before = async (e, _) =>
        {
            await Task.Delay(1);
            if (e.Number % 7 == 0 && Interlocked.Increment(ref failures) % 2 == 1) throw new InvalidOperationException();
        };
        foreach (var number in Enumerable.Range(1, 30)) await HappenAsync("ABC"[number % 3].ToString(), number);
        await using var other = Server(clock);
        while (await database.AskAsync<long>("select count(*) from things.tally") < 30)
        {
            await Task.WhenAll(RunAsync(services), RunAsync(other), RunAsync(services), RunAsync(other));
            clock.Now += TimeSpan.FromMinutes(1);
        }
        await using var db = database.Open();
        var done = await db.Set<Tally>().OrderBy(t => t.Id).ToListAsync();
        Assert.Equal(30, done.Count);
        Assert.All(done.GroupBy(t => t.Subject), subject => Assert.Equal(subject.Select(t => t.Number).Order(), subject.Select(t => t.Number)));
    }

    [Fact]
    public async Task A_running_server_handles_what_another_program_commits_at_once()
    {
        await using var server = Server(TimeProvider.System);
        var pump = server.GetServices<IHostedService>().Single();
        await pump.StartAsync(CancellationToken.None);
        await HappenAsync("A", 1);
        await UntilAsync("A1");
        // Now it listens: the poll is every 5 seconds, the word comes sooner.
        await Task.Delay(300);
        var watch = Stopwatch.StartNew();
        await HappenAsync("A", 2);
        await UntilAsync("A1 A2");
        Assert.InRange(watch.ElapsedMilliseconds, 0, 4_000);
        await pump.StopAsync(CancellationToken.None);
    }

    private async Task UntilAsync(string done)
    {
        for (var i = 0; i < 400 && await DoneAsync() != done; i++) await Task.Delay(25);
        Assert.Equal(done, await DoneAsync());
    }

    [Fact]
    public async Task Anyone_can_see_how_a_handler_stands()
    {
        script.Before = (e, _) => e.Office == "A" ? throw new InvalidOperationException() : Task.CompletedTask;
        await HappenAsync("A", 1, 2);
        await RunAsync();
        await HappenAsync("B", 1);
        await using var db = database.Open();
        var state = Assert.Single(await HandlerState.ReadAsync(db, [new TallyHandler(script)], CancellationToken.None));
        Assert.Equal(("test.tally", 2L, 1L, 2L), (state.Handler, state.Seq!.Value, state.Behind, state.Parked));
        Assert.Equal(["InvalidOperationException"], state.Errors);
    }

    [Fact]
    public async Task A_handler_that_skips_the_past_begins_with_what_happens_next()
    {
        await HappenAsync("A", 1);
        await database.DoAsync("delete from journal.handler");
        await using (var db = database.Open()) await HandlerQueue.BeginAsync(db, new Later(), CancellationToken.None);
        Assert.Equal(1L, await database.AskAsync<long>("select seq from journal.handler where handler = 'test.later'"));
    }

    private sealed class Later : IJournalHandler
    {
        public string Name => "test.later";

        public IReadOnlyCollection<string> Events => ["OfficeOpened"];

        public bool SkipsThePast => true;

        public Task HandleAsync(JournalEntry entry, MandateDb db, CancellationToken ct) => Task.CompletedTask;
    }
}
