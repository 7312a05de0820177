using Mandate.Ui;

namespace Mandate.Results;

/// <summary>A rule that a team, a member or a deployment breaks, and the column or field where it does.</summary>
/// <param name="Part">The team, its member or its deployment.</param>
internal sealed record BrokenRule(object Part, string Rule, string Field, params object?[] Args);

/// <summary>What technical teams must be, by form and by file alike. No I/O.</summary>
internal static class TeamRules
{
    public const int LongestText = 2_000;

    public const int LongestName = 200;

    public const int MostShare = 100;

    /// <summary>Every rule that the team as a whole breaks. Shares of time, which reach over several teams, are checked by <see cref="CheckShares"/>.</summary>
    public static IEnumerable<BrokenRule> Check(TechnicalTeam team, DateOnly today)
    {
        if (team.To < team.From) yield return new(team, "results.import.to_before_from", "to");
        foreach (var member in team.Members)
        {
            if (member.To < member.From) yield return new(member, "results.import.to_before_from", "to");
            if (member.From < team.From || member.To > team.To) yield return Outside(team, member, member.From < team.From);
        }
        foreach (var broken in team.Deployments.SelectMany(d => Check(team, d, today))) yield return broken;
    }

    private static IEnumerable<BrokenRule> Check(TechnicalTeam team, Deployment d, DateOnly today)
    {
        if (d.To < d.From) yield return new(d, "results.import.to_before_from", "to");
        if (d.From < team.From || d.To > team.To) yield return Outside(team, d, d.From < team.From);
        var member = team.Members.Find(m => m.Id == d.MemberId);
        if (member is not null && (d.From < member.From || d.To > member.To)) yield return new(d, "results.deployment.not_member_then", "person");
        if (d.State is DeploymentState.Agreed or DeploymentState.UnderWay && member is null) yield return new(d, "results.deployment.nobody", "person");
        if (d.State is DeploymentState.UnderWay or DeploymentState.Ended && d.From > today) yield return new(d, "results.deployment.early", "state");
        if (d.State == DeploymentState.Cancelled && d.Reason is null) yield return new(d, "results.deployment.reason_missing", "reason");
        if (d.State != DeploymentState.Cancelled && d.Reason is not null) yield return new(d, "results.deployment.reason_early", "reason");
    }

    // Where only the end lies outside, the end is what has to be mended.
    private static BrokenRule Outside(TechnicalTeam team, object part, bool before) => team.To is { } to
        ? new(part, "results.team.outside", before ? "from" : "to", Shown.ShortDate(team.From), Shown.ShortDate(to)) : new(part, "results.team.before", "from", Shown.ShortDate(team.From));

    /// <summary>A stretch of somebody's time, and the part that takes it; null: a part of a team that is not looked at.</summary>
    public readonly record struct Taken(string Person, ShareOfTime Time, object? Part);

    /// <summary>Nobody gives more than all their time, to teams as to deployments: named at the part that comes last of those that meet on that day.</summary>
    public static IEnumerable<BrokenRule> CheckShares(IEnumerable<Taken> taken)
    {
        foreach (var person in taken.GroupBy(t => t.Person, StringComparer.Ordinal))
            if (ShareOfTime.FirstOver(person.Select(t => t.Time)) is { } over && person.LastOrDefault(t => t.Part is not null && t.Time.Covers(over.Day)).Part is { } part)
                yield return new(part, "results.team.over", "share", Shown.ShortDate(over.Day), over.Percent);
    }
}
