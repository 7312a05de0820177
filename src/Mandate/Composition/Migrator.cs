using System.Reflection;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Mandate;

/// <summary>Brings the database to the tables that this version needs; EF takes a lock, so two starts do not collide.</summary>
public static class Migrator
{
    // Asked without EF, which takes most of a second to build its model, and on most starts has nothing to do.
    private static readonly HashSet<string> Known = typeof(Migrator).Assembly.GetTypes()
        .Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <returns>
    /// How many migrations were missing; a problem when the database has been changed by a newer release: it is left as it is.
    /// </returns>
    public static async Task<Outcome<int>> MigrateAsync(IServiceProvider services, CancellationToken ct)
    {
        var applied = await AppliedAsync(services.GetRequiredService<NpgsqlDataSource>(), ct);
        if (applied.Find(id => !Known.Contains(id)) is { } newer) return Problem.Unavailable("kernel.database.newer", newer);
        var missing = Known.Count - applied.Count;
        if (missing == 0) return 0;
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MandateDb>().Database.MigrateAsync(ct);
        if (applied.Count > 0) await ComputeFiguresAsync(scope.ServiceProvider, ct);
        return missing;
    }

    // A newer version may keep figures that the one before did not: what was approved then has them too.
    private static async Task ComputeFiguresAsync(IServiceProvider services, CancellationToken ct)
    {
        var computed = await services.GetRequiredService<RecomputeFigures>().HandleAsync(Access.Console("migrate"), new(), ct);
        if (!computed.IsOk) throw new InvalidOperationException(computed.Problems[0].Code);
    }

    private static async Task<List<string>> AppliedAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        var ids = new List<string>();
        try
        {
            await using var ask = source.CreateCommand("select \"MigrationId\" from kernel.migration order by 1");
            await using var rows = await ask.ExecuteReaderAsync(ct);
            while (await rows.ReadAsync(ct)) ids.Add(rows.GetString(0));
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            // A new database.
        }
        return ids;
    }
}
