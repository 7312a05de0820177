namespace Mandate.Cooperation;

/// <summary>
/// What a project has several of. A file of shares, classifications or links names all that a project has of them: what
/// it does not name of a project that it names is taken away. Documents, risks and evaluations stay until they are named.
/// </summary>
internal static class ProjectPartFiles
{
    public static readonly PortfolioFile[] All =
    [
        Whole("project_countries.csv", ["country", "percent"], [], p => p.Countries, Country),
        Whole("project_regions.csv", ["region", "percent"], ["vocabulary"], p => p.Regions, Region),
        Whole("project_locations.csv", ["reference", .. PortfolioRow.Titles, "latitude", "longitude", "exactness"], [], p => p.Locations, Location),
        Whole("project_sectors.csv", ["vocabulary", "code", "percent"], [], p => p.Sectors, Sector),
        Whole("project_markers.csv", ["code", "significance"], ["vocabulary"], p => p.Markers, Marker),
        Whole("project_tags.csv", ["vocabulary", "code"], [], p => p.Tags, Tag),
        Whole("humanitarian_scopes.csv", ["type", "vocabulary", "code"], PortfolioRow.Titles, p => p.HumanitarianScopes, Scope),
        Whole("project_partners.csv", ["partner", "role"], [], p => p.Partners, Partner),
        Whole("project_agreements.csv", ["agreement"], [], p => p.Agreements, Agreement),
        Whole("related_projects.csv", ["relation", "reference"], [], p => p.Related, Related),
        new(PortfolioFiles.Shape("project_documents.csv", ["project", "url", .. PortfolioRow.Titles, "format", "category", "language"], "published_on", "released"), Document),
        new(PortfolioFiles.Shape("project_risks.csv", ["project", "code", .. PortfolioRow.Titles, "level"],
            "response_en", "response_fr", "response_es", "response_zh", "released"), Risk),
        new(PortfolioFiles.Shape("project_evaluations.csv", ["project", "kind", "planned_on"], "done_on", "link"), Evaluation),
    ];

    private static PortfolioFile Whole<T>(string name, string[] columns, string[] optional, Func<Project, List<T>> parts, Action<PortfolioRow, Project> put) where T : class =>
        new(PortfolioFiles.Shape(name, ["project", .. columns], optional), r =>
        {
            // Every cell is looked at even where the project is not known.
            var project = r.Project() ?? new Project { Code = "", Title = Nothing, Currency = ValuedMoney.Dollar };
            put(r, project);
        }, state => state.Drop(name, parts));

    private static Kernel.LocalizedText Nothing { get; } = Kernel.LocalizedText.English("–");

    private static void Country(PortfolioRow r, Project p)
    {
        var (country, percent) = (r.Code("country").ToUpperInvariant(), r.Percent());
        if (country.Length > 0 && !r.State.Countries.Contains(country)) r.Refuse("cooperation.import.country", "country", country);
        r.Once((p, country));
        Part(r, p, p.Countries, x => x.Country == country, () => new() { Id = Guid.CreateVersion7(), ProjectId = p.Id, Country = country })?.Percent = percent;
    }

    private static void Region(PortfolioRow r, Project p)
    {
        var (vocabulary, region, percent) = (r.OneOf("vocabulary", AidCodes.RegionVocabularies) ?? ProjectRegion.Own, r.Code("region"), r.Percent());
        if (region.Length > 0 && vocabulary == ProjectRegion.Own && !r.State.Regions.Contains(region)) r.Refuse("cooperation.import.region", "region", region);
        r.Once((p, vocabulary, region));
        Part(r, p, p.Regions, x => x.Vocabulary == vocabulary && x.Region == region,
            () => new() { Id = Guid.CreateVersion7(), ProjectId = p.Id, Vocabulary = vocabulary, Region = region })?.Percent = percent;
    }

    private static void Location(PortfolioRow r, Project p)
    {
        var (reference, name, latitude, longitude, exactness) = (r.Code("reference"), r.Words(), r.Figure("latitude"), r.Figure("longitude"), r.NeededOneOf("exactness", AidCodes.Exactness));
        if (Math.Abs(latitude) > 90) r.Refuse("cooperation.import.degrees", "latitude", latitude, 90);
        if (Math.Abs(longitude) > 180) r.Refuse("cooperation.import.degrees", "longitude", longitude, 180);
        r.Once((p, reference));
        if (name is null || Part(r, p, p.Locations, x => x.Reference == reference,
            () => new() { Id = Guid.CreateVersion7(), ProjectId = p.Id, Reference = reference, Name = name, Exactness = exactness }) is not { } l) return;
        (l.Name, l.Latitude, l.Longitude, l.Exactness) = (name, latitude, longitude, exactness);
    }

    private static void Sector(PortfolioRow r, Project p)
    {
        var (vocabulary, code, percent) = (r.NeededOneOf("vocabulary", AidCodes.SectorVocabularies), r.Code(), r.Percent());
        if (code.Length > 0 && AidCodes.Sector(vocabulary, code) is { } wrong) r.Refuse(wrong, "code", code, vocabulary);
        r.Once((p, vocabulary, code));
        Part(r, p, p.Sectors, x => x.Vocabulary == vocabulary && x.Code == code,
            () => new() { Id = Guid.CreateVersion7(), ProjectId = p.Id, Vocabulary = vocabulary, Code = code })?.Percent = percent;
    }

