using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using Mandate.Cooperation;

namespace Mandate.Bench;

/// <summary>
/// The same activities to a file by the code that publishes and exports, and by lxml's xmlfile, in turns. The argument is how
/// many (14,000 when there is none: about 350 MB). That both say the same is looked at first.
/// </summary>
internal static class IatiWriteMeasure
{
    private const int Usual = 14_000, Times = 3, Compared = 1_200;

    private sealed record Run(double Seconds, double Processor);

    public static async Task<bool> RunAsync(string[] arguments)
    {
        var report = new Report("writing IATI", $"the same activities to a file, in turns, {Times} times; MB of lxml's file for both: it has no indents");
        await AddAsync(report, arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : Usual);
        return report.Print();
    }

    /// <summary>Beside the other measures of a file.</summary>
    public static Task AddAsync(Report report, GeneratedFile file, string? schemas) => AddAsync(report, Math.Max(1, (int)((long)Usual * file.Activities / IatiMeasure.Usual)));

    private static async Task AddAsync(Report report, int activities)
    {
        var folder = Directory.CreateTempSubdirectory("mandate-bench-write");
        try
        {
            var (ours, theirs) = (Path.Combine(folder.FullName, "ours.xml"), Path.Combine(folder.FullName, "theirs.xml"));
            // Looked at first: they say the same, and what was compiled for it is not measured.
            Write(ours, Compared);
            await LxmlAsync(theirs, Compared);
            HoldTogether(ours, theirs);
            var (our, their) = (new List<Run>(), new List<Run>());
            for (var time = 0; time < Times; time++)
            {
                our.Add(Write(ours, activities));
                their.Add(await LxmlAsync(theirs, activities));
            }
            Add(report, $"writing {activities:N0} activities", new FileInfo(theirs).Length / 1e6, our);
            Add(report, "lxml's xmlfile, the same", new FileInfo(theirs).Length / 1e6, their);
            report.AtLeast("writing ÷ lxml, by the clock, best of each", their.Min(t => t.Seconds) / our.Min(o => o.Seconds), 4, "×");
            report.AtLeast("writing ÷ lxml, by processor time", their.Min(t => t.Processor) / our.Min(o => o.Processor), 4, "×");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Add(Report report, string who, double megabytes, List<Run> runs)
    {
        report.Add(who + ", by the clock: best", megabytes / runs.Min(r => r.Seconds), "MB/s");
        report.Add(who + ", by the clock: median", megabytes / runs.Select(r => r.Seconds).Median(), "MB/s");
        report.Add(who + ", by processor time", megabytes / runs.Min(r => r.Processor), "MB/s");
    }

    private static Run Write(string path, int activities)
    {
        _ = SampleActivity.Some(1).First();
        var (started, used) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1)) IatiFile.WriteActivities(file, SampleActivity.Some(activities), SampleActivity.GeneratedAt);
        return new(Stopwatch.GetElapsedTime(started).TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - used).TotalSeconds);
    }

    private static async Task<Run> LxmlAsync(string path, int activities)
    {
        var said = await Python.RunAsync("iati_write.py", path, activities.ToString(CultureInfo.InvariantCulture));
        return new(said.GetProperty("seconds").GetDouble(), said.GetProperty("processor_seconds").GetDouble());
    }

    // Space between elements goes on reading; nothing else may differ.
    private static void HoldTogether(string one, string other)
    {
        var (ours, theirs) = (XElement.Load(one).Elements().ToList(), XElement.Load(other).Elements().ToList());
        if (ours.Count != Compared || theirs.Count != Compared) throw new InvalidOperationException($"{ours.Count} and {theirs.Count} activities instead of {Compared}.");
        foreach (var (our, their) in ours.Zip(theirs))
        {
            // An element with nothing in it may have two tags or one.
            foreach (var empty in their.Descendants().Where(e => !e.Nodes().Any())) empty.RemoveNodes();
            if (!XNode.DeepEquals(our, their)) throw new InvalidOperationException($"The two files do not say the same:\n{our}\n{their}");
        }
    }
}
