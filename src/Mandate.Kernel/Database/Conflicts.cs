using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Mandate.Kernel;

/// <summary>Finds what two people made of one row.</summary>
internal static class Conflicts
{
    public static async Task<Problem> DescribeAsync(MandateDb db, EntityEntry mine, CancellationToken ct)
    {
        var theirs = await mine.GetDatabaseValuesAsync(ct);
        if (theirs is null) return Problem.Conflict("kernel.conflict.deleted");
        var subject = JournalWriter.SubjectOf(mine);
        var last = await db.Set<JournalEntry>().AsNoTracking()
            .Where(j => j.SubjectType == subject.Type && j.SubjectId == subject.Id)
            .OrderByDescending(j => j.Seq).Select(j => new { j.Actor, j.At }).FirstOrDefaultAsync(ct);
        var version = mine.Entity is IVersioned ? theirs.GetValue<int>(nameof(IVersioned.Version)) : 0;
        return new EditConflict(subject, version, last?.Actor, last?.At, Differences(mine, theirs));
    }

    private static List<FieldConflict> Differences(EntityEntry mine, PropertyValues theirs) =>
        mine.Properties
            .Where(p => p.Metadata.Name != nameof(IVersioned.Version) && p.Metadata.FindAnnotation(JournalJson.Secret) is null)
            .Where(p => !p.Metadata.GetValueComparer().Equals(p.CurrentValue, theirs[p.Metadata]))
            .Select(p => new FieldConflict(p.Metadata.Name, theirs[p.Metadata], p.CurrentValue))
            .ToList();
}
