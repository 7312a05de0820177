using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>Makes an activity of a project. Pure: the same facts, publisher and day make the same activity.</summary>
internal static class ComposeActivity
{
    /// <summary>Codelist DescriptionType.</summary>
    private const string General = "1", Objectives = "2";

    /// <summary>Codelist OtherIdentifierType: the organisation's own number.</summary>
    private const string OwnNumber = "A1";

    /// <summary>In IATI a project stands below a programme.</summary>
    private const int ProjectLevel = 2;

    /// <param name="today">Dates and transactions after it are plans, and are not published as what happened.</param>
    public static PublishedActivity Of(ProjectFacts facts, IatiPublisher publisher, DateOnly today)
    {
        var (p, reporter) = (facts.Project, Reporter(publisher));
        return new(Identifier(publisher, p.Code), reporter, p.Title)
        {
            Language = p.Title.Original, Currency = p.Currency, LastUpdated = p.UpdatedAt, Hierarchy = ProjectLevel, Humanitarian = p.IsHumanitarian,
            Descriptions = [new(General, p.Description ?? p.Title), .. p.Objectives is { } aims ? [new CodedText(Objectives, aims)] : Array.Empty<CodedText>()],
            Participants = Participants(facts, reporter), OtherIdentifiers = [new(p.Code, OwnNumber, reporter)],
            Status = Number((int)p.Status), Dates = Dates(p, today), Contact = Contact(publisher, facts.Unit), Scope = p.Scope,
            Countries = [.. p.Countries.OrderBy(c => c.Country, StringComparer.Ordinal).Select(c => new CodeShare(null, c.Country, c.Percent))],
            Regions = [.. p.Regions.OrderBy(r => $"{r.Vocabulary}/{r.Region}", StringComparer.Ordinal).Select(r => Region(r, facts, publisher))],
            Locations = [.. p.Locations.OrderBy(l => l.Reference, StringComparer.Ordinal).Select(l => new PublishedLocation(l.Reference, l.Name, (l.Latitude, l.Longitude), l.Exactness))],
            Sectors = [.. p.Sectors.OrderBy(s => $"{s.Vocabulary}/{s.Code}", StringComparer.Ordinal).Select(s => new CodeShare(s.Vocabulary, s.Code, s.Percent, null, Own(s.Vocabulary, publisher)))],
            Tags = [.. p.Tags.OrderBy(t => $"{t.Vocabulary}/{t.Code}", StringComparer.Ordinal).Select(t => new CodeShare(t.Vocabulary, t.Code, null, null, Own(t.Vocabulary, publisher)))],
            HumanitarianScopes = [.. p.HumanitarianScopes.OrderBy(s => $"{s.Type}/{s.Vocabulary}/{s.Code}", StringComparer.Ordinal).Select(s => new PublishedScope(s.Type, s.Vocabulary, s.Code, s.Name))],
            Markers = [.. p.Markers.OrderBy(m => $"{m.Vocabulary}/{m.Code}", StringComparer.Ordinal).Select(m => new PublishedMarker(m.Vocabulary, m.Code, m.Significance))],
            Defaults = new(p.CollaborationType, p.FlowType, p.FinanceType, p.TiedStatus, p.AidType is { } aid ? [new CodeShare(null, aid)] : []),
            Budgets = ComposeMoney.Budgets(p), Disbursements = ComposeMoney.Planned(facts, reporter, today), Transactions = ComposeMoney.Transactions(facts, reporter, today),
            Documents = [.. p.Documents.Where(d => d.IsReleased).OrderBy(d => d.Url, StringComparer.Ordinal).Select(d => new PublishedDocument(d.Url, d.Format, d.Title, [d.Category], [d.Language], d.PublishedOn))],
            Related = [.. p.Related.OrderBy(r => $"{r.Reference}/{(int)r.Relation}", StringComparer.Ordinal).Select(r => new RelatedActivity(r.Reference, Number((int)r.Relation)))],
            Results = [.. p.Results.OrderBy(r => r.Code, StringComparer.Ordinal).Where(r => r.Indicators.Count > 0).Select(r => ComposeResult.Of(r, facts, publisher))],
        };
    }

    public static string Identifier(IatiPublisher publisher, string project) => $"{publisher.Identifier}-{project}";

    public static PublishedOrganisation Reporter(IatiPublisher publisher) => new(publisher.Identifier, publisher.OrganisationType, publisher.Name);

    public static PublishedOrganisation Organisation(Partner partner) => new(partner.Identifier, partner.Type, partner.Name);

    // Whoever reports answers for the activity, and does the work where no partner does.
    private static List<Participant> Participants(ProjectFacts facts, PublishedOrganisation reporter)
    {
        var others = facts.Project.Partners.OrderBy(p => p.Role).ThenBy(p => facts.Partners[p.PartnerId].Code, StringComparer.Ordinal).Select(p => new Participant(Number((int)p.Role), Organisation(facts.Partners[p.PartnerId]))).ToList();
        var own = new List<PartnerRole> { PartnerRole.Accountable };
        if (facts.Project.Partners.TrueForAll(p => p.Role != PartnerRole.Implementing)) own.Add(PartnerRole.Implementing);
        return [.. others.Concat(own.Select(role => new Participant(Number((int)role), reporter))).OrderBy(p => p.Role, StringComparer.Ordinal)];
    }

    private static List<PublishedDate> Dates(Project p, DateOnly today)
    {
        List<PublishedDate> dates = [new("1", p.PlannedStart)];
        if (p.ActualStart <= today) dates.Add(new("2", p.ActualStart.Value));
        dates.Add(new("3", p.PlannedEnd));
        if (p.ActualEnd <= today) dates.Add(new("4", p.ActualEnd.Value));
        return dates;
    }

    private static PublishedContact? Contact(IatiPublisher publisher, LocalizedText? unit) =>
        publisher.Email is null && publisher.Website is null ? null : new(publisher.Name, unit ?? publisher.Department, publisher.Email, publisher.Website);

    private static CodeShare Region(ProjectRegion region, ProjectFacts facts, IatiPublisher publisher) =>
        new(region.Vocabulary, region.Region, region.Percent, region.Vocabulary == ProjectRegion.Own ? facts.RegionNames.GetValueOrDefault(region.Region) : null, Own(region.Vocabulary, publisher));

    /// <summary>A vocabulary of the organisation's own says where it is explained.</summary>
    internal static string? Own(string? vocabulary, IatiPublisher publisher) => vocabulary is "99" or "98" ? publisher.Website : null;

    internal static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
