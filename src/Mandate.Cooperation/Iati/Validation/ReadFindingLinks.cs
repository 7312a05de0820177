using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>Reads which files are ours.</summary>
public sealed class ReadFindingLinks(MandateDb db)
{
    /// <returns>Links for whoever may read the portfolio; none for others.</returns>
    public async Task<FindingLinks> HandleAsync(Access by, CancellationToken ct) =>
        !by.MaySomewhere(CooperationFunctions.Read) || await db.Set<IatiPublisher>().Select(p => p.Identifier).SingleOrDefaultAsync(ct) is not { } publisher ? FindingLinks.None
            : new(publisher, (await db.Set<Project>().Select(p => p.Code).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal));
}
