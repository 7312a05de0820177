using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// Which framework says what the money of a biennium is to achieve: it counts for exactly these two years, and has most of
/// the outcomes that the budget names by their codes. One that has none of them is not it.
/// </summary>
internal static class FrameworkOfBudget
{
    public static async Task<Framework?> OneAsync(MandateDb db, Access by, Biennium cycle, IReadOnlyCollection<string> outcomes, CancellationToken ct)
    {
        var (from, to) = (cycle.Period.First, cycle.Period.Last);
        var all = await db.Set<Framework>().AsNoTracking().Where(f => f.From == from && f.To == to).OrderBy(f => f.Code)
            .Select(f => new { Framework = f, Shared = db.Set<ResultNode>().Count(n => n.FrameworkId == f.Id && outcomes.Contains(n.Code)) }).ToListAsync(ct);
        return all.Where(f => f.Shared > 0 && by.MayRead(f.Framework)).MaxBy(f => f.Shared)?.Framework;
    }

    /// <summary>The biennium that a framework counts for; null: it counts for another time.</summary>
    public static Biennium? CycleOf(Framework f) => f.From.Year is >= 1900 and < 2200 && Biennium.Of(f.From) is var cycle && cycle.Period == new Period(f.From, f.To) ? cycle : null;
}
