using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>One technical team, as much of it as the asker may see.</summary>
public sealed class ShowTeam
{
    private readonly Places places;
    private readonly ReadTeams read;

    internal ShowTeam(Places places, ReadTeams read) => (this.places, this.read) = (places, read);

    /// <param name="MayRequest">May ask the team for somebody, at least for some country.</param>
    /// <param name="Inside">Null for a reader of what is public alone.</param>
    public sealed record Shown(TeamLine Line, int Version, bool MayEdit, bool MayRequest, Inside? Inside);

    /// <summary>What those who read results see beside what is public.</summary>
    /// <param name="Stations">Where the members of the day sit, and how many at each.</param>
    /// <param name="Members">Null where the asker's role does not reach the unit that leads the team.</param>
    public sealed record Inside(IReadOnlyList<Station> Stations, IReadOnlyList<RoleCount> Roles, IReadOnlyList<Member>? Members);

    public sealed record Station(string Code, LocalizedText Name, int Members);

    public sealed record RoleCount(TeamRole Role, int Members);

    public sealed record Member(
        Guid Id, string Person, string Name, TeamRole Role, string? Responsibilities, string DutyStation, LocalizedText StationName, string? Unit, LocalizedText? UnitName,
        int Share, DateOnly From, DateOnly? To, int Version);

    public async Task<Outcome<Shown>> HandleAsync(Access by, string code, CancellationToken ct)
    {
        if (await read.SeenAsync(by, t => t.Code == code, ct) is not [var (team, line)]) return TeamAccess.NotFound(code);
        var mayRequest = by.MayEdit(team.UnitId) || by.MaySomewhere(ResultsFunctions.EditTeams);
        return new Shown(line, team.Version, by.MayEdit(team.UnitId), mayRequest, by.MayReadTeams() ? await InsideAsync(by, team, ct) : null);
    }

    private async Task<Inside> InsideAsync(Access by, TechnicalTeam team, CancellationToken ct)
    {
        var (day, stations) = (TeamStanding.DayOf(team.From, team.To, read.Today), (await places.DutyStationsAsync(ct)).ToDictionary(s => s.Code, s => s.Name, StringComparer.Ordinal));
        var units = (await places.UnitsAsync(ct)).ToDictionary(u => u.Id);
        var present = team.Members.FindAll(m => m.From <= day && (m.To is not { } to || day <= to));
        return new([.. present.CountBy(m => m.DutyStation).Select(s => new Station(s.Key, stations[s.Key], s.Value)).OrderBy(s => s.Code, StringComparer.Ordinal)],
            [.. present.CountBy(m => m.Role).OrderBy(r => r.Key).Select(r => new RoleCount(r.Key, r.Value))],
            by.MaySeeNames(team.UnitId) ? [.. team.Members.OrderBy(m => m.Role).ThenBy(m => m.Name, StringComparer.CurrentCulture).Select(m => Of(m, stations, units))] : null);
    }

    private static Member Of(TeamMember m, Dictionary<string, LocalizedText> stations, Dictionary<Guid, UnitRecord> units)
    {
        var unit = m.UnitId is { } id ? units.GetValueOrDefault(id) : null;
        return new(m.Id, m.Person, m.Name, m.Role, m.Responsibilities, m.DutyStation, stations[m.DutyStation], unit?.Code, unit?.Name, m.Share, m.From, m.To, m.Version);
    }
}
