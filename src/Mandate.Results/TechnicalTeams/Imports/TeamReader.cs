namespace Mandate.Results;

/// <summary>The cells of one row to what it says; what the parts must be to one another is <see cref="TeamRules"/>'.</summary>
internal static class TeamReader
{
    public static TeamRow Team(TeamCells c, int number)
    {
        var (code, title, purpose) = (c.Code("code"), c.Texts("", isRequired: true, TeamRules.LongestName), c.Texts("purpose_", isRequired: false, TeamRules.LongestText));
        var (unit, serves, from, to) = (c.Required("unit"), c.Results("serves"), c.Day("from"), c.OptionalDay("to"));
        return new(number, c.IsSound, code, title, purpose, unit, serves, from, to);
    }

    public static TeamMemberRow Member(TeamCells c, int number)
    {
        var (team, person, name, role) = (c.Code("team"), c.Code("person"), c.Line("name"), c.Chosen<TeamRole>("role"));
        var (responsibilities, station, unit, share) = (c.Text("responsibilities"), c.Required("duty_station"), c.Optional("unit"), c.Share("share"));
        var (from, to) = (c.Day("from"), c.OptionalDay("to"));
        return new(number, c.IsSound, team, person, name, role, responsibilities, station, unit, share, from, to);
    }

    public static DeploymentRow Deployment(TeamCells c, int number)
    {
        var (team, code, person, mode) = (c.Code("team"), c.Code("code"), c.OptionalCode("person"), c.Chosen<DeploymentMode>("mode"));
        var (country, body, terms) = (c.Required("country").ToUpperInvariant(), c.Line("receiving_body"), c.Texts("terms_", isRequired: true, TeamRules.LongestText));
        var (from, to, share, by) = (c.Day("from"), c.Day("to"), c.Share("share"), c.Required("requested_by"));
        var (state, reason, programme) = (c.Chosen<DeploymentState>("state"), c.Text("reason"), c.OptionalCode("programme"));
        var (framework, indicator) = (c.OptionalCode("framework")?.ToLowerInvariant(), c.OptionalCode("indicator"));
        if (framework is null && indicator is not null) c.Required("framework");
        if (framework is not null && indicator is null) c.Required("indicator");
        return new(number, c.IsSound, team, code, person, mode, country, body, terms, from, to, share, by, state, reason, programme, framework, indicator);
    }
}
