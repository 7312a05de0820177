using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>A list of results that wait for somebody.</summary>
internal static class WorkTable
{
    public static Table Of(string caption, IReadOnlyList<WorkItem> items, Func<WorkItem, string> link, Words words, bool withReason = false)
    {
        List<Column> columns = [new(words["results.field.country"]), new(words["results.field.indicator"]), new(words["results.field.period"]), new(words["results.work.since"])];
        if (withReason) columns.Add(new(words["results.history.reason"]));
        return new(caption, columns, [.. items.Select(i => Row(i, link(i), withReason))]) { HideCaption = true };
    }

    private static Row Row(WorkItem item, string href, bool withReason)
    {
        List<Markup> cells =
        [
            Markup.Of($"<a href=\"{href}\">{item.CountryName}</a>"), Markup.Of($"{item.Indicator} {FigureMarkup.Text(item.Title)}"),
            Markup.Text(item.Period), FigureMarkup.Date(DateOnly.FromDateTime(item.Since.UtcDateTime)),
        ];
        if (withReason) cells.Add(Markup.Text(item.Reason));
        return new(cells);
    }
}
