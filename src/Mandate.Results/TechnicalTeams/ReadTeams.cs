using System.Linq.Expressions;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Technical teams and deployments as whoever asks may see them: what every list and page of them begins with.</summary>
internal sealed class ReadTeams(MandateDb db, Places places, TimeProvider clock)
{
    /// <summary>A team with what it takes to say who may know what of it.</summary>
    public sealed record Seen(TechnicalTeam Team, TeamLine Line);

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <param name="which">What to read; what the asker may not see is left out afterwards.</param>
    public async Task<List<TeamLine>> LinesAsync(Access by, Expression<Func<TechnicalTeam, bool>> which, CancellationToken ct) => (await SeenAsync(by, which, ct)).ConvertAll(s => s.Line);

    public async Task<List<Seen>> SeenAsync(Access by, Expression<Func<TechnicalTeam, bool>> which, CancellationToken ct)
    {
        var teams = await KnownTeams.Whole(db).AsNoTracking().Where(which).OrderBy(t => t.Code).ToListAsync(ct);
        if (teams.Count == 0) return [];
        var serves = await TeamServed.ReadAsync(db, by, teams, ct);
        teams = teams.FindAll(t => by.MayReadTeams() || (TeamStanding.StateOf(t.From, t.To, Today) == TeamState.Active && serves[t.Id].Any()));
        var (units, countries) = ((await places.UnitsAsync(ct)).ToDictionary(u => u.Id), (await places.CountriesAsync(ct)).ToDictionary(c => c.Code, StringComparer.Ordinal));
        var references = await DeploymentReferences.ReadAsync(db, by, teams, countries, ct);
        return teams.ConvertAll(t => new Seen(t, Line(by, t, units, countries, [.. serves[t.Id]], references)));
    }

    private TeamLine Line(Access by, TechnicalTeam t, Dictionary<Guid, UnitRecord> units, Dictionary<string, CountryRecord> countries, IReadOnlyList<TeamServes> serves, DeploymentReferences references)
    {
        var day = TeamStanding.DayOf(t.From, t.To, Today);
        var members = t.Members.FindAll(m => m.From <= day && (m.To is not { } to || day <= to));
        var locations = members.DistinctBy(m => m.DutyStation).Count();
        return new(t.Id, t.Code, t.Title, t.Purpose, units[t.UnitId].Code, units[t.UnitId].Name, t.From, t.To, TeamStanding.StateOf(t.From, t.To, Today), t.IsExample,
            members.Count, locations, TeamStanding.IsCrossLocation(locations), serves,
            [.. t.Deployments.Where(d => by.MayReadTeams() || d.State == DeploymentState.UnderWay).OrderByDescending(d => d.From).ThenBy(d => d.Code, StringComparer.Ordinal)
                .Select(d => Line(by, t, d, countries[d.Country], units[d.RequestedById], references))]);
    }

    private static DeploymentLine Line(Access by, TechnicalTeam t, Deployment d, CountryRecord country, UnitRecord requestedBy, DeploymentReferences references)
    {
        var member = by.MaySeeName(t.UnitId, country) ? t.Members.Find(m => m.Id == d.MemberId) : null;
        var indicator = references.Indicator(d.IndicatorId);
        return new(d.Id, t.Code, t.Title, d.Code, d.Mode, d.Country, country.Name, country.Region, d.Body, d.Terms, d.From, d.To, d.Share, requestedBy.Code, requestedBy.Name, d.State, d.Reason,
            references.Programme(d.ProgrammeId), indicator?.Framework, indicator?.Code, d.MemberId is not null, member?.Name, member?.Person, t.IsExample,
            by.MayEdit(t.UnitId) || (d.State == DeploymentState.Requested && by.MayRequest(country)), d.Version);
    }
}
