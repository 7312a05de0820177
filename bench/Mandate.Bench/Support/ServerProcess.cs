using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Mandate.Bench;

/// <summary>A running <c>mandate serve</c>.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly TaskCompletionSource<(Uri Address, long At)> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> errors = [];
    private readonly long started;

    private ServerProcess(Process process, long started) => (this.process, this.started) = (process, started);

    public int Id => process.Id;

    public Uri Address => ready.Task.Result.Address;

    /// <summary>From the start of the process until it said where it listens, which it does when it answers.</summary>
    public TimeSpan TimeToReady => Stopwatch.GetElapsedTime(started, ready.Task.Result.At);

    /// <summary>Starts the server on a free port and waits until it is ready.</summary>
    public static async Task<ServerProcess> StartAsync(PublishedBuild build, string data, int port = 0)
    {
        var start = build.Start("serve", "--port", port.ToString(System.Globalization.CultureInfo.InvariantCulture), "--data", data);
        var begun = Stopwatch.GetTimestamp();
        var server = new ServerProcess(Process.Start(start)!, begun);
        server.process.StandardInput.Close();
        server.process.OutputDataReceived += (_, _) => { };
        server.process.ErrorDataReceived += (_, line) => server.Hear(line.Data);
        server.process.BeginErrorReadLine();
        server.process.BeginOutputReadLine();
        var ended = server.process.WaitForExitAsync();
        if (await Task.WhenAny(server.ready.Task, ended).WaitAsync(TimeSpan.FromMinutes(2)) == ended)
            throw new InvalidOperationException($"The server ended with {server.process.ExitCode}: {string.Join('\n', server.errors)}");
        return server;
    }

    /// <summary>Resident memory in bytes, as the kernel counts it.</summary>
    public long ResidentMemory()
    {
        process.Refresh();
        return process.WorkingSet64;
    }

    /// <summary><c>kill -9</c>.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>What a service manager sends; waits for the end.</summary>
    public async Task StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await StopAsync();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        errors.Add(line);
        if (Link().Match(line) is { Success: true } link) ready.TrySetResult((new Uri(link.Value), Stopwatch.GetTimestamp()));
    }

    [GeneratedRegex("https?://[^ ]+$")]
    private static partial Regex Link();
}
