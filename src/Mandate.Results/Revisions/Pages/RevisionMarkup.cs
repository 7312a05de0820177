using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>Revisions in words and as a table.</summary>
internal static class RevisionMarkup
{
    public static Table Table(IEnumerable<ListRevisions.Item> all, Words words) => new(words["results.revision.title"],
        [new(words["results.revision.what"]), new(words["results.history.when"]), new(words["results.changes.before"]), new(words["results.revision.new"]),
            new(words["results.history.reason"]), new(words["results.history.who"]), new(words["results.frameworks.status"])],
        [.. all.Select(r => new Row([
            Markup.Text(words["results.revision.thing." + SnakeEnum<RevisedThing>.Name(r.Thing), r.Seq]), FigureMarkup.Moment(r.DecidedAt ?? r.ProposedAt),
            Markup.Text(Stated(r.Old, words)), Markup.Text(Stated(r.New, words)), Markup.Text(r.Reason ?? words["results.revision.undone"]),
            r.ProposedBy is { } name ? Markup.Text(name) : FigureMarkup.Missing(words["results.revision.unnamed"]), Markup.Text(State(r, words)),
        ]))],
        words["results.revision.none"])
    { HideCaption = true };

    /// <summary>"24 member States (AFR 7, AMR 5)", or its words.</summary>
    public static string Stated(StatedFigure? figure, Words words)
    {
        if (figure is null) return words["results.missing.none"];
        if (figure.Value is not { } value) return figure.Text ?? words["results.missing.no_number"];
        var number = words["results.quantity.count", Shown.Number(value), UnitWords.Of(words, figure.Unit)];
        string?[] aside = [figure.Years, figure.IsProvisional ? words["ui.provisional"] : null, .. figure.Regions.Select(r => $"{r.Key} {Shown.Number(r.Value)}")];
        var said = string.Join(words["results.list.separator"], aside.OfType<string>());
        return said.Length == 0 ? number : words["results.aside", number, said];
    }

    public static string State(ListRevisions.Item r, Words words) => r switch
    {
        { State: RevisionState.Proposed } => words["results.revision.state.proposed"],
        { State: RevisionState.Declined } => words["results.revision.state.declined", r.DecidedBy ?? words["results.revision.unnamed"], r.DecisionReason ?? ""],
        { Kind: RevisionKind.Imported } => words["results.revision.state.imported"],
        { Kind: RevisionKind.Confirmed } => words["results.revision.state.confirmed"],
        { Kind: RevisionKind.Restated } => words["results.revision.state.restated"],
        _ => words["results.revision.state.approved", r.DecidedBy ?? words["results.revision.unnamed"]],
    };
}
