using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Mandate.Kernel;

/// <summary>Saves what people edit: what the database refuses for a reason that they can mend comes back as a problem.</summary>
public static class Saving
{
    /// <summary>
    /// Says from which version the caller's edit started. If the row has another by the time of saving, nothing is
    /// saved and <see cref="SaveAsync"/> returns an <see cref="EditConflict"/>.
    /// </summary>
    public static void EditFrom(this MandateDb db, IVersioned row, int version) =>
        db.Entry(row).Property(nameof(IVersioned.Version)).OriginalValue = version;

    /// <summary>
    /// Saves. Problems: <see cref="EditConflict"/>, <c>kernel.conflict.deleted</c>, <c>kernel.taken</c> (something that
    /// must be unique exists already), <c>kernel.referenced</c>, <c>kernel.busy</c>. After a problem the context is done with.
    /// </summary>
    /// <param name="db">Its <see cref="MandateDb.Act"/> is set.</param>
    /// <param name="taken">The problem for a unique index or exclusion constraint by its name; null: <c>kernel.taken</c>.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task<Outcome<Done>> SaveAsync(
        this MandateDb db, Func<string, Problem?>? taken = null, CancellationToken ct = default)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return default(Done);
        }
        catch (DbUpdateConcurrencyException stale)
        {
            return await Conflicts.DescribeAsync(db, stale.Entries[0], ct);
        }
        catch (Exception refused) when (Refusal(refused) is { } reason && Explain(reason, taken) is { } problem)
        {
            return problem;
        }
    }

    private static PostgresException? Refusal(Exception refused) =>
        refused as PostgresException ?? refused.InnerException as PostgresException;

    private static Problem? Explain(PostgresException refused, Func<string, Problem?>? taken) => refused.SqlState switch
    {
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation =>
            taken?.Invoke(refused.ConstraintName!) ?? Problem.Conflict("kernel.taken"),
        PostgresErrorCodes.ForeignKeyViolation => Problem.Conflict("kernel.referenced"),
        PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.LockNotAvailable =>
            Problem.Unavailable("kernel.busy"),
        _ => null,
    };
}
