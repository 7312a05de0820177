using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// Says for a framework's measured indicators, from one CSV file, for which places they are reported, whether they are
/// cumulative, between which bounds they lie and by what they are broken down. Indicators that the file does not name
/// stay as they are; the same file twice changes nothing.
/// </summary>
public sealed class ImportMeasures
{
    private static readonly FileShape Shape = new("measures.csv",
        ["indicator", "measured_at", "accumulation", "minimum", "maximum", "dimensions", "reason"]);

    private readonly MandateDb db;
    private readonly SaveFramework save;

    internal ImportMeasures(MandateDb db, SaveFramework save) => (this.db, this.save) = (db, save);

    /// <param name="File">Dimensions as <c>sex:sum;age:none</c>: each with the rule that makes its options one figure.</param>
    public sealed record Input(string Framework, ImportFile File);

    /// <param name="Changed">Indicators that are measured in another way now.</param>
    public sealed record Result(int Changed, int Unchanged);

    private sealed record MeasureRow(int Row, string Indicator, MeasuredPlace? At, Accumulation? Accumulation, decimal? Minimum, decimal? Maximum,
        IReadOnlyList<(string Dimension, RollUpRule Rule)> Dimensions);

    private sealed record Known(Dictionary<string, Indicator> Indicators, Dictionary<string, Guid> Dimensions,
        Dictionary<Guid, List<IndicatorDimension>> Own, HashSet<Guid> Reported);

