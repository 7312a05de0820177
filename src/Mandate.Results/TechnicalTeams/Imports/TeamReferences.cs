namespace Mandate.Results;

/// <summary>Whether everything that the rows refer to is there, in the files or in the database. Pure.</summary>
/// <param name="refuse">Takes the row, the column and the problem.</param>
internal sealed class TeamReferences(TeamRows rows, KnownTeams known, Action<TeamFileRow, string, string, object?[]> refuse)
{
    public void Check()
    {
        foreach (var row in rows.Teams) CheckTeam(row);
        var teams = rows.Teams.Select(t => t.Code).Concat(known.Teams.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows.Members)
        {
            if (!teams.Contains(row.Team)) Refuse(row, row.Team, "team", "results.team.not_found", row.Team);
            if (row.Unit is { } unit) CheckUnit(row, unit, "unit");
            if (!known.Stations.Contains(row.DutyStation)) Refuse(row, row.DutyStation, "duty_station", "results.team.station_unknown", row.DutyStation);
        }
        foreach (var row in rows.Deployments)
        {
            if (!teams.Contains(row.Team)) Refuse(row, row.Team, "team", "results.team.not_found", row.Team);
            else if (row.Person is { Length: > 0 } person && !HasMember(row.Team, person)) Refuse(row, person, "person", "results.deployment.no_member", person, row.Team);
            CheckDeployment(row);
        }
    }

    private void CheckTeam(TeamRow row)
    {
        CheckUnit(row, row.Unit, "unit");
        foreach (var (framework, code) in row.Serves.Where(s => !known.Results.ContainsKey(s))) Refuse(row, code, "serves", "results.team.no_result", code, framework);
    }

    private void CheckDeployment(DeploymentRow row)
    {
        CheckUnit(row, row.RequestedBy, "requested_by");
        if (!known.Countries.ContainsKey(row.Country)) Refuse(row, row.Country, "country", "results.place.unknown", row.Country);
        if (row is { Framework: { Length: > 0 } framework, Indicator: { Length: > 0 } indicator } && !known.Indicators.ContainsKey((framework, indicator)))
            Refuse(row, indicator, "indicator", "results.report.indicator_unknown", indicator, framework);
        if (row.Programme is not { Length: > 0 } code) return;
        if (!known.Programmes.TryGetValue(code, out var programme)) Refuse(row, code, "programme", "results.programme.not_found", code);
        else if (programme.Country != row.Country) Refuse(row, code, "programme", "results.deployment.other_country", code, programme.Country);
    }

    private bool HasMember(string team, string person) => rows.Members.Exists(m => m.Team == team && m.Person == person)
        || known.Teams.GetValueOrDefault(team)?.Members.Exists(m => m.Person == person) == true;

    private void CheckUnit(TeamFileRow row, string unit, string column)
    {
        if (!known.Units.ContainsKey(unit)) Refuse(row, unit, column, "results.deliverable.unknown_unit", unit);
    }

    // A cell that is empty or could not be read was named already.
    private void Refuse(TeamFileRow row, string value, string column, string code, params object?[] args)
    {
        if (value.Length > 0) refuse(row, column, code, args);
    }
}