    private static void Marker(PortfolioRow r, Project p)
    {
        var (vocabulary, code, significance) = (r.OneOf("vocabulary", AidCodes.MarkerVocabularies) ?? "1", r.Code(), r.NeededOneOf("significance", AidCodes.Significances));
        r.Once((p, vocabulary, code));
        Part(r, p, p.Markers, x => x.Vocabulary == vocabulary && x.Code == code,
            () => new() { Id = Guid.CreateVersion7(), ProjectId = p.Id, Vocabulary = vocabulary, Code = code, Significance = significance })?.Significance = significance;
    }

    private static void Tag(PortfolioRow r, Project p)
    {
        var (vocabulary, code) = (r.NeededOneOf("vocabulary", AidCodes.TagVocabularies), r.Code());
        if (code.Length > 0 && AidCodes.Tag(vocabulary, code) is { } wrong) r.Refuse(wrong, "code", code);
        r.Once((p, vocabulary, code));
        Part(r, p, p.Tags, x => x.Vocabulary == vocabulary && x.Code == code, () => new() { Id = Guid.CreateVersion7(), ProjectId = p.Id, Vocabulary = vocabulary, Code = code });
    }

    private static void Scope(PortfolioRow r, Project p)
    {
        var (type, vocabulary, code, name) = (r.NeededOneOf("type", AidCodes.HumanitarianTypes), r.NeededOneOf("vocabulary", AidCodes.HumanitarianVocabularies), r.Code(), r.Words(isNeeded: false));
        r.Once((p, type, vocabulary, code));
        Part(r, p, p.HumanitarianScopes, x => x.Type == type && x.Vocabulary == vocabulary && x.Code == code,
            () => new() { Id = Guid.CreateVersion7(), ProjectId = p.Id, Type = type, Vocabulary = vocabulary, Code = code })?.Name = name;
    }

    private static void Partner(PortfolioRow r, Project p)
    {
        var (partner, role) = (r.Partner(), r.Chosen<PartnerRole>("role"));
        if (partner is null) return;
        r.Once((p, partner, role));
        Part(r, p, p.Partners, x => x.PartnerId == partner.Id && x.Role == role, () => new() { Id = Guid.CreateVersion7(), ProjectId = p.Id, PartnerId = partner.Id, Role = role });
    }

    private static void Agreement(PortfolioRow r, Project p)
    {
        if (r.Agreement() is not { } agreement) return;
        r.Once((p, agreement));
        Part(r, p, p.Agreements, x => x.AgreementId == agreement.Id, () => new() { Id = Guid.CreateVersion7(), ProjectId = p.Id, AgreementId = agreement.Id });
    }

    private static void Related(PortfolioRow r, Project p)
    {
        var (relation, reference) = (r.Chosen<Relation>("relation"), r.Name("reference"));
        if (reference == p.Code && reference.Length > 0) r.Refuse("cooperation.project.related_to_itself", "reference", reference);
        r.Once((p, relation, reference));
        Part(r, p, p.Related, x => x.Relation == relation && x.Reference == reference, () => new() { Id = Guid.CreateVersion7(), ProjectId = p.Id, Relation = relation, Reference = reference });
    }

    private static void Document(PortfolioRow r)
    {
        var (p, url, title, format, category, language) = (r.Project(), r.NeededLink("url"), r.Words(), r.NeededShaped("format", AidCodes.MediaType),
            r.NeededShaped("category", AidCodes.DocumentCategory), r.NeededShaped("language", AidCodes.Language));
        var (published, released) = (r.Day("published_on"), r.Flag("released"));
        if (p is null || title is null) return;
        r.Once((p, url));
        var d = p.Documents.Find(x => x.Url == url);
        if (d is null) p.Documents.Add(d = new ProjectDocument { Id = Guid.CreateVersion7(), ProjectId = p.Id, Url = url, Title = title, Format = format, Category = category, Language = language });
        (d.Title, d.Format, d.Category, d.Language, d.PublishedOn, d.IsReleased) = (title, format, category, language, published, released);
    }

    private static void Risk(PortfolioRow r)
    {
        var (p, code, title, level, response, released) = (r.Project(), r.Code(), r.Words(), r.Chosen<RiskLevel>("level"), r.Words("response_", isNeeded: false), r.Flag("released"));
        if (p is null || title is null) return;
        r.Once((p, code));
        var risk = p.Risks.Find(x => x.Code == code);
        if (risk is null) p.Risks.Add(risk = new ProjectRisk { Id = Guid.CreateVersion7(), ProjectId = p.Id, Code = code, Title = title });
        (risk.Title, risk.Level, risk.Response, risk.IsReleased) = (title, level, response, released);
    }

    private static void Evaluation(PortfolioRow r)
    {
        var (p, kind, planned, done, link) = (r.Project(), r.Chosen<ProjectEvaluationKind>("kind"), r.Date("planned_on"), r.Day("done_on"), r.Link("link"));
        if (done > r.State.Today) r.Refuse("cooperation.import.future", "done_on");
        if (p is null) return;
        r.Once((p, kind));
        var e = p.Evaluations.Find(x => x.Kind == kind);
        if (e is null) p.Evaluations.Add(e = new ProjectEvaluation { Id = Guid.CreateVersion7(), ProjectId = p.Id, Kind = kind });
        (e.PlannedOn, e.DoneOn, e.Link) = (planned, done, link);
    }

    // A row without a project that is known was refused already: it is put nowhere.
    private static T? Part<T>(PortfolioRow r, Project p, List<T> parts, Func<T, bool> isIt, Func<T> create) where T : class =>
        p.Code.Length == 0 ? null : r.State.Part(r.File, p, parts, isIt, create);
}
