using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>
/// Puts rows into tracked teams. What a row names follows the row; what no row names stays. Change tracking tells
/// afterwards what was added and what really changed. Rows that were refused are left out: nothing is saved then.
/// </summary>
internal sealed class PutTeams(MandateDb db, KnownTeams known, bool areExamples = false)
{
    /// <summary>The row that each part follows.</summary>
    public Dictionary<object, TeamFileRow> RowOf { get; } = [];

    public void Put(TeamRows rows, IReadOnlySet<TeamFileRow> refused)
    {
        foreach (var row in rows.Teams.Where(Good)) RowOf[Put(row)] = row;
        foreach (var row in rows.Members.Where(r => Good(r) && known.Teams.ContainsKey(r.Team))) RowOf[Put(known.Teams[row.Team], row)] = row;
        foreach (var row in rows.Deployments.Where(r => Good(r) && known.Teams.ContainsKey(r.Team))) RowOf[Put(known.Teams[row.Team], row)] = row;

        bool Good(TeamFileRow row) => row.IsSound && !refused.Contains(row);
    }

    private TechnicalTeam Put(TeamRow row)
    {
        if (!known.Teams.TryGetValue(row.Code, out var team))
        {
            known.Teams[row.Code] = team = new() { Id = Guid.CreateVersion7(), Code = row.Code, Title = row.Title.Over(null)!, IsExample = areExamples };
            db.Add(team);
        }
        (team.Title, team.Purpose) = (row.Title.Over(team.Title)!, row.Purpose.Over(team.Purpose));
        (team.UnitId, team.From, team.To) = (known.Units[row.Unit], row.From, row.To);
        Serve(team, [.. row.Serves.Select(s => known.Results[s])]);
        return team;
    }

    // What it serves is part of the team: whoever looked at it before sees that it changed.
    private void Serve(TechnicalTeam team, HashSet<Guid> wanted)
    {
        wanted.UnionWith(team.Results.Select(r => r.ResultNodeId).Where(known.Hidden.Contains));
        if (wanted.SetEquals(team.Results.Select(r => r.ResultNodeId))) return;
        foreach (var gone in team.Results.FindAll(r => !wanted.Contains(r.ResultNodeId))) team.Results.Remove(gone);
        team.Results.AddRange(wanted.Except(team.Results.Select(r => r.ResultNodeId)).Select(id => new TeamResult { Id = Guid.CreateVersion7(), TeamId = team.Id, ResultNodeId = id }));
        if (team.Version > 0) db.Entry(team).Property(t => t.Version).IsModified = true;
    }

    private TeamMember Put(TechnicalTeam team, TeamMemberRow row)
    {
        var member = team.Members.Find(m => m.Person == row.Person);
        if (member is null) team.Members.Add(member = new() { Id = Guid.CreateVersion7(), TeamId = team.Id, Person = row.Person, Name = row.Name, DutyStation = row.DutyStation });
        Set(member, row);
        return member;
    }

    public void Set(TeamMember member, TeamMemberRow row)
    {
        (member.Person, member.Name, member.Role, member.Responsibilities) = (row.Person, row.Name, row.Role, row.Responsibilities);
        (member.DutyStation, member.UnitId, member.Share) = (row.DutyStation, row.Unit is { } unit ? known.Units[unit] : null, row.Share);
        (member.From, member.To) = (row.From, row.To);
    }

    private Deployment Put(TechnicalTeam team, DeploymentRow row)
    {
        var deployment = team.Deployments.Find(d => d.Code == row.Code);
        if (deployment is null)
            team.Deployments.Add(deployment = new() { Id = Guid.CreateVersion7(), TeamId = team.Id, Code = row.Code, Country = row.Country, Body = row.Body, Terms = row.Terms.Over(null)! });
        Set(team, deployment, row);
        return deployment;
    }

    public void Set(TechnicalTeam team, Deployment d, DeploymentRow row)
    {
        (d.Code, d.Mode, d.Country, d.Body, d.Terms) = (row.Code, row.Mode, row.Country, row.Body, row.Terms.Over(d.Terms)!);
        (d.From, d.To, d.Share, d.RequestedById) = (row.From, row.To, row.Share, known.Units[row.RequestedBy]);
        (d.State, d.Reason) = (row.State, row.Reason);
        d.MemberId = row.Person is { } person ? team.Members.Find(m => m.Person == person)?.Id : null;
        d.ProgrammeId = row.Programme is { } programme ? known.Programmes[programme].Id : Kept(d.ProgrammeId);
        d.IndicatorId = row is { Framework: { } framework, Indicator: { } indicator } ? known.Indicators[(framework, indicator)] : Kept(d.IndicatorId);
    }

    private Guid? Kept(Guid? reference) => reference is { } id && known.Hidden.Contains(id) ? id : null;
}
