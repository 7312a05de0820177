using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>The lines of a year's report to the DAC, made of projects. Pure.</summary>
internal static class ComposeDac
{
    /// <summary>CRS nature of submission.</summary>
    private const int NewActivity = 1, ReportedBefore = 3, DerivedCommitment = 8;

    /// <summary>CRS++: the organisation gives from its own resources.</summary>
    private const string MultilateralOutflow = "4";

    /// <summary>IATI SectorVocabulary: OECD-DAC with five figures.</summary>
    private const string PurposeVocabulary = "1";

    public static (IReadOnlyList<DacLine> Lines, IReadOnlyList<ReportNote> Notes) Of(ReportedProjects all, int year, DacFunds funds)
    {
        var (lines, notes) = (new List<DacLine>(), new List<ReportNote>());
        var reporter = DacCodes.Reporter(all.Publisher?.Identifier);
        if (reporter is null) notes.Add(new("reporter_unknown"));
        foreach (var p in all.Projects)
        {
            var part = Part(p, funds);
            if (part is { Commitments: 0, Extended: 0 }) continue;
            notes.AddRange(Missing(p.Project));
            lines.AddRange(Lines(p, part, year, reporter, all.Publisher, notes));
        }
        return (lines, notes);
    }

    /// <summary>What of a project's money in the year belongs in the report.</summary>
    internal static (decimal Commitments, decimal Extended) Part(ReportedProject p, DacFunds funds)
    {
        // Where the accounts keep no commitments, what was extended stands for them.
        var committed = p.KeepsCommitments ? p.CommittedUsd : p.SpentUsd;
        if (funds == DacFunds.All) return (committed, p.SpentUsd);
        var (core, earmarked) = p.Funds;
        var at = funds == DacFunds.Core ? 0 : 1;
        return (DollarShares.Of(committed, [core, earmarked])[at], DollarShares.Of(p.SpentUsd, [core, earmarked])[at]);
    }

    private static IEnumerable<DacLine> Lines(ReportedProject reported, (decimal Commitments, decimal Extended) part, int year, DacReporter? reporter, IatiPublisher? publisher, List<ReportNote> notes)
    {
        var p = reported.Project;
        var places = ReportedPlace.Of(p);
        var (commitments, extended) = (DollarShares.Of(part.Commitments, places.Select(x => x.Percent)), DollarShares.Of(part.Extended, places.Select(x => x.Percent)));
        var (name, channel) = Channel(reported, publisher);
        for (var i = 0; i < places.Count; i++)
        {
            if (commitments[i] == 0 && extended[i] == 0) continue;
            if (Recipient(places[i]) is null) notes.Add(new(places[i].Kind == PlaceKind.Country ? "recipient_unlisted" : "region_unlisted", p.Code));
            yield return new(year, reporter?.Code, Agency(reported, reporter), p.Code, Nature(reported, year), Recipient(places[i]), places[i].Code, name, channel,
                reported.Funds.Earmarked == 0 ? MultilateralOutflow : p.CollaborationType ?? MultilateralOutflow, p.FlowType, p.FinanceType, p.AidType, p.Title, Purposes(p),
                string.Join("; ", p.Locations.OrderBy(l => l.Reference, StringComparer.Ordinal).Select(l => l.Name.For("en").Text)), p.PlannedStart, p.ActualEnd ?? p.PlannedEnd, p.Description,
                p.Markers.Where(m => m.Vocabulary == PurposeVocabulary).ToDictionary(m => m.Code, m => m.Significance, StringComparer.Ordinal), Goals(p), p.TiedStatus, commitments[i], extended[i]);
        }
    }

    private static int Nature(ReportedProject p, int year) => !p.KeepsCommitments ? DerivedCommitment : p.FirstYear < year ? ReportedBefore : NewActivity;

    private static string? Recipient(ReportedPlace place) => place.Kind switch
    {
        PlaceKind.Country => DacCodes.Recipient(place.Code!),
        PlaceKind.Region => DacCodes.Region(place.Vocabulary!, place.Code!),
        _ => DacCodes.Unspecified,
    };

    private static string? Agency(ReportedProject p, DacReporter? reporter) => p.Commitments.Count == 0 ? reporter?.OwnBudget : reporter?.Voluntary;

    // Whoever does the work: a partner, or the organisation itself by the number in its identifier (XM-DAC-41302).
    private static (LocalizedText? Name, string? Code) Channel(ReportedProject p, IatiPublisher? publisher) => p.Implementers is [var first, ..] ? (first.Name, ChannelCode(first, p.Project))
        : (publisher?.Name, publisher?.Identifier.StartsWith(Listed, StringComparison.Ordinal) == true ? publisher.Identifier[Listed.Length..] : null);

    private const string Listed = "XM-DAC-";

    /// <summary>Code of the kind of channel, by IATI's OrganisationType; a partner that the DAC lists has its own.</summary>
    private static string ChannelCode(Partner partner, Project project) => partner.Identifier is { } id && id.StartsWith(Listed + "4", StringComparison.Ordinal) && id.Length == Listed.Length + 5 ? id[Listed.Length..] : partner.Type switch
    {
        "10" or "11" or "15" => IsLocal(partner, project) ? "12000" : "13000",
        "21" => "21000",
        "22" or "23" or "24" => IsLocal(partner, project) ? "23000" : "22000",
        "30" => "31000",
        "40" => partner.IsUn ? "41000" : "47000",
        "70" or "71" or "72" or "73" => IsLocal(partner, project) ? "62000" : "63000",
        "80" => "51000",
        _ => "90000",
    };

    private static bool IsLocal(Partner partner, Project project) => project.Countries.Exists(c => c.Country == partner.Country);

    private static string Purposes(Project p)
    {
        var sectors = p.Sectors.Where(s => s.Vocabulary == PurposeVocabulary).OrderByDescending(s => s.Percent).ThenBy(s => s.Code, StringComparer.Ordinal).ToList();
        return sectors is [var only] ? only.Code : string.Join('|', sectors.Select(s => s.Code + ":" + s.Percent.ToString("0.##", CultureInfo.InvariantCulture)));
    }

    private static string Goals(Project p) => string.Join(';', p.Tags.Where(t => t.Vocabulary is ProjectTag.SdgGoal or ProjectTag.SdgTarget).Select(t => t.Code).Distinct().Order(GoalOrder.Instance));

    private static IEnumerable<ReportNote> Missing(Project p)
    {
        if (!p.Sectors.Exists(s => s.Vocabulary == PurposeVocabulary)) yield return new("purpose_missing", p.Code);
        if (p.FlowType is null || p.FinanceType is null || p.AidType is null) yield return new("class_missing", p.Code);
    }
}
