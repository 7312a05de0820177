using System.Diagnostics;
using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Walkthrough;

/// <summary>
/// One shell in which the blocks of a document run one after another, as a reader would type them: in a folder that
/// looks like a clone, with <c>./mandate</c> and the reference data.
/// </summary>
internal sealed class ShellSession : IDisposable
{
    private const string Marker = "--- end of block ---";

    private readonly DirectoryInfo clone = Directory.CreateTempSubdirectory("mandate-walk-");

    public ShellSession()
    {
        File.CreateSymbolicLink(In("mandate"), Path.Combine(AppContext.BaseDirectory, "mandate"));
        File.CreateSymbolicLink(In("data"), Path.Combine(Repository.Root, "data"));
    }

    /// <summary>Runs the blocks; what each wrote on standard output. Ends at the first command that fails.</summary>
    /// <exception cref="InvalidOperationException">A command failed; with all that was said on standard error.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(IEnumerable<string> blocks, string database)
    {
        var script = string.Concat(blocks.Select(block => $"{block}\necho '{Marker}'\n"));
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", script])
        {
            WorkingDirectory = clone.FullName,
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            Environment = { ["Mandate__Database"] = database, ["LANG"] = "C.UTF-8" },
        })!;
        var output = shell.StandardOutput.ReadToEndAsync();
        var errors = shell.StandardError.ReadToEndAsync();
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        if (shell.ExitCode != 0) throw new InvalidOperationException($"Ended with {shell.ExitCode}: {await errors}\n{await output}");
        return (await output).Split(Marker + "\n")[..^1];
    }

    public void Dispose() => clone.Delete(recursive: true);

    private string In(string name) => Path.Combine(clone.FullName, name);
}
