using System.Globalization;

namespace Mandate.Kernel.Postgres;

/// <summary>
/// PostgreSQL's own lock file, <c>postmaster.pid</c>: process, directory, start, port, socket directory, address,
/// shared memory, state ("starting", "ready", "stopping"), one a line.
/// </summary>
internal sealed record PostmasterFile(int Process, string? SocketDirectory, int? SharedMemory, string? State)
{
    public bool IsReady => State == "ready";

    public static string PathIn(string cluster) => Path.Combine(cluster, "postmaster.pid");

    /// <summary>Null when no server runs there, or its file is just being written.</summary>
    public static PostmasterFile? Read(string cluster)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(PathIn(cluster));
        }
        catch (IOException)
        {
            return null;
        }
        if (lines.Length == 0 || !int.TryParse(lines[0], CultureInfo.InvariantCulture, out var process)) return null;
        return new PostmasterFile(Math.Abs(process), Line(lines, 4), SharedMemoryId(Line(lines, 6)), Line(lines, 7));
    }

    /// <summary>Whether that process is there and is PostgreSQL: a process number may have been given to another since.</summary>
    public bool IsAlive()
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(Process);
            return process.ProcessName.StartsWith("postgres", StringComparison.Ordinal) && !IsZombie();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>
    /// Whether processes of that server are still attached to its shared memory: then it must not be started again
    /// on the same files. PostgreSQL checks this itself as long as its own file stays; see <see cref="Cluster"/>.
    /// </summary>
    public bool HasLiveChildren()
    {
        const string list = "/proc/sysvipc/shm";
        if (SharedMemory is not { } id || !File.Exists(list)) return false;
        return File.ReadLines(list).Skip(1)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Any(f => f.Length > 6 && f[1] == id.ToString(CultureInfo.InvariantCulture) && f[6] != "0");
    }

    // Where nobody collects ended processes (a bare container), they stay as zombies.
    private bool IsZombie()
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{Process}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].StartsWith('Z');
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string? Line(string[] lines, int index) =>
        index < lines.Length && lines[index].Trim() is { Length: > 0 } text ? text : null;

    private static int? SharedMemoryId(string? line) =>
        line?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var id]
        && int.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number : null;
}
