using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>The codes of the ERP and the lines that they stand for.</summary>
public sealed class ListLineCodes
{
    private readonly MandateDb db;
    private readonly OpenDesk desks;

    internal ListLineCodes(MandateDb db, OpenDesk desks) => (this.db, this.desks) = (db, desks);

    public sealed record Item(string Code, string Part, string Group, string Line, int Version)
    {
        internal LineKey Key => new(Part, Group, Line);
    }

    public async Task<Outcome<IReadOnlyList<Item>>> HandleAsync(Access by, string? cycle, CancellationToken ct)
    {
        var opened = await desks.OfAsync(by, cycle, ct);
        if (!opened.TryGet(out var desk)) return opened.Problems.ToList();
        var codes = await db.Set<LineCode>().AsNoTracking().Where(c => c.CycleId == desk.CycleId).ToListAsync(ct);
        return codes.OrderBy(c => c.Code, StringComparer.Ordinal).Select(c => new Item(c.Code, c.Part, c.Group, c.Line, c.Version)).ToList();
    }
}
