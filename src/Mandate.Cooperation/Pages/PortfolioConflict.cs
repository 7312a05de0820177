using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Cooperation.Pages;

/// <summary>What somebody else saved while a form was open, beside what stands in the form: saving again is then a decision.</summary>
internal static class PortfolioConflict
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["Name"] = "cooperation.partner.name", ["Title"] = "cooperation.project.title", ["Description"] = "cooperation.project.description", ["Objectives"] = "cooperation.project.objectives",
        ["Type"] = "cooperation.partner.type", ["Identifier"] = "cooperation.partner.identifier", ["Country"] = "cooperation.partner.country", ["IsDonor"] = "cooperation.project.donor",
        ["IsImplementer"] = "cooperation.partner.implementer", ["IsUn"] = "cooperation.partner.un", ["IsIfi"] = "cooperation.partner.ifi", ["Status"] = "cooperation.project.status",
        ["PlannedStart"] = "cooperation.form.planned_start", ["PlannedEnd"] = "cooperation.form.planned_end", ["ActualStart"] = "cooperation.form.actual_start", ["ActualEnd"] = "cooperation.form.actual_end",
        ["IsDecentralised"] = "cooperation.project.decentralised", ["IsHumanitarian"] = "cooperation.project.humanitarian", ["IsSouthSouth"] = "cooperation.project.south_south",
        ["IsPublicPrivate"] = "cooperation.project.public_private", ["IsPublic"] = "cooperation.project.public", ["From"] = "cooperation.term.from", ["To"] = "cooperation.term.to",
        ["Amount"] = "cooperation.term.amount", ["Currency"] = "cooperation.term.currency", ["Earmarking"] = "cooperation.term.earmarking", ["Reason"] = "cooperation.amendment.reason",
    };

    public static Markup Draw(EditConflict? conflict, Words words) => conflict is null ? Markup.Empty : Markup.Of(
        $"<div class=\"notice\" data-kind=\"warning\"><p>{words["cooperation.form.theirs"]}</p>{Table(conflict, words).Draw()}</div>");

    private static Table Table(EditConflict conflict, Words words) => new(words["cooperation.form.both"],
        [new(words["cooperation.form.field"]), new(words["cooperation.form.their_answer"]), new(words["cooperation.form.your_answer"])],
        [.. conflict.Fields.Where(f => Labels.ContainsKey(f.Field)).Select(f => new Row([Markup.Text(words[Labels[f.Field]]), PartnerMarkup.Value(f.Theirs, words), PartnerMarkup.Value(f.Yours, words)]))])
    { HideCaption = true };
}
