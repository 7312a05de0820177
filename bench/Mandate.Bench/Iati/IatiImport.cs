using System.Globalization;
using Mandate.Kernel.Postgres;
using Npgsql;

namespace Mandate.Bench;

/// <summary><c>mandate iati import</c> beside lxml's iterparse and COPY into the same PostgreSQL, in turns; and what was received, given back.</summary>
internal static class IatiImport
{
    private const int Times = 3;

    /// <param name="Processor">Of the program and of PostgreSQL.</param>
    private sealed record Run(double Seconds, double Processor, double PeakMegabytes);

    public static async Task RunAsync(Report report, GeneratedFile file, string? schemas)
    {
        var folder = Directory.CreateTempSubdirectory("mandate-bench-import");
        try
        {
            var (build, data) = (await PublishedBuild.GetAsync(), Path.Combine(folder.FullName, "data"));
            await using var database = (await MandateDatabase.OpenAsync(new DatabaseSettings(DataDirectory: data))).Value;
            await using var services = MandateServices.Build(database.Source);
            _ = (await Migrator.MigrateAsync(services, default)).Value;
            var (connection, postgres) = (new NpgsqlConnectionStringBuilder(database.Source.ConnectionString), new PostgresTime(data));
            var (ours, theirs) = (new List<Run>(), new List<Run>());
            for (var time = 0; time < Times; time++)
            {
                await EmptyAsync(database.Source);
                ours.Add(await MeasuredAsync(postgres, async () => (await MeasuredProcess.RunAsync(build, connection.ConnectionString, "iati", "import", file.Path)) is var r ? new(r.Seconds, r.ProcessorSeconds, r.PeakMegabytes) : null!));
                theirs.Add(await MeasuredAsync(postgres, () => LxmlAsync(connection, file.Path)));
            }
            Print(report, file.Bytes / 1e6, ours, theirs);
            await OtherAsync(report, build, connection.ConnectionString, file, Path.Combine(folder.FullName, "given.xml"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Print(Report report, double megabytes, List<Run> ours, List<Run> theirs)
    {
        Add("import", ours);
        Add("lxml and COPY", theirs);
        report.AtLeast("import ÷ lxml and COPY, by the clock, best of each", theirs.Min(t => t.Seconds) / ours.Min(o => o.Seconds), 2, "×");
        report.AtLeast("import ÷ lxml and COPY, by the clock, medians", theirs.Select(t => t.Seconds).Median() / ours.Select(o => o.Seconds).Median(), 2, "×");
        report.Add("import ÷ lxml and COPY, by processor time", theirs.Min(t => t.Processor) / ours.Min(o => o.Processor), "×");
        report.AtMost("import: peak memory", ours.Max(o => o.PeakMegabytes), 150, "MB");
        report.Add("lxml: peak memory", theirs.Max(t => t.PeakMegabytes), "MB");

        void Add(string who, List<Run> runs)
        {
            report.Add(who + ", by the clock: best", megabytes / runs.Min(r => r.Seconds), "MB/s");
            report.Add(who + ", by the clock: median", megabytes / runs.Select(r => r.Seconds).Median(), "MB/s");
            report.Add(who + ", by processor time, PostgreSQL's with it", megabytes / runs.Min(r => r.Processor), "MB/s");
        }
    }

    private static async Task OtherAsync(Report report, PublishedBuild build, string connection, GeneratedFile file, string given)
    {
        var again = await MeasuredProcess.RunAsync(build, connection, "iati", "import", file.Path);
        report.Add("import of the same file again, by the clock", file.Bytes / 1e6 / again.Seconds, "MB/s");
        var export = await MeasuredProcess.RunAsync(build, connection, "iati", "export", "--received", "--out", given);
        report.Add("export of what was received, by the clock", file.Bytes / 1e6 / export.Seconds, "MB/s");
        report.AtMost("export of what was received: peak memory", export.PeakMegabytes, 150, "MB");
    }

    private static async Task<Run> MeasuredAsync(PostgresTime postgres, Func<Task<Run>> run)
    {
        var before = postgres.Seconds();
        var done = await run();
        return done with { Processor = done.Processor + postgres.Seconds() - before };
    }

    private static async Task<Run> LxmlAsync(NpgsqlConnectionStringBuilder connection, string file)
    {
        var said = await Python.RunAsync("iati_import.py", Libpq(connection), file);
        return new(said.GetProperty("seconds").GetDouble(), said.GetProperty("processor_seconds").GetDouble(), said.GetProperty("peak_kb").GetInt64() * 1024 / 1e6);
    }

    // As it was before: nothing received, and nothing left to write of the run before.
    private static async Task EmptyAsync(NpgsqlDataSource source)
    {
        await using var names = source.CreateCommand("select string_agg('cooperation.' || tablename, ', ') from pg_tables where schemaname = 'cooperation' and tablename like 'received\\_%'");
        var tables = Convert.ToString(await names.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        await using var empty = source.CreateCommand($"drop schema if exists lxml_received cascade; truncate {tables}");
        await empty.ExecuteNonQueryAsync();
        await using var written = source.CreateCommand("checkpoint");
        await written.ExecuteNonQueryAsync();
    }

    private static string Libpq(NpgsqlConnectionStringBuilder of) => $"host={of.Host} port={of.Port} dbname={of.Database} user={of.Username}" + (of.Password is { Length: > 0 } password ? $" password={password}" : "");
}
