using System.Diagnostics;
using System.Globalization;

namespace Mandate.Bench;

/// <summary>The processes of one data directory's PostgreSQL: the first one and those that it has started.</summary>
internal static class PostgresProcesses
{
    /// <summary><c>kill -9</c> for all of them: nobody tidies up.</summary>
    public static void Kill(string data)
    {
        var first = int.Parse(File.ReadLines(Path.Combine(data, "postgres", "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        int[] all = [first, .. ChildrenOf(first)];
        foreach (var id in all) KillOne(id);
    }

    private static int[] ChildrenOf(int parent) => [.. File.ReadAllText($"/proc/{parent}/task/{parent}/children")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture))];

    private static void KillOne(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (ArgumentException)
        {
            // It has ended by itself, as the others do when the first is gone.
        }
    }
}
