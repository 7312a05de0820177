namespace Mandate.Cooperation;

/// <summary>What a project is, where it works, what it is about and with whom.</summary>
internal static class PartsOfProject
{
    private static readonly PartColumn[] AidDefaults =
    [
        PartColumn.OneOf("scope", AidCodes.Scopes, "cooperation.scope.", optional: true), PartColumn.OneOf("collaboration_type", AidCodes.CollaborationTypes, "cooperation.collaboration.", optional: true),
        PartColumn.OneOf("flow_type", AidCodes.FlowTypes, "cooperation.flow.", optional: true), PartColumn.Text("finance_type", optional: true), PartColumn.Text("aid_type", optional: true),
        PartColumn.OneOf("tied_status", AidCodes.TiedStatuses, "cooperation.tied.", optional: true),
    ];

    private static readonly PartFile Countries = new("project_countries", [PartColumn.Of("country", "countries"), PartColumn.Number("percent")], ["country"],
        s => s.Project!.Countries.OrderByDescending(c => c.Percent).ThenBy(c => c.Country, StringComparer.Ordinal).Select(c => PartRow.Of(c, ("country", c.Country), ("percent", c.Percent))))
    { Remove = (s, x) => s.Project!.Countries.Remove((ProjectCountry)x) };

    private static readonly PartFile Regions = new("project_regions",
        [PartColumn.OneOf("vocabulary", AidCodes.RegionVocabularies, "cooperation.region_vocabulary.") with { Usual = ProjectRegion.Own }, PartColumn.Text("region") with { From = "regions" }, PartColumn.Number("percent")],
        ["vocabulary", "region"],
        s => s.Project!.Regions.OrderBy(r => r.Vocabulary, StringComparer.Ordinal).ThenByDescending(r => r.Percent).Select(r => PartRow.Of(r, ("vocabulary", r.Vocabulary), ("region", r.Region), ("percent", r.Percent))))
    { Remove = (s, x) => s.Project!.Regions.Remove((ProjectRegion)x) };

