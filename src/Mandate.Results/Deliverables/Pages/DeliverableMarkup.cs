using System.Globalization;
using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>Dates, holders and standings of deliverables in words and as HTML.</summary>
internal static class DeliverableMarkup
{
    public static string StandingKey(Standing standing) => "results.deliverable.standing." + SnakeEnum<Standing>.Name(standing);

    public static string StatusKey(DeliverableStatus status) => "results.deliverable.status." + SnakeEnum<DeliverableStatus>.Name(status);

    /// <summary>A date as exact as it was given: 17 Mar 2014, January 2015, 2015, 2016-17.</summary>
    public static string Date(string text) => PrintedDate.Read(text) switch
    {
        { Text.Length: 10 } day => Shown.ShortDate(day.First),
        { } month when month.First.Month == month.Last.Month => month.First.ToString(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName switch
        {
            "zh" => "yyyy年M月",
            "es" => "MMMM 'de' yyyy",
            _ => "MMMM yyyy",
        }, CultureInfo.CurrentCulture),
        _ => text,
    };

    public static Markup Due(DeliverableLine line, Words words)
    {
        if (line.Due is { } own) return Markup.Text(Date(own));
        return line is { IsDueByPlan: true, DueOn: { } end }
            ? Markup.Of($"{FigureMarkup.Date(end)} <span class=\"aside\">{words["results.deliverable.by_plan"]}</span>")
            : FigureMarkup.Missing(words["results.deliverable.no_date"]);
    }

    public static Markup Holder(DeliverableLine line, Words words)
    {
        if (line.OwnerUnitName is { } unit) return FigureMarkup.Text(unit);
        // In the words of the source, which is English like every text without a language of its own.
        return line.Owner is { } owner ? FigureMarkup.Quoted(owner, line.Title.Original) : FigureMarkup.Missing(words["results.deliverable.no_holder"]);
    }

    public static Markup State(DeliverableLine line, Words words)
    {
        var word = words[StandingKey(line.Standing)];
        return line.Standing switch
        {
            Standing.Late => StateMarkup.Of(Ui.State.AtRisk, words.Count("results.deliverable.late_by", line.DaysLate ?? 0)),
            Standing.Next => StateMarkup.Of(Ui.State.Behind, word),
            Standing.Done => StateMarkup.Of(Ui.State.OnCourse, line.DaysLate is { } late ? words.Count("results.deliverable.done_late", late) : word),
            Standing.Dropped => Markup.Text(word),
            _ => StateMarkup.Of(Ui.State.NoData, word),
        };
    }

    public static Markup Slippage(DeliverableLine line, Words words) => line.Moves == 0
        ? FigureMarkup.Missing(words["results.deliverable.not_moved"])
        : Markup.Text(words["results.deliverable.moved", line.Moves, Shown.Change(line.SlippedDays)]);
}
