using System.Diagnostics;

namespace Mandate.Bench;

/// <summary>A program run to its end: time by the clock and of the processors, and the most memory that it held, as looked at a hundred times a second.</summary>
internal sealed record MeasuredProcess(double Seconds, double ProcessorSeconds, double PeakMegabytes)
{
    public static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    public static Task<MeasuredProcess> RunAsync(string program, params string[] arguments) =>
        RunAsync(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true });

    /// <summary>A command of the program, on a database.</summary>
    public static Task<MeasuredProcess> RunAsync(PublishedBuild build, string connection, params string[] arguments)
    {
        var start = build.Start(arguments);
        start.Environment["Mandate__Database"] = connection;
        return RunAsync(start);
    }

    /// <exception cref="InvalidOperationException">It did not end with 0.</exception>
    private static async Task<MeasuredProcess> RunAsync(ProcessStartInfo start)
    {
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        if (start.RedirectStandardInput) process.StandardInput.Close();
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
        if (process.ExitCode != 0) throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}: {await errors}");
        return new(taken, used.TotalSeconds, peak / 1e6);
    }
}
