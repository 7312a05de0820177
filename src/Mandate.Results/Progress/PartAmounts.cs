using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>Which part of an indicator's reports is meant: the whole, or an option of one of its dimensions. Pure.</summary>
internal static class PartAmounts
{
    /// <summary>The amount that each report has for a part; a report that says nothing of it is left out.</summary>
    /// <param name="part">Null: the whole.</param>
    public static Outcome<List<(ApprovedReport Report, ObservedAmount Amount)>> Of(MeasuredShape shape, IReadOnlyList<ApprovedReport> reports, string? part)
    {
        if (part is null or PartFigure.All) return reports.Select(r => (r, r.Whole)).ToList();
        var dimensions = shape.Dimensions.ToList();
        var at = CellKey.Parts(part) is [var (code, option)] ? dimensions.FindIndex(d => d.Code == code && d.Options.Any(o => o.Code == option)) : -1;
        if (at < 0) return Problem.NotFound("results.explain.part_unknown", part, string.Join(", ", Names(dimensions)));
        var wanted = CellKey.Parts(part)[0].Option;
        return reports.Where(r => r.Cells.Count > 0).Select(r => (Report: r, Amount: WholeOfCells.Part(dimensions, r.Cells, at, wanted)))
            .Where(x => x.Amount is not null).Select(x => (x.Report, x.Amount!.Value)).ToList();
    }

    private static IEnumerable<string> Names(IEnumerable<MeasuredDimension> dimensions) =>
        dimensions.SelectMany(d => d.Options.Select(o => CellKey.Of([(d.Code, o.Code)]))).DefaultIfEmpty(PartFigure.All);
}
