using System.Diagnostics;

namespace Mandate.Bench;

/// <summary>How long <c>mandate --help</c> takes, beside the shortest .NET program that there is on this machine.</summary>
internal static class HelpMeasure
{
    private const int Runs = 20;

    public static async Task<bool> RunAsync(string[] arguments)
    {
        var build = await PublishedBuild.GetAsync();
        var (help, least) = (new List<double>(), new List<double>());
        await TimeAsync(build.Start("--help"));
        for (var i = 0; i < Runs; i++)
        {
            help.Add(await TimeAsync(build.Start("--help")));
            least.Add(await TimeAsync(new ProcessStartInfo("/bin/true") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false }));
        }
        var report = new Report("help", $"published build, median of {Runs}, runs alternating with /bin/true");
        report.AtMost("mandate --help", help.Median(), 150, "ms");
        report.Add("/bin/true", least.Median(), "ms");
        return report.Print();
    }

    private static async Task<double> TimeAsync(ProcessStartInfo start)
    {
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var taken = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        return process.ExitCode == 0 ? taken : throw new InvalidOperationException($"{start.FileName} ended with {process.ExitCode}");
    }
}