    /// <returns>Every problem of the file at once; nothing is saved unless all can be.</returns>
    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var framework = await db.Set<Framework>().AsNoTracking().SingleOrDefaultAsync(f => f.Code == input.Framework, ct);
        if (framework is null || !by.MayRead(framework)) return FrameworkAccess.NotFound(input.Framework);
        if (by.Refuse(ResultsFunctions.Import, new Target(Framework: framework.Id)) is { } refusal) return refusal;
        var problems = new ProblemList();
        var rows = Read(input.File, problems);
        var known = await KnownAsync(framework.Id, ct);
        foreach (var row in rows) Check(row, known, problems);
        if (!problems.IsEmpty) return problems.ToProblems();
        var changed = rows.Where(row => Apply(row, known)).Select(row => known.Indicators[row.Indicator].Id).ToList();
        await save.HandleAsync(new Act(by.Actor, "results.import_measures"), input.Framework, changed, ct);
        return new Result(changed.Count, rows.Count - changed.Count);
    }

    private async Task<Known> KnownAsync(Guid framework, CancellationToken ct)
    {
        var indicators = await db.Set<Indicator>().Where(i => i.FrameworkId == framework).ToDictionaryAsync(i => i.Code, StringComparer.Ordinal, ct);
        var ids = indicators.Values.Select(i => i.Id).ToList();
        return new(indicators, await db.Set<Dimension>().ToDictionaryAsync(d => d.Code, d => d.Id, StringComparer.Ordinal, ct),
            (await db.Set<IndicatorDimension>().Where(d => ids.Contains(d.IndicatorId)).ToListAsync(ct)).GroupBy(d => d.IndicatorId).ToDictionary(g => g.Key, g => g.ToList()),
            [.. await db.Set<CountryResult>().Where(r => r.FrameworkId == framework).Select(r => r.IndicatorId).Distinct().ToListAsync(ct)]);
    }

    private static void Check(MeasureRow row, Known known, ProblemList problems)
    {
        if (!known.Indicators.TryGetValue(row.Indicator, out var indicator))
        {
            if (row.Indicator.Length > 0) problems.Add("results.measure.indicator_unknown", new Place(Shape.Name, row.Row, "indicator"), row.Indicator);
            return;
        }
        if (!indicator.IsMeasured()) problems.Add("results.measure.not_measured", new Place(Shape.Name, row.Row, "indicator"), row.Indicator);
        foreach (var (dimension, _) in row.Dimensions.Where(d => !known.Dimensions.ContainsKey(d.Dimension)))
            problems.Add("results.measure.dimension_unknown", new Place(Shape.Name, row.Row, "dimensions"), dimension, string.Join(", ", known.Dimensions.Keys.Order(StringComparer.Ordinal)));
        if (row.Minimum > row.Maximum) problems.Add("results.measure.bounds", new Place(Shape.Name, row.Row, "maximum"));
        // What was reported was reported for those places and parts: it could no longer be read.
        if (!known.Reported.Contains(indicator.Id)) return;
        if (row.At is { } at && at != indicator.MeasuredAt) problems.Add("results.measure.reported_already", new Place(Shape.Name, row.Row, "measured_at"), row.Indicator);
        var own = known.Own.GetValueOrDefault(indicator.Id, []).OrderBy(d => d.Position).Select(d => d.DimensionId);
        if (!own.SequenceEqual(row.Dimensions.Select(d => known.Dimensions.GetValueOrDefault(d.Dimension))))
            problems.Add("results.measure.reported_already", new Place(Shape.Name, row.Row, "dimensions"), row.Indicator);
    }

    private bool Apply(MeasureRow row, Known known)
    {
        var indicator = known.Indicators[row.Indicator];
        var before = (indicator.MeasuredAt, indicator.Accumulation, indicator.Minimum, indicator.Maximum);
        (indicator.MeasuredAt, indicator.Accumulation) = (row.At ?? indicator.MeasuredAt, row.Accumulation ?? indicator.Accumulation);
        (indicator.Minimum, indicator.Maximum) = (row.Minimum, row.Maximum);
        var changed = before != (indicator.MeasuredAt, indicator.Accumulation, indicator.Minimum, indicator.Maximum);
        return Apply(indicator.Id, known.Own.GetValueOrDefault(indicator.Id, []), [.. row.Dimensions.Select(d => (known.Dimensions[d.Dimension], d.Rule))]) || changed;
    }

    private bool Apply(Guid indicator, List<IndicatorDimension> own, List<(Guid Dimension, RollUpRule Rule)> wanted)
    {
        var changed = false;
        foreach (var gone in own.Where(o => !wanted.Exists(w => w.Dimension == o.DimensionId)))
        {
            db.Remove(gone);
            changed = true;
        }
        foreach (var ((dimension, rule), at) in wanted.Select((w, at) => (w, at + 1)))
        {
            if (own.Find(o => o.DimensionId == dimension) is not { } has)
            {
                db.Add(new IndicatorDimension { Id = Guid.CreateVersion7(), IndicatorId = indicator, DimensionId = dimension, Position = at, Rule = rule });
                changed = true;
            }
            else if ((has.Position, has.Rule) != (at, rule))
            {
                (has.Position, has.Rule) = (at, rule);
                changed = true;
            }
        }
        return changed;
    }

    private static List<MeasureRow> Read(ImportFile file, ProblemList problems)
    {
        if (CsvSheet.Read(Shape, file with { Name = Shape.Name }, problems) is not { } sheet) return [];
        var rows = sheet.Records.ConvertAll(record => Read(new RowReader(sheet, record, problems)));
        foreach (var twice in rows.GroupBy(r => r.Indicator, StringComparer.Ordinal).Where(g => g.Count() > 1))
            problems.Add("results.import.duplicate", new Place(Shape.Name, twice.Last().Row, "indicator"), twice.Key, twice.First().Row);
        return rows;
    }

    private static MeasureRow Read(RowReader r)
    {
        r.Required("reason");
        return new(r.Number, r.Code("indicator"), r.OneOf<MeasuredPlace>("measured_at"), r.OneOf<Accumulation>("accumulation"),
            r.Decimal("minimum"), r.Decimal("maximum"), [.. Dimensions(r)]);
    }

    private static IEnumerable<(string, RollUpRule)> Dimensions(RowReader r)
    {
        foreach (var part in (r.Optional("dimensions") ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split(':', StringSplitOptions.TrimEntries) is [var dimension, var rule] && SnakeEnum<RollUpRule>.TryParse(rule, out var known) && known != RollUpRule.MilestonesMet) yield return (dimension, known);
            else r.Refuse("results.measure.dimension_shape", "dimensions", part, string.Join(", ", SnakeEnum<RollUpRule>.Names.Where(n => n != SnakeEnum<RollUpRule>.Name(RollUpRule.MilestonesMet))));
        }
    }
}
