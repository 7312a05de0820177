using System.Diagnostics;
using System.Globalization;
using System.Text;
using ExcelDataReader;
using Mandate.Kernel;
using Mandate.Kernel.Postgres;
using Mandate.Organisation;
using Mandate.Results;

namespace Mandate.Bench;

/// <summary>
/// A workbook with 100,000 cells (every country × 60 indicators × sex × age), filled in, then every one of them changed
/// and uploaded to correct: time and growth of the process, beside reading the same file with the reader alone.
/// </summary>
internal static class SheetsMeasure
{
    private const string Period = "2020";

    private static readonly HashSet<string> Shares = [.. Enumerable.Range(0, 1_000).Where(GeneratedFramework.IsShare).Select(GeneratedFramework.CodeOf)];

    public static async Task<bool> RunAsync(string[] arguments)
    {
        var indicators = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 60;
        var data = Path.Combine(Path.GetTempPath(), "mandate-bench-" + Guid.NewGuid().ToString("N")[..8]);
        try
        {
            await using var database = (await MandateDatabase.OpenAsync(new DatabaseSettings(DataDirectory: data))).Value;
            await using var services = MandateServices.Build(database.Source);
            await FillAsync(services, indicators);
            return await MeasureAsync(services);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task FillAsync(ServiceProvider services, int indicators)
    {
        Console.Error.WriteLine("filling …");
        _ = (await Migrator.MigrateAsync(services, default)).Value;
        await Preparation.DoAsync<DemoPeople, Done>(services, o => o.HandleAsync(Preparation.Console, new(Preparation.Password), default));
        await Preparation.DoAsync<ImportFramework, ImportFramework.Result>(services, o => o.HandleAsync(Preparation.Console, new(GeneratedFramework.Files(indicators)), default));
        await Preparation.DoAsync<ApproveFramework, ApproveFramework.Approved>(services, o => o.HandleAsync(Preparation.Console, new(GeneratedFramework.Code), default));
        var dimensions = new ImportFile("dimensions.csv", await File.ReadAllBytesAsync(PublishedBuild.Dimensions));
        await Preparation.DoAsync<ImportDimensions, ImportDimensions.Result>(services, o => o.HandleAsync(Preparation.Console, new(dimensions), default));
        var measures = Encoding.UTF8.GetString(GeneratedFramework.Measures(indicators).Bytes).Replace("sex:weighted_average", "sex:weighted_average;age:weighted_average", StringComparison.Ordinal)
            .Replace("sex:sum", "sex:sum;age:sum", StringComparison.Ordinal);
        await Preparation.DoAsync<ImportMeasures, ImportMeasures.Result>(services, o => o.HandleAsync(Preparation.Console,
            new(GeneratedFramework.Code, new("measures.csv", Encoding.UTF8.GetBytes(measures))), default));
    }

    private static async Task<bool> MeasureAsync(ServiceProvider services)
    {
        var officer = new Access(Actor.Account(Guid.NewGuid()), "Ama", [new Grant("bench", new HashSet<Function> { ResultsFunctions.Read, ResultsFunctions.Report })]);
        var empty = await FetchAsync(services, officer);
        var first = await UploadAsync(services, officer, Typed(services, empty, (key, row) => row with { Quantity = 1 + key.Country[0] + key.Cell.Length, Denominator = Shares.Contains(key.Indicator) ? 1000 : null }), SheetMode.Add);
        DownloadSheet.Sheet there = null!;
        var fetched = await Peak.OfAsync(async () => there = await FetchAsync(services, officer));
        var file = Typed(services, there, (_, row) => row with { Quantity = row.Quantity + 1 });
        var read = await Peak.OfAsync(() => Task.FromResult(ReadAlone(file)));
        var preview = await Peak.OfAsync(() => Preparation.DoAsync<UploadSheet, UploadSheet.Preview>(services, o => o.PreviewAsync(officer, new(new("sheet.xlsx", file), SheetMode.Correct), default)));
        UploadSheet.Result done = null!;
        var upload = await Peak.OfAsync(async () => done = await UploadAsync(services, officer, file, SheetMode.Correct));
        var again = await Peak.OfAsync(() => UploadAsync(services, officer, file, SheetMode.Correct));
        var report = new Report("sheets", $"{there.Rows:N0} rows, {file.Length / 1024.0 / 1024:0.0} MB; {done.Results:N0} results; first upload {first.Added:N0} cells; embedded PostgreSQL; growth is of the process's resident memory");
        report.Add("cells changed by the upload", done.Changed, "");
        report.AtMost("upload, carried out", upload.Seconds, 20, "s");
        report.AtMost("its growth", upload.Megabytes, 300, "MB");
        report.Add("preview alone", preview.Seconds, "s");
        report.Add("the same file again: nothing changes", again.Seconds, "s");
        report.Add("the file read by the reader alone", read.Seconds, "s");
        report.Add("its growth ", read.Megabytes, "MB");
        report.Add("the file made", fetched.Seconds, "s");
        report.Exactly("cells the second time", (await UploadAsync(services, officer, file, SheetMode.Correct)).Changed, 0, "");
        return report.Print();
    }

    private static Task<DownloadSheet.Sheet> FetchAsync(ServiceProvider services, Access officer) =>
        Preparation.DoAsync<DownloadSheet, DownloadSheet.Sheet>(services, o => o.HandleAsync(officer, new(GeneratedFramework.Code, Period), default));

    private static Task<UploadSheet.Result> UploadAsync(ServiceProvider services, Access officer, byte[] file, SheetMode mode) =>
        Preparation.DoAsync<UploadSheet, UploadSheet.Result>(services, o => o.HandleAsync(officer, new(new("sheet.xlsx", file), mode), default));

    /// <summary>The file with something typed into the row of every cell, written as it was.</summary>
    private static byte[] Typed(ServiceProvider services, DownloadSheet.Sheet sheet, Func<SheetKey, SheetValues, SheetValues> type)
    {
        var reading = ReadSheet.Read(new(sheet.FileName, sheet.Bytes));
        var lines = reading.Rows.Select(r => new SheetLine(r.Key, r.Version, "Indicator " + r.Key.Indicator, r.Key.Country, r.Key.Cell, "persons",
            r.Key.Cell.Length == 0 ? r.Values : type(r.Key, r.Values))).ToList();
        return WriteWorkbook.Of(new(GeneratedFramework.Code, "Generated", Period, "", DateTimeOffset.UtcNow, lines), services.GetRequiredService<Words>());
    }

    private static int ReadAlone(byte[] file)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(file));
        var values = 0;
        do
        {
            while (reader.Read())
                for (var i = 0; i < reader.FieldCount; i++)
                    if (reader.GetValue(i) is not null) values++;
        }
        while (reader.NextResult());
        return values;
    }

    private sealed record Peak(double Seconds, double Megabytes)
    {
        /// <summary>How long it takes, and by how much resident memory grows above what it was before.</summary>
        public static async Task<Peak> OfAsync<T>(Func<Task<T>> work)
        {
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            using var process = Process.GetCurrentProcess();
            var (before, most) = (process.WorkingSet64, 0L);
            using var stop = new CancellationTokenSource();
            var watch = Task.Run(async () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    process.Refresh();
                    most = Math.Max(most, process.WorkingSet64);
                    await Task.Delay(20);
                }
            });
            var begun = Stopwatch.GetTimestamp();
            await work();
            var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            await stop.CancelAsync();
            await watch;
            return new(seconds, (most - before) / 1024.0 / 1024);
        }
    }
}
