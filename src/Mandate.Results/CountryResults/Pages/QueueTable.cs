using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>The queue of a reviewer as a table with a box in each row.</summary>
internal static class QueueTable
{
    private const int Longest = 120;

    public static Table Of(IReadOnlyList<QueueItem> items, Func<QueueItem, bool> chosen, Words words) => new(words["results.reviews.title"],
        [
            new(words["results.field.country"]), new(words["results.field.indicator"]), new(words["results.field.period"]),
            new(words["results.bulk.changes"]), new(words["results.work.since"]), new(words["results.work.due"]),
        ],
        [.. items.Select((item, i) => Row(item, i, chosen(item), words))])
    { HideCaption = true };

    private static Row Row(QueueItem queued, int index, bool chosen, Words words)
    {
        var (item, id) = (queued.Item, $"chosen-{index + 1}");
        var mark = chosen ? Markup.Of($" checked") : null;
        var level = item.Levels > 1 ? Markup.Of($" <span class=\"aside\">{words["results.levels.level", item.Level]}</span>") : null;
        return new([
            Markup.Of($"<span class=\"choice\"><input class=\"ds-input\" type=\"checkbox\" name=\"Chosen\" id=\"{id}\" value=\"{ReviewsModel.ValueOf(queued)}\" aria-label=\"{words["results.bulk.choose", item.CountryName, item.Indicator, item.Period]}\"{mark}><a href=\"{CountryResultLinks.Review(item.Id)}\">{item.CountryName}</a></span>"),
            Markup.Of($"{item.Indicator} {FigureMarkup.Text(item.Title)}{level}"), Markup.Text(item.Period), Changes(queued, words),
            FigureMarkup.Date(DateOnly.FromDateTime(item.Since.UtcDateTime)), WorkTable.Due(item.Due, item.IsLate, words),
        ]);
    }

    private static Markup Changes(QueueItem queued, Words words)
    {
        if (queued.Changes is not { } changes) return Markup.Text(words["results.bulk.first_time"]);
        var since = words["results.bulk.since", ResultMarkup.Action(queued.Last!.Action, null, words), Shown.ShortDate(DateOnly.FromDateTime(queued.Last.At.UtcDateTime))];
        if (changes.Count == 0) return Markup.Text(Shown.Sentences(since, words["results.bulk.nothing_changed"]));
        return Markup.Of($"{since}<ul class=\"plain\">{changes.Select(c => Markup.Of($"<li>{Line(c, words)}</li>"))}</ul>");
    }

    // Which note it is has no name to be read.
    private static string Line(ResultDifference c, Words words) => c.Field == "technical_note" ? words["results.field.technical_note"]
        : words["results.bulk.change", words["results.field." + c.Field], Side(c.Before, words), Side(c.After, words)];

    private static string Side(string? value, Words words) => value switch
    {
        null => words["results.missing.none"],
        "✓" => words["results.field.yes"],
        { Length: > Longest } => string.Concat(value.AsSpan(0, Longest), "…"),
        _ => value,
    };
}
