using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Cooperation.Pages;

/// <summary>The portfolio as a table and as CSV.</summary>
internal static class ProjectTables
{
    private static readonly string[] Header =
    [
        "code", "title", "status", "start", "end", "unit", "regions", "countries", "donors", "outcomes", "decentralised", "public", "example",
        "budget_usd", "pledged_usd", "committed_usd", "received_usd", "obligated_usd", "spent_usd",
    ];

    public static Table List(ListProjects.Listing listing, IReadOnlyList<ProjectLine> shown, Sorting sorting, Words words) => new(words["cooperation.projects.title"],
    [
        sorting.Column(words["cooperation.project.code"], "code"), new(words["cooperation.project.title"]), sorting.Column(words["cooperation.project.status"], "status"),
        new(words["cooperation.project.donors"]), new(words["cooperation.project.regions"]), new(words["cooperation.project.outcomes"]), sorting.Column(words["cooperation.project.end"], "end"),
        sorting.Column(words["cooperation.money.budget"], "budget", number: true, unit: "USD"), sorting.Column(words["cooperation.money.received"], "received", number: true, unit: "USD"),
        sorting.Column(words["cooperation.money.spent"], "spent", number: true, unit: "USD"), sorting.Column(words["cooperation.money.delivery"], "delivery", number: true, unit: "%"),
    ], [.. shown.Select(l => Line(l, words)), Sum(listing, words)], words["cooperation.projects.empty"])
    { HideCaption = true, StickyHeader = true, StickyFirst = true, Stacks = false };

    public static string Csv(IEnumerable<ProjectLine> lines) => Ui.Csv.Of(Header, lines.Select(l => (IEnumerable<object?>)
    [
        l.Code, l.Title.Current.Text, SnakeEnum<ActivityStatus>.Name(l.Status), l.Start, l.End, l.Unit?.Code, string.Join(' ', l.Regions), string.Join(' ', l.Countries),
        string.Join(' ', l.Donors.Select(d => d.Code)), string.Join(' ', l.Outcomes), l.IsDecentralised, l.IsPublic, l.IsExample,
        l.Money.Budget, l.Money.Pledged, l.Money.Committed, l.Money.Received, l.Money.Obligated, l.Money.Spent,
    ]));

    private static Row Line(ProjectLine l, Words words) => new(
    [
        ProjectMarkup.Link(l), FigureMarkup.Text(l.Title), Markup.Text(words[ProjectMarkup.StatusKey(l.Status)]), ProjectMarkup.List(l.Donors.Select(d => FigureMarkup.Text(d.Name)), words),
        Markup.Text(string.Join(' ', l.Regions)), Markup.Text(string.Join(' ', l.Outcomes)), FigureMarkup.Date(l.End),
        ProjectMarkup.Usd(l.Money.Budget), ProjectMarkup.Usd(l.Money.Received), ProjectMarkup.Usd(l.Money.Spent), Percent(l.Money, words),
    ]);

    private static Row Sum(ListProjects.Listing listing, Words words)
    {
        var m = listing.Money;
        return new([Markup.Text(words["cooperation.projects.sum"]), .. Enumerable.Repeat(Markup.Empty, 6), ProjectMarkup.Usd(m.Budget), ProjectMarkup.Usd(m.Received), ProjectMarkup.Usd(m.Spent), Percent(m, words)], "sum");
    }

    private static Markup Percent(ProjectMoney m, Words words) => FigureMarkup.Number(m.Delivery is { } d ? decimal.Round(d * 100, 1) : null, words["cooperation.none"], 1);
}
