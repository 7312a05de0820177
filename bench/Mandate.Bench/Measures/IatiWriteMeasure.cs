using System.Diagnostics;
using System.Globalization;
using System.IO.Pipelines;
using Mandate.Cooperation;

namespace Mandate.Bench;

/// <summary>Our writer of XML beside lxml's xmlfile, the same activities to a file each. The argument is how many (3,000 when there is none).</summary>
internal static class IatiWriteMeasure
{
    public static async Task<bool> RunAsync(string[] arguments)
    {
        var activities = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 3_000;
        var folder = Directory.CreateTempSubdirectory("mandate-bench-write");
        try
        {
            var (ours, theirs) = (Path.Combine(folder.FullName, "ours.xml"), Path.Combine(folder.FullName, "theirs.xml"));
            // The second run is measured: the first compiles.
            await WriteAsync(ours, Math.Max(1, activities / 10));
            var time = await WriteAsync(ours, activities);
            var lxml = (await Python.RunAsync("iati_write.py", theirs, activities.ToString(CultureInfo.InvariantCulture))).GetProperty("seconds").GetDouble();
            // What is between the elements differs: lxml does not indent.
            double rate = new FileInfo(theirs).Length / 1e6 / time, lxmlRate = new FileInfo(theirs).Length / 1e6 / lxml;
            var report = new Report("writing IATI", $"{activities:N0} activities, {new FileInfo(theirs).Length / 1e6:N0} MB, to a file; MB of lxml's file, which has no indents, for both");
            report.Add("ours", rate, "MB/s");
            report.Add("lxml's xmlfile", lxmlRate, "MB/s");
            report.AtLeast("times lxml", rate / lxmlRate, 4, "");
            return report.Print();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    internal static async Task<double> WriteAsync(string path, int activities)
    {
        var started = Stopwatch.GetTimestamp();
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1);
        var to = PipeWriter.Create(file, new StreamPipeWriterOptions(minimumBufferSize: 1 << 16));
        var sample = new SampleActivity(new XmlByteWriter(to));
        sample.Begin();
        for (var number = 1; number <= activities; number++)
        {
            sample.Write(number);
            if (to.UnflushedBytes > 1 << 18) await to.FlushAsync();
        }
        sample.End();
        await to.CompleteAsync();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
