using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Makes the cells of a report equal to those given, and journals what differs. The caller saves.</summary>
internal sealed class WriteCells(MandateDb db)
{
    public async Task HandleAsync(CountryResult result, IReadOnlyList<Cell> cells, MeasuredShape shape, CancellationToken ct)
    {
        if (cells.Count == 0 && result.Cells.Count == 0) return;
        var keys = await DisaggregationsAsync(cells.Select(c => c.Key), shape, ct);
        var changes = Apply(result, cells, keys);
        if (changes.Count == 0) return;
        db.Raise(new MeasurementsChanged(result.Id, changes));
        if (db.Entry(result).State == EntityState.Unchanged) db.Entry(result).Property(r => r.Version).IsModified = true;
    }

    /// <summary>The crossings by key; those that are not there yet are made.</summary>
    public async Task<Dictionary<string, Disaggregation>> DisaggregationsAsync(IEnumerable<string> keys, MeasuredShape shape, CancellationToken ct)
    {
        var wanted = keys.Distinct(StringComparer.Ordinal).ToList();
        var found = await db.Set<Disaggregation>().Where(d => wanted.Contains(d.Key)).ToDictionaryAsync(d => d.Key, StringComparer.Ordinal, ct);
        foreach (var key in wanted.Where(k => !found.ContainsKey(k)))
        {
            var made = new Disaggregation { Key = key };
            made.Options.AddRange(CellKey.Parts(key).Select(p => new DisaggregationOption
            {
                OptionId = shape.Dimensions.First(d => d.Code == p.Dimension).Options.First(o => o.Code == p.Option).Id,
            }));
            db.Add(found[key] = made);
        }
        return found;
    }

    private List<JournalledCell> Apply(CountryResult result, IReadOnlyList<Cell> cells, Dictionary<string, Disaggregation> keys)
    {
        var changes = new List<JournalledCell>();
        var wanted = cells.ToDictionary(c => c.Key, StringComparer.Ordinal);
        foreach (var gone in result.Cells.Where(c => !wanted.ContainsKey(c.Disaggregation.Key)).ToList())
        {
            changes.Add(new(gone.Disaggregation.Key, Journalled(gone), null));
            result.Cells.Remove(gone);
            db.Remove(gone);
        }
        foreach (var cell in cells)
        {
            var has = result.Cells.Find(c => c.Disaggregation.Key == cell.Key);
            var before = has is null ? null : Journalled(has);
            if (has is null) result.Cells.Add(has = new Measurement { CountryResultId = result.Id, Disaggregation = keys[cell.Key] });
            (has.Status, has.Quantity, has.Denominator) = (cell.Amount.Status, cell.Amount.Quantity, cell.Amount.Denominator);
            (has.Comment, has.FollowUp) = (cell.Comment, cell.FollowUp);
            if (Journalled(has) is var after && after != before) changes.Add(new(cell.Key, before, after));
        }
        return changes;
    }

    private static JournalledAmount Journalled(Measurement m) => new(m.Status, m.Quantity, m.Denominator, m.Comment, m.FollowUp);
}
