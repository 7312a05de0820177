namespace Mandate.Results;

/// <summary>Which figure of an indicator: a region, a period and a part, each of them one or <see cref="PartFigure.All"/>.</summary>
internal readonly record struct FigureKey(string Region, string Period, string Part)
{
    /// <summary>The whole over all periods: what <see cref="IndicatorFigure"/> keeps.</summary>
    public bool IsMain => Period == PartFigure.All && Part == PartFigure.All;
}

/// <summary>
/// All figures of one indicator from its approved reports: every region and all, every period and all, the whole and
/// every option of every dimension. Pure, and the same whatever order the reports come in.
/// </summary>
internal static class FigureTable
{
    public static Dictionary<FigureKey, RolledUp> Compute(RollUpRules rules, MeasuredShape shape, IReadOnlyList<ApprovedReport> reports)
    {
        var figures = new Dictionary<FigureKey, RolledUp>();
        ApprovedReport[] ordered = [.. reports.OrderBy(r => r.Country, StringComparer.Ordinal).ThenBy(r => r.PeriodEnd).ThenBy(r => r.Id)];
        Add(figures, rules, PartFigure.All, [.. ordered.Select(r => new Row(r.Period, r.Contribution(r.Whole)))]);
        foreach (var (dimension, at) in shape.Dimensions.Select((d, at) => (d, at)))
            foreach (var option in dimension.Options)
                Add(figures, rules, CellKey.Of([(dimension.Code, option.Code)]), Sliced(shape, ordered, at, option.Code));
        return figures;
    }

    private readonly record struct Row(string Period, Contribution Contribution);

    // A report that says nothing of the option adds nothing to its figure.
    private static List<Row> Sliced(MeasuredShape shape, ApprovedReport[] reports, int at, string option)
    {
        var rows = new List<Row>();
        foreach (var report in reports)
            if (report.Cells.Count > 0 && WholeOfCells.Part(shape.Dimensions, report.Cells, at, option) is { } amount)
                rows.Add(new(report.Period, report.Contribution(amount)));
        return rows;
    }

    private static void Add(Dictionary<FigureKey, RolledUp> figures, RollUpRules rules, string part, List<Row> all)
    {
        if (all.Count == 0) return;
        Add(figures, rules, PartFigure.All, part, all.ConvertAll(r => r.Contribution));
        foreach (var period in all.GroupBy(r => r.Period, StringComparer.Ordinal))
            Add(figures, rules, period.Key, part, [.. period.Select(r => r.Contribution)]);
    }

    private static void Add(Dictionary<FigureKey, RolledUp> figures, RollUpRules rules, string period, string part, List<Contribution> some)
    {
        figures[new(PartFigure.All, period, part)] = RollUp.OfOrdered(rules, some);
        foreach (var region in some.GroupBy(c => c.Region, StringComparer.Ordinal).Where(r => r.Key != CountryResult.WholeOrganisation))
            figures[new(region.Key, period, part)] = RollUp.OfOrdered(rules, [.. region]);
    }
}
