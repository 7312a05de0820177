namespace Mandate.Kernel.Postgres;

/// <summary>
/// What we say to PostgreSQL beyond its own defaults. Durability (fsync, full_page_writes, synchronous_commit) is left
/// at those defaults on purpose: they are the promise that an acknowledged write is kept.
/// </summary>
internal static class ClusterSettings
{
    private const string FileName = "mandate.conf";

    /// <summary>Makes the new cluster read our file last, where an administrator may still add lines below.</summary>
    public static void Include(string cluster) =>
        File.AppendAllText(Path.Combine(cluster, "postgresql.conf"), $"\ninclude_if_exists = '{FileName}'\n");

    /// <summary>Written before each start, since the directory may have been moved.</summary>
    public static void Write(string cluster, string socket, (uint User, uint Group)? owner)
    {
        var path = Path.Combine(cluster, FileName);
        File.WriteAllText(path, Text(socket));
        if (owner is { } o) Posix.GiveTo(path, o.User, o.Group);
    }

    // The socket's directory is a list to PostgreSQL, hence the inner quotes; logs keep no values that people entered.
    private static string Text(string socket) => $"""
        # Written by Mandate at each start; change postgresql.conf below its last line instead.
        listen_addresses = ''
        unix_socket_directories = '"{socket.Replace("'", "''", StringComparison.Ordinal).Replace("\"", "\"\"", StringComparison.Ordinal)}"'
        unix_socket_permissions = 0700
        logging_collector = on
        log_directory = 'log'
        log_filename = 'postgresql-%a.log'
        log_rotation_age = 1d
        log_rotation_size = 0
        log_truncate_on_rotation = on
        log_min_error_statement = panic
        log_error_verbosity = terse
        log_checkpoints = off

        """;
}
