namespace Mandate.Cooperation;

/// <summary>Partners and what was found of them.</summary>
internal static class PartnerFiles
{
    public static readonly PortfolioFile[] All =
    [
        new(PortfolioFiles.Shape("partners.csv", ["code", .. PortfolioRow.Titles, "type"], "identifier", "country", "donor", "implementer", "un", "ifi"), Partner),
        new(PortfolioFiles.Shape("partner_assessments.csv", ["partner", "assessed_on", "rating", "valid_until"], "note"), Assessment),
    ];

    private static void Partner(PortfolioRow r)
    {
        var (code, name, type) = (r.Code(), r.Words(), r.NeededOneOf("type", AidCodes.OrganisationTypes));
        var (identifier, country) = (r.Shaped("identifier", AidCodes.Identifier), r.OptionalCode("country")?.ToUpperInvariant());
        var (donor, implementer, un, ifi) = (r.Flag("donor"), r.Flag("implementer"), r.Flag("un"), r.Flag("ifi"));
        if (country is { Length: > 0 } && !r.State.Countries.Contains(country)) r.Refuse("cooperation.import.country", "country", country);
        r.Once(code);
        if (code.Length == 0 || name is null) return;
        if (!r.State.Partners.TryGetValue(code, out var p))
            r.State.Partners[code] = p = r.State.Add(new Partner { Id = Guid.CreateVersion7(), Code = code, Name = name, Type = type, IsExample = r.State.AreExamples });
        (p.Name, p.Type, p.Identifier, p.Country) = (name, type, identifier, country);
        (p.IsDonor, p.IsImplementer, p.IsUn, p.IsIfi) = (donor, implementer, un, ifi);
    }

    private static void Assessment(PortfolioRow r)
    {
        var (partner, on, rating, until, note) = (r.Partner(), r.Date("assessed_on"), r.Chosen<AssessmentRating>("rating"), r.Date("valid_until"), r.Text("note"));
        if (until < on) r.Refuse("cooperation.import.before", "valid_until", "assessed_on");
        if (partner is null) return;
        r.Once((partner, on));
        if (!partner.IsImplementer) r.Refuse("cooperation.partner.not_implementer", "partner", partner.Code);
        var a = partner.Assessments.Find(x => x.AssessedOn == on);
        if (a is null) partner.Assessments.Add(a = new PartnerAssessment { Id = Guid.CreateVersion7(), PartnerId = partner.Id, AssessedOn = on });
        (a.Rating, a.ValidUntil, a.Note) = (rating, until, note);
    }
}
