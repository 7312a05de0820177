namespace Mandate.Results;

/// <summary>
/// How an indicator's figures are laid out: what stands in the rows, what in the columns, and for which region or period.
/// What an address names and is not there does not count.
/// </summary>
/// <param name="Rows"><c>region</c> or the code of a dimension.</param>
/// <param name="Columns"><c>period</c> or <c>region</c>.</param>
/// <param name="Region">The one region of a table whose columns are periods, or <c>ALL</c>.</param>
/// <param name="Period">The one period of a table whose columns are regions, or <c>ALL</c>.</param>
internal sealed record Pivot(string Rows, string Columns, string Region, string Period)
{
    public const string ByRegion = "region", ByPeriod = "period";

    public static Pivot Of(IndicatorFigures figures, string? rows, string? columns, string? region, string? period)
    {
        var first = figures.Shape.Dimensions.Any(d => d.Code == rows) || (rows == ByRegion && figures.HasRegions) ? rows!
            : figures.Shape.HasCells ? figures.Shape.Dimensions[0].Code : ByRegion;
        return new(first, columns == ByRegion && first != ByRegion && figures.HasRegions ? ByRegion : ByPeriod,
            first != ByRegion && figures.Regions.Any(r => r.Code == region) ? region! : PartFigure.All,
            figures.Periods.Any(p => p.Code == period) ? period! : PartFigure.All);
    }

    /// <summary>Which figure stands where a row and a column cross.</summary>
    public FigureKey Key(string row, string column) => Columns == ByRegion
        ? new(column, Period, row)
        : Rows == ByRegion ? new(row, column, PartFigure.All) : new(Region, column, row);

    /// <summary>Codes of the rows, the whole last.</summary>
    public IEnumerable<string> RowKeys(IndicatorFigures figures) => Rows == ByRegion
        ? [.. figures.Regions.Select(r => r.Code), PartFigure.All]
        : [.. figures.Shape.Dimensions.First(d => d.Code == Rows).Options.Select(o => CellKey.Of([(Rows, o.Code)])), PartFigure.All];

    public IEnumerable<string> ColumnKeys(IndicatorFigures figures) => Columns == ByRegion
        ? [.. figures.Regions.Select(r => r.Code), PartFigure.All]
        : [.. figures.Periods.Select(p => p.Code), PartFigure.All];
}
