using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// Checks teams as they would stand after a change, each as a whole and the shares of their people over all teams. What
/// was broken before is not held against whoever changes something else.
/// </summary>
internal sealed class CheckTeams(MandateDb db, IReadOnlyCollection<TechnicalTeam> teams, DateOnly today)
{
    private readonly HashSet<(object Part, string Rule)> before = [.. teams.SelectMany(t => TeamRules.Check(t, today)).Select(b => (b.Part, b.Rule))];

    /// <param name="now">The teams after the change, new ones too.</param>
    /// <param name="edited">The parts that were changed: what others break because of it is named at them.</param>
    public async Task<List<BrokenRule>> AfterAsync(IReadOnlyCollection<TechnicalTeam> now, IReadOnlySet<object> edited, CancellationToken ct)
    {
        List<BrokenRule> broken = [.. now.SelectMany(t => TeamRules.Check(t, today)).Where(b => !before.Contains((b.Part, b.Rule))),
            .. TeamRules.CheckShares(InTurn(await MembershipsAsync(now, ct), now, edited)), .. TeamRules.CheckShares(InTurn(await DeploymentsAsync(now, ct), now, edited))];
        return [.. broken.Where(b => edited.Contains(b.Part)), .. broken.Where(b => !edited.Contains(b.Part)).GroupBy(b => OwnerOf(b.Part, now, edited))
            .Where(g => g.Key is not null).Select(g => new BrokenRule(g.Key!, "results.team.left_outside", "to", g.Count()))];
    }

    // Too much is named at the part that comes last: what was changed comes after all that stands, so that no change slips through.
    private static IEnumerable<TeamRules.Taken> InTurn(List<TeamRules.Taken> taken, IReadOnlyCollection<TechnicalTeam> now, IReadOnlySet<object> edited) =>
        taken.OrderBy(t => t.Part is null ? 0 : edited.Contains(t.Part) ? 3 : OwnerOf(t.Part, now, edited) is null ? 1 : 2);

    // A deployment depends on its member's days, and both on the team's.
    private static object? OwnerOf(object part, IReadOnlyCollection<TechnicalTeam> now, IReadOnlySet<object> edited)
    {
        var team = now.FirstOrDefault(t => part == (object)t || t.Members.Contains(part) || t.Deployments.Contains(part));
        var member = part is Deployment d ? team?.Members.Find(m => m.Id == d.MemberId) : null;
        return member is not null && edited.Contains(member) ? member : team is not null && edited.Contains(team) ? team : null;
    }

    private async Task<List<TeamRules.Taken>> MembershipsAsync(IReadOnlyCollection<TechnicalTeam> now, CancellationToken ct)
    {
        var (people, ids) = (People(now), now.Select(t => t.Id).ToList());
        var elsewhere = await (from m in db.Set<TeamMember>()
                               join t in db.Set<TechnicalTeam>() on m.TeamId equals t.Id
                               where people.Contains(m.Person) && !ids.Contains(m.TeamId)
                               select new { m.Person, m.From, To = m.To ?? t.To, m.Share }).AsNoTracking().ToListAsync(ct);
        return [.. elsewhere.Select(m => new TeamRules.Taken(m.Person, new(m.From, m.To ?? DateOnly.MaxValue, m.Share), null)),
            .. now.SelectMany(t => t.Members.Select(m => new TeamRules.Taken(m.Person, new(m.From, m.To ?? t.To ?? DateOnly.MaxValue, m.Share), m)))];
    }

    private async Task<List<TeamRules.Taken>> DeploymentsAsync(IReadOnlyCollection<TechnicalTeam> now, CancellationToken ct)
    {
        var (people, ids) = (People(now), now.Select(t => t.Id).ToList());
        var elsewhere = await (from d in db.Set<Deployment>()
                               join m in db.Set<TeamMember>() on d.MemberId equals m.Id
                               where people.Contains(m.Person) && !ids.Contains(d.TeamId)
                               select new { m.Person, d.From, d.To, d.Share, d.State }).AsNoTracking().ToListAsync(ct);
        return [.. elsewhere.Where(d => TeamStanding.Binds(d.State)).Select(d => new TeamRules.Taken(d.Person, new(d.From, d.To, d.Share), null)),
            .. now.SelectMany(t => t.Deployments.Where(d => TeamStanding.Binds(d.State)).Join(t.Members, d => d.MemberId, m => m.Id,
                (d, m) => new TeamRules.Taken(m.Person, new(d.From, d.To, d.Share), d)))];
    }

    private static List<string> People(IReadOnlyCollection<TechnicalTeam> now) => [.. now.SelectMany(t => t.Members).Select(m => m.Person).Distinct()];
}