    public static readonly PortfolioPart[] All =
    [
        new(PartOwner.Project, "new", Itself([PartColumn.Text("code"), .. PartColumn.Languages(), .. Described, Status, PartColumn.Day("planned_start"), PartColumn.Day("planned_end"),
            PartColumn.Day("actual_start", optional: true), PartColumn.Of("unit", "units", optional: true) with { Label = "cooperation.project.unit" }, PartColumn.Text("currency") with { Usual = "USD" }, PartColumn.Flag("decentralised")]),
            Countries, Regions) { IsNew = true },
        new(PartOwner.Project, "aid", Itself([.. PartColumn.Languages("objectives_", PartKind.Long), PartColumn.Text("currency"), .. AidDefaults])),
        new(PartOwner.Project, "places", Countries, Regions),
        new(PartOwner.Project, "locations", new PartFile("project_locations", [PartColumn.Text("reference"), .. PartColumn.Languages(), PartColumn.Number("latitude"), PartColumn.Number("longitude"),
            PartColumn.OneOf("exactness", AidCodes.Exactness, "cooperation.exactness.")], ["reference"],
            s => s.Project!.Locations.OrderBy(l => l.Reference, StringComparer.Ordinal).Select(l => PartRow.Of(l, ("reference", l.Reference), ("latitude", l.Latitude), ("longitude", l.Longitude), ("exactness", l.Exactness)).With(l.Name)))
            { Remove = (s, x) => s.Project!.Locations.Remove((ProjectLocation)x) }),
        new(PartOwner.Project, "sectors", new PartFile("project_sectors",
            [PartColumn.OneOf("vocabulary", AidCodes.SectorVocabularies, "cooperation.sector_vocabulary.") with { Usual = "1" }, PartColumn.Text("code") with { Label = "cooperation.column.sector" }, PartColumn.Number("percent")], ["vocabulary", "code"],
            s => s.Project!.Sectors.OrderBy(x => x.Vocabulary, StringComparer.Ordinal).ThenByDescending(x => x.Percent).Select(x => PartRow.Of(x, ("vocabulary", x.Vocabulary), ("code", x.Code), ("percent", x.Percent))))
            { Remove = (s, x) => s.Project!.Sectors.Remove((ProjectSector)x) }),
        new(PartOwner.Project, "markers", new PartFile("project_markers",
            [PartColumn.Kept("vocabulary", "1"), PartColumn.OneOf("code", Numbers(12), "cooperation.marker.") with { Label = "cooperation.column.marker" }, PartColumn.OneOf("significance", AidCodes.Significances, "cooperation.significance.")], ["vocabulary", "code"],
            s => s.Project!.Markers.OrderBy(m => m.Code.Length).ThenBy(m => m.Code, StringComparer.Ordinal).Select(m => PartRow.Of(m, ("vocabulary", m.Vocabulary), ("code", m.Code), ("significance", m.Significance))))
            { Remove = (s, x) => s.Project!.Markers.Remove((ProjectMarker)x) },
            new PartFile("project_tags", [PartColumn.OneOf("vocabulary", AidCodes.TagVocabularies, "cooperation.tag_vocabulary.") with { Usual = ProjectTag.SdgTarget }, PartColumn.Text("code") with { Label = "cooperation.column.tag" }], ["vocabulary", "code"],
            s => s.Project!.Tags.OrderBy(t => t.Vocabulary, StringComparer.Ordinal).ThenBy(t => t.Code, StringComparer.Ordinal).Select(t => PartRow.Of(t, ("vocabulary", t.Vocabulary), ("code", t.Code))))
            { Remove = (s, x) => s.Project!.Tags.Remove((ProjectTag)x) }),
        new(PartOwner.Project, "partners", new PartFile("project_partners", [PartColumn.Of("partner", "partners"), PartColumn.OneOf<PartnerRole>("role", "cooperation.role.")], ["partner", "role"],
            s => s.Project!.Partners.OrderBy(x => x.Role).Select(x => PartRow.Of(x, ("partner", s.NameOf(x.PartnerId)), ("role", x.Role))))
            { Remove = (s, x) => s.Project!.Partners.Remove((ProjectPartner)x) },
            new PartFile("project_agreements", [PartColumn.Of("agreement", "agreements")], ["agreement"], s => s.Project!.Agreements.Select(x => PartRow.Of(x, ("agreement", s.NameOf(x.AgreementId)))))
            { Remove = (s, x) => s.Project!.Agreements.Remove((ProjectAgreement)x) }),
        new(PartOwner.Project, "papers", new PartFile("project_documents", [PartColumn.Text("url"), .. PartColumn.Languages(), PartColumn.Text("format") with { Usual = "application/pdf" }, PartColumn.Text("category"),
            PartColumn.Text("language"), PartColumn.Day("published_on", optional: true), PartColumn.Flag("released")], ["url"],
            s => s.Project!.Documents.OrderBy(d => d.Url, StringComparer.Ordinal).Select(d => PartRow.Of(d, ("url", d.Url), ("format", d.Format), ("category", d.Category), ("language", d.Language), ("published_on", d.PublishedOn),
                ("released", d.IsReleased)).With(d.Title))) { Remove = (s, x) => s.Project!.Documents.Remove((ProjectDocument)x) }),
        new(PartOwner.Project, "risks", new PartFile("project_risks", [PartColumn.Text("code"), .. PartColumn.Languages(), PartColumn.OneOf<RiskLevel>("level", "cooperation.risk_level."), .. PartColumn.Languages("response_"), PartColumn.Flag("released")], ["code"],
            s => s.Project!.Risks.OrderBy(r => r.Code, StringComparer.Ordinal).Select(r => PartRow.Of(r, ("code", r.Code), ("level", r.Level), ("released", r.IsReleased)).With(r.Title).With(r.Response, "response_")))
            { Remove = (s, x) => s.Project!.Risks.Remove((ProjectRisk)x) }),
        new(PartOwner.Project, "evaluations", new PartFile("project_evaluations", [PartColumn.OneOf<ProjectEvaluationKind>("kind", "cooperation.evaluation."), PartColumn.Day("planned_on"), PartColumn.Day("done_on", optional: true), PartColumn.Text("link", optional: true)], ["kind"],
            s => s.Project!.Evaluations.OrderBy(e => e.Kind).Select(e => PartRow.Of(e, ("kind", e.Kind), ("planned_on", e.PlannedOn), ("done_on", e.DoneOn), ("link", e.Link))))
            { Remove = (s, x) => s.Project!.Evaluations.Remove((ProjectEvaluation)x) }),
    ];

    private static PartColumn[] Described => PartColumn.Languages("description_", PartKind.Long);

    private static PartColumn Status => PartColumn.OneOf<ActivityStatus>("status", "cooperation.status.");

    private static string[] Numbers(int last) => [.. Enumerable.Range(1, last).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    private static PartFile Itself(PartColumn[] columns) => new("projects", columns, ["code"], s => s.Project is { } p
        ? [PartRow.Of(p, ("code", p.Code), ("status", p.Status), ("planned_start", p.PlannedStart), ("planned_end", p.PlannedEnd), ("actual_start", p.ActualStart), ("actual_end", p.ActualEnd), ("unit", s.UnitOf(p.UnitId)),
            ("currency", p.Currency), ("decentralised", p.IsDecentralised), ("humanitarian", p.IsHumanitarian), ("south_south", p.IsSouthSouth), ("public_private", p.IsPublicPrivate), ("public", p.IsPublic), ("scope", p.Scope),
            ("collaboration_type", p.CollaborationType), ("flow_type", p.FlowType), ("finance_type", p.FinanceType), ("aid_type", p.AidType), ("tied_status", p.TiedStatus))
            .With(p.Title).With(p.Description, "description_").With(p.Objectives, "objectives_")] : [])
    { IsSingle = true };
}
