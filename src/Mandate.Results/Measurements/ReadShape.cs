using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Reads by what an indicator is broken down.</summary>
internal static class ReadShape
{
    public static async Task<MeasuredShape> OfAsync(MandateDb db, Guid indicator, CancellationToken ct) =>
        (await OfAsync(db, [indicator], ct)).GetValueOrDefault(indicator, MeasuredShape.Whole);

    /// <summary>Those of the indicators that are broken down.</summary>
    public static async Task<Dictionary<Guid, MeasuredShape>> OfAsync(MandateDb db, IReadOnlyCollection<Guid> indicators, CancellationToken ct)
    {
        var rows = await (from own in db.Set<IndicatorDimension>().AsNoTracking()
                          join dimension in db.Set<Dimension>() on own.DimensionId equals dimension.Id
                          where indicators.Contains(own.IndicatorId)
                          orderby own.Position
                          select new { own.IndicatorId, own.Rule, dimension.Id, dimension.Code, dimension.Title }).ToListAsync(ct);
        if (rows.Count == 0) return [];
        var ids = rows.Select(r => r.Id).Distinct().ToList();
        var options = (await db.Set<DimensionOption>().AsNoTracking().Where(o => ids.Contains(o.DimensionId)).OrderBy(o => o.Position).ToListAsync(ct))
            .ToLookup(o => o.DimensionId, o => new MeasuredOption(o.Id, o.Code, o.Title, o.RetiredFrom));
        return rows.GroupBy(r => r.IndicatorId).ToDictionary(g => g.Key,
            g => new MeasuredShape([.. g.Select(r => new MeasuredDimension(r.Code, r.Title, r.Rule, [.. options[r.Id]]))]));
    }
}
