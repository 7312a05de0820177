using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>The deliverables as a table, as a count for each holder, and as CSV.</summary>
internal static class DeliverableTables
{
    public static Table List(IReadOnlyList<DeliverableLine> lines, bool withPlan, Words words)
    {
        List<Column> columns = [new(words["results.deliverable.one"]), new(words["results.deliverable.serves"]), new(words["results.deliverable.holder"]),
            new(words["results.deliverable.due"]), new(words["results.table.state"]), new(words["results.deliverable.slippage"])];
        if (withPlan) columns.Insert(1, new(words["results.deliverable.plan"]));
        return new(words["results.deliverables.title"], columns, [.. lines.Select(l => Row(l, withPlan, words))], words["results.deliverables.none"])
        { HideCaption = true, StickyHeader = true };
    }

    private static Row Row(DeliverableLine l, bool withPlan, Words words)
    {
        List<Markup> cells =
        [
            Markup.Of($"<a href=\"{DeliverableLinks.One(l.Plan, l.Code)}\">{l.Code} {FigureMarkup.Text(l.Title)}</a>"),
            Serves(l, words), DeliverableMarkup.Holder(l, words), DeliverableMarkup.Due(l, words), DeliverableMarkup.State(l, words), DeliverableMarkup.Slippage(l, words),
        ];
        if (withPlan) cells.Insert(1, FigureMarkup.Text(l.PlanTitle));
        return new(cells);
    }

    private static Markup Serves(DeliverableLine l, Words words) => (l.Result, l.Area) switch
    {
        ({ } result, _) => Markup.Text(result),
        (_, { } area) => FigureMarkup.Quoted(area, l.Title.Original),
        _ => FigureMarkup.Missing(words["results.deliverable.serves_none"]),
    };

    /// <summary>Who holds how many that are late, come next, or are open otherwise; whoever has nothing open is left out.</summary>
    public static Table Holders(ListDeliverables.Listing listing, Words words)
    {
        var open = listing.Lines.Where(l => l.Standing is not (Standing.Done or Standing.Dropped)).GroupBy(l => l.OwnerUnit ?? l.Owner ?? "").ToList();
        return new(words["results.deliverables.holders"],
            [new(words["results.deliverable.holder"]), new(words[DeliverableMarkup.StandingKey(Standing.Late)], Number: true),
                new(words[DeliverableMarkup.StandingKey(Standing.Next)], Number: true), new(words["results.deliverables.open"], Number: true)],
            [.. open.OrderByDescending(g => g.Count(l => l.Standing == Standing.Late)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => new Row(
            [
                DeliverableMarkup.Holder(g.First(), words), Number(g.Count(l => l.Standing == Standing.Late)), Number(g.Count(l => l.Standing == Standing.Next)), Number(g.Count()),
            ]))], words["results.deliverables.none_open"])
        { HideCaption = true, Tiles = true };
    }

    private static Markup Number(int count) => Markup.Text(Shown.Number(count));

    public static string Csv(ListDeliverables.Listing listing) => Mandate.Ui.Csv.Of(
        ["plan", "code", "title", "result", "area", "owner_unit", "owner", "due", "due_on", "due_by_plan", "status", "standing", "done_on", "days_late", "slipped_days", "moves"],
        listing.Lines.Select(l => (IEnumerable<object?>)[l.Plan, l.Code, l.Title.Current.Text, l.Result, l.Area, l.OwnerUnit, l.Owner, l.Due, l.DueOn, l.IsDueByPlan,
            SnakeEnum<DeliverableStatus>.Name(l.Status), SnakeEnum<Standing>.Name(l.Standing), l.DoneOn, l.DaysLate, l.SlippedDays, l.Moves]));
}
