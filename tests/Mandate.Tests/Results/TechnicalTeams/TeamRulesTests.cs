using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.Tests.Results.TechnicalTeams;

/// <summary>What a technical team, its members and its deployments must be to one another.</summary>
public class TeamRulesTests
{
    private static readonly DateOnly Today = new(2023, 6, 1), From = new(2022, 1, 1), To = new(2023, 12, 31);

    [Fact]
    public void A_team_in_order_breaks_no_rule() => Assert.Empty(Broken(Team()));

    [Fact]
    public void Members_and_deployments_stay_within_the_days_of_their_team()
    {
        var team = Team();
        (team.Members[0].From, team.Deployments[0].To) = (From.AddDays(-1), To.AddDays(1));
        Assert.Equal(["results.team.outside from", "results.team.outside to"], Broken(team));
        team.To = null;
        Assert.Equal(["results.team.before from"], Broken(team));
    }

    [Fact]
    public void A_deployment_stays_within_the_days_of_its_specialist()
    {
        var team = Team();
        team.Members[0].To = team.Deployments[0].To.AddDays(-1);
        Assert.Equal(["results.deployment.not_member_then person"], Broken(team));
    }

    [Theory]
    [InlineData(DeploymentState.Requested, false, null, "")]
    [InlineData(DeploymentState.Agreed, false, null, "results.deployment.nobody person")]
    [InlineData(DeploymentState.UnderWay, false, null, "results.deployment.nobody person")]
    [InlineData(DeploymentState.Ended, false, null, "")]
    [InlineData(DeploymentState.Cancelled, true, null, "results.deployment.reason_missing reason")]
    [InlineData(DeploymentState.Cancelled, false, "The country changed its mind.", "")]
    [InlineData(DeploymentState.Agreed, true, "The country changed its mind.", "results.deployment.reason_early reason")]
    public void What_is_agreed_has_a_specialist_and_what_is_cancelled_its_reason(DeploymentState state, bool named, string? reason, string broken)
    {
        var team = Team();
        var deployment = team.Deployments[0];
        (deployment.State, deployment.Reason) = (state, reason);
        if (!named) deployment.MemberId = null;
        Assert.Equal(broken, string.Join(' ', Broken(team)));
    }

    [Theory]
    [InlineData(DeploymentState.Agreed, 0)]
    [InlineData(DeploymentState.UnderWay, 1)]
    [InlineData(DeploymentState.Ended, 1)]
    public void Nothing_is_under_way_or_ended_before_its_first_day(DeploymentState state, int rules)
    {
        var team = Team();
        (team.Deployments[0].State, team.Deployments[0].From) = (state, Today.AddDays(1));
        Assert.Equal(rules, Broken(team).Count(b => b == "results.deployment.early state"));
    }

    [Fact]
    public void Too_much_time_is_named_at_the_part_that_came_last_and_never_at_one_that_was_not_looked_at()
    {
        var (first, second) = (new object(), new object());
        TeamRules.Taken Of(string person, int share, object? part) => new(person, new(From, To, share), part);
        Assert.Equal(second, Assert.Single(TeamRules.CheckShares([Of("A", 60, first), Of("A", 50, second), Of("B", 100, first)])).Part);
        Assert.Equal(first, Assert.Single(TeamRules.CheckShares([Of("A", 60, first), Of("A", 50, null)])).Part);
        Assert.Empty(TeamRules.CheckShares([Of("A", 60, null), Of("A", 50, null)]));
    }

    [Theory]
    [InlineData("2021-12-31", TeamState.Planned)]
    [InlineData("2022-01-01", TeamState.Active)]
    [InlineData("2023-12-31", TeamState.Active)]
    [InlineData("2024-01-01", TeamState.Ended)]
    public void A_team_is_active_from_its_first_day_to_its_last(string day, TeamState state)
    {
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(state, TeamStanding.StateOf(From, To, on));
        Assert.Equal(state == TeamState.Planned ? TeamState.Planned : TeamState.Active, TeamStanding.StateOf(From, null, on));
        Assert.InRange(TeamStanding.DayOf(From, To, on), From, To);
    }

    private static IEnumerable<string> Broken(TechnicalTeam team) => TeamRules.Check(team, Today).Select(b => $"{b.Rule} {b.Field}");

    private static TechnicalTeam Team()
    {
        var team = new TechnicalTeam { Id = Guid.NewGuid(), Code = "T", Title = LocalizedText.English("A team"), From = From, To = To };
        var member = new TeamMember { Id = Guid.NewGuid(), Person = "A", Name = "Somebody", DutyStation = "GVA", Share = 50, From = From };
        team.Members.Add(member);
        team.Deployments.Add(new()
        {
            Id = Guid.NewGuid(), Code = "1", Country = "SN", Body = "UN country team", Terms = LocalizedText.English("Advises."), From = From, To = To, Share = 20,
            State = DeploymentState.UnderWay, MemberId = member.Id,
        });
        return team;
    }
}
