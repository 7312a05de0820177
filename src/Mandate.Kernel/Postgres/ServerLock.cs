using System.Globalization;

namespace Mandate.Kernel.Postgres;

/// <summary>
/// One server for a data directory: whoever holds <c>server.lock</c>. With a database server of one's own, several
/// nodes may serve it, and there is nothing to lock.
/// </summary>
public sealed class ServerLock : IDisposable
{
    private readonly FileLock? held;

    private ServerLock(FileLock? held) => this.held = held;

    /// <summary>Refused, naming process and time, when another server has the directory.</summary>
    public static Outcome<ServerLock> Take(DatabaseSettings settings, TimeProvider? clock = null)
    {
        if (settings.ConnectionString is { Length: > 0 }) return new ServerLock(null);
        var directory = DataDirectory.Open(settings.DataDirectory);
        if (!directory.TryGet(out var data)) return directory.Problems.ToArray();
        if (FileLock.TryExclusive(data.ServerLock) is not { } taken) return InUse(data);
        var since = (clock ?? TimeProvider.System).GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
        File.WriteAllLines(data.ServerNote, [Environment.ProcessId.ToString(CultureInfo.InvariantCulture), since]);
        return new ServerLock(taken);
    }

    public void Dispose() => held?.Dispose();

    // The note is written just after the lock is taken, so for a moment it may be missing or the last holder's.
    private static Problem InUse(DataDirectory data)
    {
        var note = File.Exists(data.ServerNote) ? File.ReadAllLines(data.ServerNote) : [];
        return Problem.Unavailable("kernel.data.in_use", data.Path, note.ElementAtOrDefault(0) ?? "?", note.ElementAtOrDefault(1) ?? "?");
    }
}
