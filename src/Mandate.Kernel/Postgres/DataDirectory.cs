using System.Security.Cryptography;
using System.Text;

namespace Mandate.Kernel.Postgres;

/// <summary>The directory that holds everything of one installation: the cluster, its socket, locks and files.</summary>
public sealed class DataDirectory
{
    // sun_path holds 108 bytes with its closing zero; PostgreSQL adds "/.s.PGSQL.5432".
    private const int LongestSocketDirectory = 107 - 14;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private DataDirectory(string path) => Path = path;

    public string Path { get; }

    internal string Cluster => In("postgres");

    internal string StartLog => In("postgres.log");

    internal string UsersLock => In("postgres.lock");

    internal string TransitionLock => In("postgres.transition");

    internal string ServerLock => In("server.lock");

    internal string ServerNote => In("server.pid");

    /// <summary>
    /// Where the socket is: in the directory, or under the temporary one when that path would be too long, or would be
    /// read as several hosts (comma) or a port (colon) in a connection string.
    /// </summary>
    internal string Socket
    {
        get
        {
            var near = In("socket");
            if (Encoding.UTF8.GetByteCount(near) <= LongestSocketDirectory && near.AsSpan().IndexOfAny(',', ':') < 0) return near;
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path)))[..20];
            return System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"mandate-{hash}");
        }
    }

    /// <summary><c>$XDG_DATA_HOME/mandate</c>, else <c>~/.local/share/mandate</c>; null where there is no home.</summary>
    public static string? Default
    {
        get
        {
            var data = Environment.GetEnvironmentVariable("XDG_DATA_HOME");
            if (string.IsNullOrEmpty(data) || !System.IO.Path.IsPathFullyQualified(data))
                data = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } home
                    ? System.IO.Path.Combine(home, ".local", "share") : null;
            return data is null ? null : System.IO.Path.Combine(data, "mandate");
        }
    }

    /// <summary>Opens the directory, making it where it is missing; refused when it cannot be ours to write.</summary>
    public static Outcome<DataDirectory> Open(string? path)
    {
        if ((path ?? Default) is not { } chosen) return Problem.Unavailable("kernel.data.none");
        var directory = new DataDirectory(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(chosen)));
        return directory.Refusal() is { } problem ? problem : directory;
    }

    private Problem? Refusal()
    {
        try
        {
            if (!Directory.Exists(Path)) MakePrivate(Path, null);
            if (!Posix.IsRoot && Posix.Owner(Path) is { } owner && owner.User != Posix.UserId)
                return Problem.Unavailable("kernel.data.other_user", Path);
            ProveWritable();
            MakeLocks();
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return Problem.Unavailable("kernel.data.read_only", Path);
        }
        catch (IOException e)
        {
            return e.HResult switch
            {
                ReadOnlyFileSystem => Problem.Unavailable("kernel.data.read_only", Path),
                NoSpace => Problem.Unavailable("kernel.data.full", Path),
                _ => Problem.Unavailable("kernel.data.unusable", Path),
            };
        }
    }

    // One byte proves the permission and the space.
    private void ProveWritable()
    {
        using var file = new FileStream(In("writable"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite, 0, FileOptions.DeleteOnClose);
        file.WriteByte(0);
    }

    // Root may work in the directory of another user, who must be able to take the same locks afterwards.
    private void MakeLocks()
    {
        var owner = Posix.IsRoot && Posix.Owner(Path) is { User: not 0 } other ? other : ((uint User, uint Group)?)null;
        foreach (var file in new[] { UsersLock, TransitionLock, ServerLock }.Where(f => !File.Exists(f)))
        {
            File.Open(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite).Dispose();
            if (owner is { } o) Posix.GiveTo(file, o.User, o.Group);
        }
    }

    /// <summary>Makes a directory that only its owner may enter, given to the user that PostgreSQL runs as.</summary>
    internal static void MakePrivate(string path, (uint User, uint Group)? owner)
    {
        Directory.CreateDirectory(path, OwnerOnly);
        File.SetUnixFileMode(path, OwnerOnly);
        if (owner is { } o) Posix.GiveTo(path, o.User, o.Group);
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);

    private const int NoSpace = 28;
    private const int ReadOnlyFileSystem = 30;
}
