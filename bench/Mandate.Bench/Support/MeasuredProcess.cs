using System.Diagnostics;

namespace Mandate.Bench;

/// <summary>A program run to its end: time by the clock and of the processors, and the most memory that it held, as looked at a hundred times a second.</summary>
internal sealed record MeasuredProcess(double Seconds, double ProcessorSeconds, double PeakMegabytes)
{
    public static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <exception cref="InvalidOperationException">It did not end with 0.</exception>
    public static async Task<MeasuredProcess> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var (peak, used) = (0L, TimeSpan.Zero);
        while (!process.HasExited)
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
                used = process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                break;
            }
            await Task.Delay(10);
        }
        await process.WaitForExitAsync();
        var taken = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        await output;
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await errors}");
        return new(taken, used.TotalSeconds, peak / 1e6);
    }
}
