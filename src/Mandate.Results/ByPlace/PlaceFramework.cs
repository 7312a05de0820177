using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>The frameworks that a page about a place can show, and the one that it shows.</summary>
/// <param name="All">Those that the reader may read, the latest first.</param>
internal sealed record PlaceFramework(IReadOnlyList<Framework> All, Framework Chosen)
{
    /// <param name="code">Null: the latest that the reader may read.</param>
    public static async Task<Outcome<PlaceFramework>> FindAsync(MandateDb db, Access by, string? code, CancellationToken ct)
    {
        var all = (await db.Set<Framework>().AsNoTracking().OrderByDescending(f => f.From).ThenBy(f => f.Code).ToListAsync(ct)).FindAll(by.MayRead);
        if (all.Count == 0) return Problem.NotFound("results.framework.none");
        return all.Find(f => code is null || f.Code == code) is { } chosen ? new PlaceFramework(all, chosen) : FrameworkAccess.NotFound(code!);
    }
}
