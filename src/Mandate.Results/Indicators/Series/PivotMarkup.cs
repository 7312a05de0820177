using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Http;

namespace Mandate.Results.Pages;

/// <summary>An indicator's figures as a table that is turned by links.</summary>
internal static class PivotMarkup
{
    private const string Anchor = "#parts";

    public static Markup Of(IndicatorFigures figures, Pivot pivot, HttpRequest request, Words words) =>
        Markup.Of($"{Choices(figures, pivot, request, words)}{Table(figures, pivot, words).Draw()}");

    private static Table Table(IndicatorFigures figures, Pivot pivot, Words words)
    {
        var columns = pivot.ColumnKeys(figures).ToList();
        return new(Caption(figures, pivot, words),
            [new(RowsTitle(figures, pivot.Rows, words)), .. columns.Select(c => new Column(ColumnTitle(figures, pivot, c, words), true))],
            [.. pivot.RowKeys(figures).Select(r => new Row([RowTitle(figures, pivot, r, words), .. columns.Select(c => Cell(figures, pivot.Key(r, c), words))],
                r == PartFigure.All ? "sum" : null))])
        { StickyFirst = true, Stacks = false };
    }

    private static Markup Cell(IndicatorFigures figures, FigureKey key, Words words)
    {
        var figure = figures.Find(key.Region, key.Period, key.Part);
        if (figure is null) return FigureMarkup.Missing(words["results.missing.not_reported"]);
        var value = figure.Approved == 0 ? SeriesMarkup.Value(figure, words)
            : Markup.Of($"<a href=\"{CountryResultLinks.Contributions(figures.Framework, figures.Indicator, key.Region, key.Period, key.Part)}\">{SeriesMarkup.Value(figure, words)}</a>");
        return figure.Open == 0 ? value : Markup.Of($"{value} <small>{words.Count("results.table.waiting", figure.Open)}</small>");
    }

    private static string Caption(IndicatorFigures figures, Pivot pivot, Words words) => words["results.pivot.caption",
        RowsTitle(figures, pivot.Rows, words), words[pivot.Columns == Pivot.ByRegion ? "results.field.region" : "results.field.period"],
        pivot.Columns == Pivot.ByRegion ? PeriodTitle(pivot.Period, words) : pivot.Rows == Pivot.ByRegion ? words["results.pivot.whole"] : RegionTitle(figures, pivot.Region, words),
        UnitWords.Of(words, figures.Unit)];

    private static string RowsTitle(IndicatorFigures figures, string rows, Words words) =>
        figures.Shape.Dimensions.FirstOrDefault(d => d.Code == rows)?.Title.ToString() ?? words["results.field.region"];

    private static Markup RowTitle(IndicatorFigures figures, Pivot pivot, string row, Words words) => Markup.Text(
        pivot.Rows == Pivot.ByRegion ? RegionTitle(figures, row, words)
        : row == PartFigure.All ? words["results.pivot.whole"] : figures.Shape.Title(row, words));

    private static string ColumnTitle(IndicatorFigures figures, Pivot pivot, string column, Words words) =>
        pivot.Columns == Pivot.ByRegion ? RegionTitle(figures, column, words) : PeriodTitle(column, words);

    private static string RegionTitle(IndicatorFigures figures, string region, Words words) =>
        figures.Regions.FirstOrDefault(r => r.Code == region)?.Name.ToString() ?? words["results.table.all_regions"];

    private static string PeriodTitle(string period, Words words) => period == PartFigure.All ? words["results.pivot.all_periods"] : period;

    private static Markup Choices(IndicatorFigures figures, Pivot pivot, HttpRequest request, Words words)
    {
        if (!figures.Shape.HasCells) return Markup.Empty;
        string[] regions = figures.HasRegions ? [Pivot.ByRegion] : [];
        string[] rows = [.. figures.Shape.Dimensions.Select(d => d.Code), .. regions];
        string[] columns = pivot.Rows == Pivot.ByRegion ? [Pivot.ByPeriod] : [Pivot.ByPeriod, .. regions];
        return Markup.Of($"<div class=\"turns no-print\">{Turn("rows", words["results.pivot.rows"], rows, pivot.Rows, k => RowsTitle(figures, k, words), request)}{Turn("columns", words["results.pivot.columns"], columns, pivot.Columns, k => words[k == Pivot.ByRegion ? "results.field.region" : "results.field.period"], request)}{Third(figures, pivot, request, words)}</div>");
    }

    // The axis that is neither in the rows nor in the columns.
    private static Markup? Third(IndicatorFigures figures, Pivot pivot, HttpRequest request, Words words) =>
        pivot.Columns == Pivot.ByRegion
            ? Turn("period", words["results.field.period"], [PartFigure.All, .. figures.Periods.Select(p => p.Code)], pivot.Period, k => PeriodTitle(k, words), request)
            : pivot.Rows == Pivot.ByRegion ? null
            : Turn("region", words["results.field.region"], [PartFigure.All, .. figures.Regions.Select(r => r.Code)], pivot.Region, k => RegionTitle(figures, k, words), request);

    private static Markup Turn(string name, string title, string[] keys, string chosen, Func<string, string> word, HttpRequest request) => keys.Length < 2 ? Markup.Empty
        : Markup.Of($"<nav aria-label=\"{title}\"><span aria-hidden=\"true\">{title}</span><ul>{keys.Select(k => Markup.Of($"<li><a href=\"{Address.With(request, (name, k))}{Anchor}\"{(k == chosen ? Chosen : null)}>{word(k)}</a></li>"))}</ul></nav>");

    private static readonly Markup Chosen = Markup.Of($" aria-current=\"true\"");
}
