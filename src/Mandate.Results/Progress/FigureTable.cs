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
        Add(figures, rules, PartFigure.All, [.. reports.Select(r => (r, r.Contribution(r.Whole)))]);
        foreach (var (dimension, at) in shape.Dimensions.Select((d, at) => (d, at)))
            foreach (var option in dimension.Options)
                Add(figures, rules, CellKey.Of([(dimension.Code, option.Code)]), Sliced(shape, reports, at, option.Code));
        return figures;
    }

    // A report that says nothing of the option adds nothing to its figure.
    private static List<(ApprovedReport, Contribution)> Sliced(MeasuredShape shape, IReadOnlyList<ApprovedReport> reports, int at, string option) =>
        [.. reports.Where(r => r.Cells.Count > 0).Select(r => (Report: r, Amount: WholeOfCells.Part(shape.Dimensions, r.Cells, at, option)))
            .Where(x => x.Amount is not null).Select(x => (x.Report, x.Report.Contribution(x.Amount!.Value)))];

    private static void Add(Dictionary<FigureKey, RolledUp> figures, RollUpRules rules, string part, List<(ApprovedReport Report, Contribution Contribution)> all)
    {
        if (all.Count == 0) return;
        Add(PartFigure.All, all);
        var periods = all.GroupBy(x => x.Report.Period, StringComparer.Ordinal).ToList();
        foreach (var period in periods) Add(period.Key, [.. period]);

        void Add(string period, List<(ApprovedReport Report, Contribution Contribution)> some)
        {
            figures[new(PartFigure.All, period, part)] = RollUp.Of(rules, some.Select(x => x.Contribution));
            foreach (var (region, figure) in RollUp.ByRegion(rules, some.Select(x => x.Contribution)))
                if (region != CountryResult.WholeOrganisation) figures[new(region, period, part)] = figure;
        }
    }
}
