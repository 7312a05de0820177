using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Budget.Pages;

/// <summary>The versions of a budget for readers.</summary>
internal static class VersionMarkup
{
    // As many figures as tell seals apart at a glance; the whole stands in the JSON.
    private const int SealShown = 12;

    /// <param name="shown">Number of the version that the page is about.</param>
    public static Table Table(string cycle, int shown, IReadOnlyList<ListVersions.Item> versions, Words words) => new(words["budget.versions"],
        [new(words["budget.field.version"]), new(words["budget.field.stage"]), new(words["budget.field.at"]), new(words["budget.column.constant"], true, BudgetCycle.Currency), new(words["budget.field.decision"])],
        [.. versions.Select(v => new Row([Number(cycle, v, shown), Markup.Text(words[StageKey(v.Stage)]), Markup.Text(Shown.Moment(v.At)), Markup.Text(Shown.Number(v.TotalUsd, 2)), Decision(v, words)]))])
    { HideCaption = true };

    public static string StageKey(VersionStage stage) => "budget.stage." + SnakeEnum<VersionStage>.Name(stage);

    private static Markup Number(string cycle, ListVersions.Item v, int shown) => v.Number == shown ? Markup.Of($"<strong>{Shown.Number(v.Number)}</strong>")
        : Markup.Of($"<a href=\"{BudgetLinks.Version(cycle, v.Number)}\">{Shown.Number(v.Number)}</a>");

    private static Markup Decision(ListVersions.Item v, Words words)
    {
        var reason = v.Reason is null ? null : Markup.Of($"<br><small>{words["budget.version.reason", v.Reason]}</small>");
        if (v.Withdrawal is { } why) return Markup.Of($"{words["budget.version.withdrawn", why]}{reason}");
        return v.Decision is null ? Markup.Of($"{words["budget.version.none"]}{reason}")
            : Markup.Of($"{words["budget.version.decided", v.Decision, Shown.Moment(v.AdoptedAt!.Value)]}{reason}<br><small>{words["budget.version.seal"]} <code>{v.Seal![..SealShown]}</code></small>");
    }
}
