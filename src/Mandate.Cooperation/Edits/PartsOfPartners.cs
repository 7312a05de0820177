namespace Mandate.Cooperation;

/// <summary>Partners, agreements with their instalments and reports, and dialogues about funding.</summary>
internal static class PartsOfPartners
{
    // What both have signed is changed by an amendment alone.
    private static readonly string[] OpenOnceSigned = ["south_south", "renews", "link"];

    private static readonly PartFile Agreement = new("agreements", [PartColumn.Text("code"), PartColumn.Of("partner", "partners"), PartColumn.OneOf<AgreementKind>("kind", "cooperation.agreement_kind."), .. PartColumn.Languages(),
        PartColumn.Day("signed_on", optional: true), PartColumn.Day("from"), PartColumn.Day("to"), PartColumn.Number("amount", optional: true), PartColumn.Text("currency", optional: true),
        PartColumn.OneOf<Earmarking>("earmarking", "cooperation.earmarking.", optional: true), PartColumn.Flag("south_south"), PartColumn.Of("renews", "agreements", optional: true), PartColumn.Text("link", optional: true)], ["code"],
        s => s.Agreement is { } a ? [PartRow.Of(a, ("code", a.Code), ("partner", s.NameOf(a.PartnerId)), ("kind", a.Kind), ("signed_on", a.SignedOn), ("from", a.From), ("to", a.To), ("amount", a.Amount), ("currency", a.Currency),
            ("earmarking", a.Earmarking), ("south_south", a.IsSouthSouth), ("renews", s.NameOf(a.RenewsId)), ("link", a.Link)).With(a.Title)] : [])
    { IsSingle = true, IsOpen = (s, column) => s.Agreement is not { } a || column != "code" && (a.SignedOn is null || OpenOnceSigned.Contains(column)) };

    private static readonly PartFile Dialogue = new("funding_dialogues", [PartColumn.Text("code"), PartColumn.Of("partner", "partners"), PartColumn.Day("held_on"), .. PartColumn.Languages().Select(c => c.Kind == PartKind.Kept ? c : c with { Label = "cooperation.dialogue.subject_" + c.Name }), PartColumn.Text("outcome", optional: true) with { From = "outcomes" },
        new PartColumn("conclusion", PartKind.Long, true), new PartColumn("next_step", PartKind.Long, true), PartColumn.Day("next_on", optional: true)], ["code"],
        s => s.Dialogue is { } d ? [PartRow.Of(d, ("code", d.Code), ("partner", s.NameOf(d.PartnerId)), ("held_on", d.HeldOn), ("outcome", d.Outcome), ("conclusion", d.Conclusion), ("next_step", d.NextStep), ("next_on", d.NextOn)).With(d.Subject)] : [])
    { IsSingle = true, IsOpen = (s, column) => s.Dialogue is null || column != "code" };

    public static readonly PortfolioPart[] All =
    [
        new(PartOwner.Partner, "new", new PartFile("partners", [PartColumn.Text("code"), .. PartColumn.Languages(), PartColumn.OneOf("type", AidCodes.OrganisationTypes, "cooperation.organisation_type.") with { Label = "cooperation.partner.type" },
            PartColumn.Text("identifier", optional: true), PartColumn.Of("country", "countries", optional: true), PartColumn.Flag("donor"), PartColumn.Flag("implementer"), PartColumn.Flag("un"), PartColumn.Flag("ifi")], ["code"], _ => []) { IsSingle = true }) { IsNew = true },
        new(PartOwner.Agreement, "new", Agreement) { IsNew = true },
        new(PartOwner.Agreement, "terms", Agreement),
        new(PartOwner.Agreement, "instalments", new PartFile("instalments", [PartColumn.Number("number"), PartColumn.Of("project", "projects", optional: true), PartColumn.Day("due_on"), PartColumn.Number("amount"), PartColumn.Text("currency"),
            PartColumn.Day("received_on", optional: true), PartColumn.Number("received_amount", optional: true), PartColumn.Day("value_date", optional: true), PartColumn.Number("rate", optional: true), PartColumn.Number("received_usd", optional: true)], ["number"],
            s => s.State.Instalments.Values.Where(i => i.AgreementId == s.Agreement!.Id).OrderBy(i => i.Number).Select(i => PartRow.Of(i, ("number", i.Number), ("project", s.NameOf(i.ProjectId)), ("due_on", i.DueOn), ("amount", i.Amount),
                ("currency", i.Currency), ("received_on", i.ReceivedOn), ("received_amount", i.ReceivedAmount), ("value_date", i.ValueDate), ("rate", i.Rate), ("received_usd", i.Rate is null && i.Currency != ValuedMoney.Dollar ? i.ReceivedUsd : null))))
            { Remove = (s, x) => s.State.Instalments.Remove((((Instalment)x).AgreementId, ((Instalment)x).Number)) }),
        new(PartOwner.Agreement, "reports", new PartFile("donor_reports", [PartColumn.OneOf<DonorReportKind>("kind", "cooperation.report_kind.") with { Label = "cooperation.report.kind" }, PartColumn.Day("due_on"), PartColumn.Day("sent_on", optional: true), PartColumn.Text("link", optional: true)], ["kind", "due_on"],
            s => s.State.Reports.Values.Where(r => r.AgreementId == s.Agreement!.Id).OrderBy(r => r.DueOn).ThenBy(r => r.Kind).Select(r => PartRow.Of(r, ("kind", r.Kind), ("due_on", r.DueOn), ("sent_on", r.SentOn), ("link", r.Link))))
            { Remove = (s, x) => s.State.Reports.Remove((((DonorReport)x).AgreementId, ((DonorReport)x).Kind, ((DonorReport)x).DueOn)) }),
        new(PartOwner.Dialogue, "new", Dialogue) { IsNew = true },
        new(PartOwner.Dialogue, "entry", Dialogue),
    ];
}
