using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Mandate.TestSupport;

/// <summary>The program itself, as its users start it: a process of its own, with its output kept.</summary>
public sealed partial class MandateProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();
    private readonly TaskCompletionSource<string> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private MandateProcess(Process process) => this.process = process;

    /// <summary>What it wrote on standard output so far.</summary>
    public string Output => string.Join('\n', output);

    /// <summary>What it wrote on standard error so far.</summary>
    public string Errors => string.Join('\n', errors);

    public int Id => process.Id;

    /// <param name="arguments">As typed after <c>mandate</c>.</param>
    /// <param name="environment">Added to a copy of ours that holds none of our own settings.</param>
    /// <param name="program">Another build of the program than the one beside the tests.</param>
    public static MandateProcess Start(string[] arguments, IReadOnlyDictionary<string, string?>? environment = null, string? program = null)
    {
        var start = new ProcessStartInfo(program ?? Path.Combine(AppContext.BaseDirectory, "mandate"), arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("Mandate__", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["LANG"] = "C.UTF-8";
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>()) start.Environment[name] = value;
        var started = new MandateProcess(Process.Start(start)!);
        started.Listen();
        return started;
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<MandateProcess> RunAsync(params string[] arguments)
    {
        var command = Start(arguments);
        await command.ExitAsync();
        return command;
    }

    /// <summary>Waits until the server has said where it listens.</summary>
    public async Task<Uri> ReadyAsync()
    {
        var exited = process.WaitForExitAsync();
        if (await Task.WhenAny(address.Task, exited).WaitAsync(Patience) == exited)
            throw new InvalidOperationException($"It ended with {process.ExitCode}: {Errors}");
        return new Uri(await address.Task);
    }

    /// <summary>Waits for the end; the exit code.</summary>
    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    /// <summary>What a service manager sends to stop it.</summary>
    public async Task<int> TerminateAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", Id.ToString()])) await kill.WaitForExitAsync();
        return await ExitAsync();
    }

    /// <summary><c>kill -9</c>.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await KillAsync();
        process.Dispose();
    }

    private void Listen()
    {
        process.OutputDataReceived += (_, line) => { if (line.Data is { } text) output.Enqueue(text); };
        process.ErrorDataReceived += (_, line) => { if (line.Data is { } text) Hear(text); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
    }

    private void Hear(string text)
    {
        errors.Enqueue(text);
        if (Address().Match(text) is { Success: true } found) address.TrySetResult(found.Value);
    }

    [GeneratedRegex("https?://[^ ]+$")]
    private static partial Regex Address();
}
