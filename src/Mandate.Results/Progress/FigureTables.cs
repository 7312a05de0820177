using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Writes figures many at a time, a column an array: fifty thousand rows are one statement.</summary>
internal static class FigureTables
{
    public static async Task WriteAsync(MandateDb db, FigureChanges<IndicatorFigure> changes, CancellationToken ct)
    {
        if (changes.Gone.Count > 0)
            await db.Database.ExecuteSqlAsync($"""
                delete from results.indicator_figure f using unnest({Of(changes.Gone, g => g.IndicatorId)}, {Of(changes.Gone, g => g.Region)}) as gone (id, region)
                where f.indicator_id = gone.id and f.region = gone.region
                """, ct);
        var rows = changes.Written.Select(w => w.Now).ToList();
        if (rows.Count > 0)
            await db.Database.ExecuteSqlAsync($"""
                insert into results.indicator_figure (indicator_id, region, value, numerator, denominator, status, approved_results, open_results, computed_at)
                select * from unnest({Of(rows, r => r.IndicatorId)}, {Of(rows, r => r.Region)}, {Of(rows, r => r.Value)}, {Of(rows, r => r.Numerator)},
                    {Of(rows, r => r.Denominator)}, {Of(rows, r => r.Status.ToString())}, {Of(rows, r => r.ApprovedResults)}, {Of(rows, r => r.OpenResults)}, {Of(rows, r => r.ComputedAt)})
                on conflict (indicator_id, region) do update set value = excluded.value, numerator = excluded.numerator, denominator = excluded.denominator,
                    status = excluded.status, approved_results = excluded.approved_results, open_results = excluded.open_results, computed_at = excluded.computed_at
                """, ct);
    }

    public static async Task WriteAsync(MandateDb db, FigureChanges<PartFigure> changes, CancellationToken ct)
    {
        if (changes.Gone.Count > 0)
            await db.Database.ExecuteSqlAsync($"""
                delete from results.part_figure f using unnest({Of(changes.Gone, g => g.IndicatorId)}, {Of(changes.Gone, g => g.Region)},
                    {Of(changes.Gone, g => g.Period)}, {Of(changes.Gone, g => g.Part)}) as gone (id, region, period, part)
                where f.indicator_id = gone.id and f.region = gone.region and f.period = gone.period and f.part = gone.part
                """, ct);
        var rows = changes.Written.Select(w => w.Now).ToList();
        if (rows.Count > 0)
            await db.Database.ExecuteSqlAsync($"""
                insert into results.part_figure (indicator_id, region, period, part, value, numerator, denominator, status, approved_results)
                select * from unnest({Of(rows, r => r.IndicatorId)}, {Of(rows, r => r.Region)}, {Of(rows, r => r.Period)}, {Of(rows, r => r.Part)},
                    {Of(rows, r => r.Value)}, {Of(rows, r => r.Numerator)}, {Of(rows, r => r.Denominator)}, {Of(rows, r => r.Status.ToString())}, {Of(rows, r => r.ApprovedResults)})
                on conflict (indicator_id, region, period, part) do update set value = excluded.value, numerator = excluded.numerator,
                    denominator = excluded.denominator, status = excluded.status, approved_results = excluded.approved_results
                """, ct);
    }

    private static TColumn[] Of<T, TColumn>(IReadOnlyList<T> rows, Func<T, TColumn> column) => [.. rows.Select(column)];
}
