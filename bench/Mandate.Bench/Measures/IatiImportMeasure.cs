using System.Diagnostics;
using System.Globalization;
using Mandate.Kernel.Postgres;
using Npgsql;

namespace Mandate.Bench;

/// <summary>
/// An import of a large file by command, and its export, beside lxml's iterparse and COPY doing the same into the same
/// PostgreSQL. The argument is a file of activities; without one, sample activities of 350 MB are written.
/// </summary>
internal static class IatiImportMeasure
{
    private const int Samples = 8_000;

    public static async Task<bool> RunAsync(string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("mandate-bench-iati");
        try
        {
            var (file, given, data) = (arguments.FirstOrDefault() ?? Path.Combine(folder.FullName, "sample.xml"), Path.Combine(folder.FullName, "given.xml"), Path.Combine(folder.FullName, "data"));
            if (arguments.Length == 0) await IatiWriteMeasure.WriteAsync(file, Samples);
            var build = await PublishedBuild.GetAsync();
            await using var database = (await MandateDatabase.OpenAsync(new DatabaseSettings(DataDirectory: data))).Value;
            await using var services = MandateServices.Build(database.Source);
            _ = (await Migrator.MigrateAsync(services, default)).Value;
            var environment = new NpgsqlConnectionStringBuilder(database.Source.ConnectionString);
            var import = await PeakRun.RunAsync(build, environment.ConnectionString, "iati", "import", file);
            var again = await PeakRun.RunAsync(build, environment.ConnectionString, "iati", "import", file);
            var export = await PeakRun.RunAsync(build, environment.ConnectionString, "iati", "export", "--received", "--out", given);
            var lxml = await Python.RunAsync("iati_import.py", Libpq(environment), file);
            return Print(new FileInfo(file).Length / 1e6, import, again, export, lxml.GetProperty("seconds").GetDouble(), lxml.GetProperty("peak_kb").GetInt64());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool Print(double megabytes, PeakRun import, PeakRun again, PeakRun export, double lxml, long lxmlKb)
    {
        var report = new Report("IATI of others", $"{megabytes:N0} MB; each command from its start to its end; lxml without its start");
        report.Add("import", megabytes / import.Seconds, "MB/s");
        report.Add("lxml and COPY", megabytes / lxml, "MB/s");
        report.AtLeast("times lxml and COPY", lxml / import.Seconds, 2, "");
        report.AtMost("peak memory of the import", import.PeakKb / 1024.0, 150, "MB");
        report.Add("peak memory of lxml", lxmlKb / 1024.0, "MB");
        report.Add("the same file again", megabytes / again.Seconds, "MB/s");
        report.Add("export", megabytes / export.Seconds, "MB/s");
        report.AtMost("peak memory of the export", export.PeakKb / 1024.0, 150, "MB");
        return report.Print();
    }

    private static string Libpq(NpgsqlConnectionStringBuilder of) => $"host={of.Host} port={of.Port} dbname={of.Database} user={of.Username}" + (of.Password is { Length: > 0 } password ? $" password={password}" : "");
}

/// <summary>A command in a process of its own: how long it ran and the most memory that it held.</summary>
internal sealed record PeakRun(double Seconds, long PeakKb)
{
    public static async Task<PeakRun> RunAsync(PublishedBuild build, string connection, params string[] arguments)
    {
        var start = build.Start(arguments);
        start.Environment["Mandate__Database"] = connection;
        var (started, peak) = (Stopwatch.GetTimestamp(), 0L);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        // The kernel keeps the high-water mark; it is read until there is nothing to read any more.
        while (!process.WaitForExit(20)) peak = Math.Max(peak, HighWater(process.Id));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await Task.WhenAll(output, errors);
        return process.ExitCode == 0 ? new(seconds, peak) : throw new InvalidOperationException($"mandate {string.Join(' ', arguments)}: {await errors}");
    }

    private static long HighWater(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
