using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>From which version somebody changes what may not be there yet.</summary>
internal static class StartedFrom
{
    /// <param name="db">Where it is saved.</param>
    /// <param name="row">Null: there is none.</param>
    /// <param name="version">The one that was looked at, 0 where there was none; null: whichever stands.</param>
    /// <returns>What is gone meanwhile; what somebody else made or changed meanwhile is told when it is saved.</returns>
    public static Problem? StartFrom(this MandateDb db, IVersioned? row, int? version)
    {
        if (row is not null && version is { } seen) db.EditFrom(row, seen);
        return row is null && version > 0 ? Problem.Conflict("kernel.conflict.deleted") : null;
    }
}
