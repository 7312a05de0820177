using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>What the pages of a measured result show beside its whole.</summary>
internal static class MeasuredMarkup
{
    /// <summary>That the value lies far from what the place reported before, and by how much.</summary>
    public static Markup Outlier(ResultView view, Words words)
    {
        var others = view.Context.Others.Select(o => o.Value).OfType<decimal>().ToList();
        if (view.Result.Amount.Value is not { } value || Results.Outlier.Of(others, value) is not { } far) return Markup.Empty;
        var scale = view.Result.Denominator is null ? 1 : RollUpRules.Of(view.Indicator).Scale;
        return Markup.Of($"<div class=\"notice\" data-kind=\"warning\"><p>{words["results.outlier.found", Shown.Number(scale * value, 2), Shown.Number(scale * far.Median, 2), others.Count]}</p></div>");
    }

    public static Markup Cells(ResultView view, Words words)
    {
        var cells = view.Result.Cells.OrderBy(c => c.Disaggregation.Key, StringComparer.Ordinal).ToList();
        if (cells.Count == 0) return Markup.Empty;
        return new Table(words["results.cells.title"],
            [new(words["results.cells.part"]), new(words["results.cells.value"]), new(words["results.cells.comment"])],
            [.. cells.Select(c => new Row([
                Markup.Text(view.Context.Shape.Title(c.Disaggregation.Key, words)),
                Markup.Text(AmountWords.Of(new(c.Status, c.Quantity, c.Denominator), words)),
                Remark(c, words)]))]).Draw();
    }

    private static Markup Remark(Measurement cell, Words words)
    {
        var mark = cell.FollowUp ? Markup.Of($" {FigureMarkup.Tag(words["results.field.follow_up"], "warning")}") : null;
        return cell.Comment is null && mark is null ? FigureMarkup.Missing(words["results.missing.none"]) : Markup.Of($"{cell.Comment}{mark}");
    }
}
