using System.Diagnostics;
using System.Text.Json;

namespace Mandate.Bench;

/// <summary>The scripts of bench/compare, which need Debian's python3-lxml and python3-psycopg2.</summary>
internal static class Python
{
    /// <returns>The line of JSON that it printed.</returns>
    public static async Task<JsonElement> RunAsync(string script, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", [Path.Combine(PublishedBuild.Root, "bench", "compare", script), .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? JsonDocument.Parse(output).RootElement : throw new InvalidOperationException($"{script} ended with {process.ExitCode}.");
    }
}
