using System.Diagnostics;
using System.Globalization;
using Mandate.Kernel;
using Mandate.Kernel.Postgres;
using Npgsql;

namespace Mandate.Bench;

/// <summary>
/// What the journal costs: a saved change beside a bare insert of the same durability, and verifying a long journal
/// beside merely reading its rows. The argument is the number of rows (a million when there is none).
/// </summary>
internal static class JournalMeasure
{
    private const int Saves = 500;
    private const int Writers = 16;
    private const int Batch = 5_000;

    public static async Task<bool> RunAsync(string[] arguments)
    {
        var rows = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 1_000_000;
        await using var bed = await TestBed.OpenAsync();
        var report = new Report("journal", $"embedded PostgreSQL, durable; medians of {Saves} saves; rows of about 300 bytes of JSON");
        await SavesAsync(bed, report);
        await LengthAsync(bed, report, rows);
        return report.Print();
    }

    private static async Task SavesAsync(TestBed bed, Report report)
    {
        var (save, bare) = (new List<double>(), new List<double>());
        await bed.DoAsync("create table bare (id int generated always as identity, body text)");
        await bed.RaiseAsync(1);
        for (var i = 0; i < Saves; i++)
        {
            save.Add(await TimeAsync(() => bed.RaiseAsync(1)));
            bare.Add(await TimeAsync(() => bed.DoAsync($"insert into bare (body) values ('{Measured.Body}')")));
        }
        report.Add("one journalled save", save.Median(), "ms");
        report.Add("one bare insert, committed", bare.Median(), "ms");
        var all = await TimeAsync(() => Parallel.ForAsync(0, Saves * 4, new ParallelOptions { MaxDegreeOfParallelism = Writers },
            async (_, _) => await bed.RaiseAsync(1)));
        report.Add($"journalled saves of {Writers} writers at once", Saves * 4 / all * 1000, "a second");
        report.Add("1,000 journal rows in one save", await TimeAsync(() => bed.RaiseAsync(1_000)), "ms");
    }

    private static async Task LengthAsync(TestBed bed, Report report, int rows)
    {
        var write = await TimeAsync(async () =>
        {
            for (var written = 0; written < rows; written += Batch) await bed.RaiseAsync(Math.Min(Batch, rows - written));
        });
        report.Add($"{rows:N0} rows appended in saves of {Batch:N0}", write / 1000, "s");
        var anchor = await JournalHead.ReadAsync(bed.Source, CancellationToken.None);
        var read = await TimeAsync(() => bed.ReadAsync());
        JournalReport? found = null;
        var verify = await TimeAsync(async () => found = await JournalVerify.RunAsync(bed.Source, [anchor], CancellationToken.None));
        report.Add("reading them, no more", read / 1000, "s");
        report.Add("verifying them", verify / 1000, "s");
        report.Exactly("findings", found!.Findings.Count, 0, "");
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private sealed record Measured(int Number, string Text) : IEvent
    {
        public const string Body = "The council adopted the strategy after three rounds of consultation with organisations of employers and of workers, and the ministry published it in the official journal; the office supported the drafting, the costing and the monitoring plan, and the first review is due next year.";

        public Subject Subject => new("bench.thing", (Number % 1000).ToString(CultureInfo.InvariantCulture));
    }

    private sealed class TestBed(string directory, EmbeddedPostgres postgres, NpgsqlDataSource source, ServiceProvider services) : IAsyncDisposable
    {
        private int number;

        public NpgsqlDataSource Source => source;

        public static async Task<TestBed> OpenAsync()
        {
            var directory = Path.Combine(Path.GetTempPath(), "mandate-bench-" + Guid.NewGuid().ToString("N")[..8]);
            var postgres = (await EmbeddedPostgres.OpenAsync(DataDirectory.Open(directory).Value)).Value;
            await postgres.CreateDatabaseAsync("journal");
            var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Database = "journal" }.ConnectionString);
            var services = MandateServices.Build(source);
            await Migrator.MigrateAsync(services, CancellationToken.None);
            return new TestBed(directory, postgres, source, services);
        }

        public async Task RaiseAsync(int events)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<MandateDb>();
            db.Act = new Act(Actor.System("bench"), "bench.measure");
            for (var i = 0; i < events; i++) db.Raise(new Measured(Interlocked.Increment(ref number), Measured.Body));
            await db.SaveChangesAsync();
        }

        public Task<int> DoAsync(string sql) => source.CreateCommand(sql).ExecuteNonQueryAsync();

        public async Task ReadAsync()
        {
            await using var reader = await source.CreateCommand("select * from journal.entry order by seq").ExecuteReaderAsync();
            while (await reader.ReadAsync()) reader.GetString(9);
        }

        public async ValueTask DisposeAsync()
        {
            await services.DisposeAsync();
            await source.DisposeAsync();
            await postgres.DisposeAsync();
            Directory.Delete(directory, recursive: true);
        }
    }
}
