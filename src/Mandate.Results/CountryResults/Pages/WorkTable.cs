using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>A list of results that wait for somebody.</summary>
internal static class WorkTable
{
    public static Table Of(string caption, IReadOnlyList<WorkItem> items, Func<WorkItem, string> link, Words words, bool withReason = false)
    {
        List<Column> columns = [new(words["results.field.country"]), new(words["results.field.indicator"]), new(words["results.field.period"]), new(words["results.work.since"]), new(words["results.work.due"])];
        if (withReason) columns.Add(new(words["results.history.reason"]));
        return new(caption, columns, [.. items.Select(i => Row(i, link(i), withReason, words))]) { HideCaption = true };
    }

    private static Row Row(WorkItem item, string href, bool withReason, Words words)
    {
        List<Markup> cells =
        [
            Markup.Of($"<a href=\"{href}\">{item.CountryName}</a>"), Markup.Of($"{item.Indicator} {FigureMarkup.Text(item.Title)}"),
            Markup.Text(item.Period), FigureMarkup.Date(DateOnly.FromDateTime(item.Since.UtcDateTime)), Due(item.Due, item.IsLate, words),
        ];
        if (withReason) cells.Add(Markup.Text(item.Reason));
        return new(cells);
    }

    /// <summary>Reports that are to be made: each leads to its form.</summary>
    public static Table Of(IReadOnlyList<DueReport> due, Words words) => new(words["results.work.to_report"],
        [new(words["results.field.country"]), new(words["results.field.indicator"]), new(words["results.field.period"]), new(words["results.work.due"])],
        [.. due.Select(d => new Row([Markup.Of($"<a href=\"{CountryResultLinks.Report(d.Framework, d.Indicator, d.Country, d.Period)}\">{d.CountryName}</a>"),
            Markup.Of($"{d.Indicator} {FigureMarkup.Text(d.Title)}"), Markup.Text(d.Period), Due(d.Due, d.IsLate, words)]))],
        words["results.work.to_report.none"])
    { HideCaption = true };

    /// <summary>Reports that are to be looked at again.</summary>
    public static Table Of(IReadOnlyList<FollowUp> marks, Words words) => new(words["results.follow_up.title"],
        [
            new(words["results.field.country"]), new(words["results.field.indicator"]), new(words["results.field.period"]), new(words["results.follow_up.what"]),
            new(words["results.follow_up.by"]), new(words["results.follow_up.since"]),
        ],
        [.. marks.Select(f => new Row([Markup.Of($"<a href=\"{CountryResultLinks.FollowUp(f.ResultId)}\">{f.CountryName}</a>"),
            Markup.Of($"{f.Indicator} {FigureMarkup.Text(f.Title)}"), Markup.Text(f.Period), Markup.Text(f.Parts == 0 ? words["results.follow_up.whole"] : words.Count("results.follow_up.parts", f.Parts)),
            f.By is { } name ? Markup.Text(name) : FigureMarkup.Missing(words["results.revision.unnamed"]), FigureMarkup.Date(DateOnly.FromDateTime(f.Since.UtcDateTime))]))])
    { HideCaption = true };

    /// <summary>The deadline, and in a word of its own that it has passed.</summary>
    public static Markup Due(DateOnly? due, bool late, Words words) => due is not { } day ? FigureMarkup.Missing(words["results.work.no_due"])
        : late ? Markup.Of($"{FigureMarkup.Date(day)} {FigureMarkup.Tag(words["results.work.late"], "warning")}") : FigureMarkup.Date(day);

    /// <summary>What somebody was reminded of, the nearest deadline first.</summary>
    public static Table Of(IReadOnlyList<Reminded> reminders, Words words) => new(words["results.reminders.title"],
        [
            new(words["results.reminders.what"]), new(words["results.frameworks.framework"]), new(words["results.field.period"]), new(words["results.work.due"]),
            new(words["results.reminders.waiting"], Number: true), new(words["results.reminders.at"]),
        ],
        [.. reminders.Select(r => new Row([Markup.Text(r.Level == 0 ? words["results.reminders.report"] : words["results.reminders.decide", r.Level]),
            Markup.Text(r.Framework), Markup.Text(r.Period), Due(r.Due, r.Kind == ReminderKind.Late, words),
            Markup.Text(Shown.Number(r.Waiting)), FigureMarkup.Date(DateOnly.FromDateTime(r.At.UtcDateTime))]))])
    { HideCaption = true };
}
