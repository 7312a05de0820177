using Npgsql;

namespace Mandate.Kernel;

/// <summary>What became of the database while something was asked of it, where that is nobody's mistake in the program.</summary>
public static class DatabaseFailure
{
    /// <summary>Its disk is full: nothing was saved, and reading goes on.</summary>
    public static bool IsDiskFull(Exception e) =>
        Chain(e).Any(cause => cause is PostgresException { SqlState: PostgresErrorCodes.DiskFull });

    /// <summary>It is away, starting or stopping.</summary>
    public static bool IsLost(Exception e) => Chain(e).Any(cause => cause is NpgsqlException { IsTransient: true, InnerException: not TimeoutException }
        and not PostgresException or PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow });

    /// <summary>The same as a problem; null for any other exception.</summary>
    public static Problem? Of(Exception e) =>
        IsDiskFull(e) ? Problem.Unavailable("kernel.database.full")
        : IsLost(e) ? Problem.Unavailable("kernel.database.lost")
        : null;

    private static IEnumerable<Exception> Chain(Exception? e)
    {
        for (; e is not null; e = e.InnerException) yield return e;
    }
}
