using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using Mandate.Cooperation;

namespace Mandate.Bench;

/// <summary>
/// The same activities to a file by the code that publishes and exports, and by lxml's xmlfile, in turns. The argument is how
/// many (14,000 when there is none: 350 MB). That both say the same is looked at first.
/// </summary>
internal static class IatiWriteMeasure
{
    private const int Usual = 14_000, Times = 3, Compared = 1_200;

    private sealed record Run(double Seconds, double Processor);

    public static async Task<bool> RunAsync(string[] arguments)
    {
        var activities = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : Usual;
        var folder = Directory.CreateTempSubdirectory("mandate-bench-write");
        try
        {
            var (ours, theirs) = (Path.Combine(folder.FullName, "ours.xml"), Path.Combine(folder.FullName, "theirs.xml"));
            // Looked at first: they say the same, and what was compiled for it is not measured.
            Write(ours, Compared);
            await LxmlAsync(theirs, Compared);
            if (!SayTheSame(ours, theirs)) throw new InvalidOperationException("The two files do not say the same.");
            var (our, their) = (new List<Run>(), new List<Run>());
            for (var time = 0; time < Times; time++)
            {
                our.Add(Write(ours, activities));
                their.Add(await LxmlAsync(theirs, activities));
            }
            return Print(activities, new FileInfo(theirs).Length / 1e6, new FileInfo(ours).Length / 1e6, our, their);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // What is between the elements differs, since lxml does not indent: its file is the measure for both.
    private static bool Print(int activities, double megabytes, double withIndents, List<Run> our, List<Run> their)
    {
        var report = new Report("writing IATI", $"{activities:N0} activities to a file, in turns, {Times} times; MB of lxml's file without indents, {megabytes:N0}, for both (ours has {withIndents:N0} with them)");
        Add("ours", our);
        Add("lxml's xmlfile", their);
        report.AtLeast("times lxml, by the clock, best of each", their.Min(t => t.Seconds) / our.Min(o => o.Seconds), 4, "");
        report.AtLeast("times lxml, by processor time, best of each", their.Min(t => t.Processor) / our.Min(o => o.Processor), 4, "");
        return report.Print();

        void Add(string who, List<Run> runs)
        {
            report.Add(who + ", by the clock: best", megabytes / runs.Min(r => r.Seconds), "MB/s");
            report.Add(who + ", by the clock: median", megabytes / runs.Select(r => r.Seconds).Median(), "MB/s");
            report.Add(who + ", by processor time: best", megabytes / runs.Min(r => r.Processor), "MB/s");
        }
    }

    /// <summary>A file of them, for this measure and others.</summary>
    internal static void Write(string path, int activities, out double seconds) => seconds = Write(path, activities).Seconds;

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
    private static bool SayTheSame(string one, string other) => XNode.DeepEquals(XDocument.Load(one).Root, XDocument.Load(other).Root);
}
