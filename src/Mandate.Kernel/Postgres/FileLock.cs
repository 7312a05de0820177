namespace Mandate.Kernel.Postgres;

/// <summary>
/// An advisory lock on a file, which the operating system releases when its holder ends, however it ends. .NET takes
/// flock(2) exclusively for <see cref="FileShare.None"/> and shared for reading with <see cref="FileShare.Read"/>.
/// The file descriptor is not inherited, so PostgreSQL never holds a lock that we took.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(5);
    private readonly FileStream stream;

    private FileLock(FileStream stream) => this.stream = stream;

    /// <summary>Null when somebody else holds the lock in any way.</summary>
    public static FileLock? TryExclusive(string path) => Try(path, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Null when somebody else holds the lock exclusively.</summary>
    public static FileLock? TryShared(string path) => Try(path, FileAccess.Read, FileShare.Read);

    /// <summary>Waits up to <paramref name="patience"/> for the lock; null when its holder kept it longer.</summary>
    public static async Task<FileLock?> WaitExclusiveAsync(string path, TimeSpan patience, CancellationToken ct)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (TryExclusive(path) is { } held) return held;
            if (TimeProvider.System.GetElapsedTime(started) > patience) return null;
            await Task.Delay(Step, ct);
        }
    }

    public void Dispose() => stream.Dispose();

    private static FileLock? Try(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, access, share, bufferSize: 0));
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException) && File.Exists(path) && IsHeld(e))
        {
            return null;
        }
    }

    // .NET reports EWOULDBLOCK of flock(2) as a plain IOException with the error number: 11 on Linux, 35 on macOS.
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35;
}
