using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Cooperation.Pages;

/// <summary>The tables of the pages about publications of open aid data.</summary>
internal static class IatiMarkup
{
    /// <param name="latest">Links to the address that stays, instead of the one of this publication.</param>
    public static Table Files(ListIatiPublications.Item publication, bool latest, Words words) => new(words["cooperation.iati.files"],
        [new(words["cooperation.iati.file"]), new(words["cooperation.iati.activities"], true), new(words["cooperation.iati.size"], true), new("SHA-256")],
        [.. publication.Files.Select(f => new Row([
            Markup.Of($"<a href=\"{(latest ? OpenDataLinks.File(f.Name) : OpenDataLinks.File(publication.Number, f.Name))}\">{f.Name}</a>"),
            f.Activities == 0 ? FigureMarkup.Missing(words["cooperation.iati.organisation_file"]) : Markup.Text(Shown.Number(f.Activities)), Markup.Text(Shown.Size(f.Size, words)), Markup.Of($"<code>{f.Sha256[..12]}</code>")]))])
    { HideCaption = true };

    public static Table Publications(IEnumerable<ListIatiPublications.Item> all, Words words) => new(words["cooperation.iati.publications"],
        [new(words["cooperation.iati.number"]), new(words["cooperation.iati.at"]), new(words["cooperation.iati.activities"], true), new(words["cooperation.iati.files"], true),
            new(words["cooperation.iati.warnings"], true), new(words["cooperation.iati.left_out"], true)],
        [.. all.Select(p => new Row([Markup.Of($"<a href=\"{OpenDataLinks.Publication(p.Number)}\">{words["cooperation.iati.publication", p.Number]}</a>"), FigureMarkup.Moment(p.At),
            Markup.Text(Shown.Number(p.Activities)), Markup.Text(Shown.Number(p.Files.Count)), Markup.Text(Shown.Number(p.Warnings)), Markup.Text(Shown.Number(p.LeftOut))]))])
    { HideCaption = true };

    public static Table Changes(IEnumerable<CompareIatiPublications.Item> changes, Words words) => new(words["cooperation.iati.changes"],
        [new(words["cooperation.iati.identifier"]), new(words["cooperation.iati.change"]), new(words["cooperation.iati.elements"])],
        [.. changes.Select(c => new Row([Markup.Text(c.Identifier), Markup.Text(ChangeOf(c.Change, words)), c.Elements.Count == 0 ? FigureMarkup.Missing(words["cooperation.iati.whole"])
            : Markup.Text(string.Join("; ", c.Elements.Select(e => words["cooperation.iati.element_change", e.Element, Shown.Number(e.Added), Shown.Number(e.Removed)])))]))],
        words["cooperation.iati.no_changes"])
    { HideCaption = true };

    public static Table Changes(IEnumerable<PublishIati.ActivityItem> changes, Words words) => new(words["cooperation.iati.changes"],
        [new(words["cooperation.iati.identifier"]), new(words["cooperation.iati.change"]), new(words["cooperation.iati.last_updated"])],
        [.. changes.OrderBy(c => c.Change).ThenBy(c => c.Identifier, StringComparer.Ordinal).Select(c => new Row([Markup.Text(c.Identifier), Markup.Text(ChangeOf(c.Change, words)), FigureMarkup.Moment(c.LastUpdated)]))],
        words["cooperation.iati.no_changes"])
    { HideCaption = true };

    public static Table LeftOut(IEnumerable<PublishIati.LeftOutItem> leftOut, Words words) => new(words["cooperation.iati.left_out"],
        [new(words["cooperation.iati.project"]), new(words["cooperation.iati.what"]), new(words["cooperation.iati.elements"], true), new(words["cooperation.iati.reason"])],
        [.. leftOut.Select(l => new Row([Markup.Text(l.Project), Markup.Text(KindOf(l.Kind, words)), Markup.Text(Shown.Number(l.Elements)), Markup.Text(l.Reason)]))],
        words["cooperation.iati.nothing_left_out"])
    { HideCaption = true };

    public static string KindOf(ExclusionKind kind, Words words) => words["cooperation.iati.exclusion." + SnakeEnum<ExclusionKind>.Name(kind)];

    public static string ChangeOf(PublicationChange change, Words words) => words["cooperation.iati.change." + SnakeEnum<PublicationChange>.Name(change)];
}
