using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Takes somebody into a technical team, changes what they are there, or erases them from it.</summary>
public sealed class SaveTeamMember(MandateDb db, Places places, TimeProvider clock)
{
    /// <param name="Id">Whose place to change; null: somebody new.</param>
    /// <param name="Version">The version that was looked at.</param>
    /// <param name="Typed">As typed, by the names of the columns of technical_team_members.csv.</param>
    /// <param name="Erase">Takes person and place away for good, as a person may ask; deployments stay, without the name.</param>
    public sealed record Input(string Team, Guid? Id, int Version, IReadOnlyDictionary<string, string> Typed, bool Erase = false);

    public async Task<Outcome<Done>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (!by.MaySomewhere(ResultsFunctions.EditTeams)) return TeamAccess.Refused;
        var problems = new List<Problem>();
        var row = TeamReader.Member(TeamCells.Of(new Dictionary<string, string>(input.Typed) { ["team"] = input.Team }, problems), 0);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var edit = await TeamEdit.BeginAsync(db, places, by, new([], [row], []), problems, clock, ct);
        if (!edit.Known.Teams.TryGetValue(input.Team, out var team)) return TeamAccess.NotFound(input.Team);
        if (!by.MayEdit(team.UnitId)) return TeamAccess.Refused;
        var member = team.Members.Find(m => m.Id == input.Id);
        if (input.Id is not null && member is null) return Problem.NotFound("results.team.no_part");
        if (input.Erase && member is not null) return await EraseAsync(by, team, member, transaction, ct);
        if (team.Members.Exists(m => m != member && m.Person == row.Person)) problems.Add(Problem.Rule("results.team.there_already", "person"));
        var saved = await edit.SaveAsync(by, member, input.Version, "results.save_team_member", () => Set(edit, team, member, row), ct);
        if (!saved.IsOk) return saved.Problems.ToList();
        await transaction.CommitAsync(ct);
        return default(Done);
    }

    private static TeamMember Set(TeamEdit edit, TechnicalTeam team, TeamMember? member, TeamMemberRow row)
    {
        if (member is null) team.Members.Add(member = new() { Id = Guid.CreateVersion7(), TeamId = team.Id, Person = row.Person, Name = row.Name, DutyStation = row.DutyStation });
        edit.Put.Set(member, row);
        return member;
    }

    private async Task<Outcome<Done>> EraseAsync(Access by, TechnicalTeam team, TeamMember member, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken ct)
    {
        foreach (var deployment in team.Deployments.FindAll(d => d.MemberId == member.Id)) deployment.MemberId = null;
        db.Remove(member);
        db.Act = new Act(by.Actor, "results.erase_team_member");
        var done = await db.SaveAsync(ct: ct);
        if (done.IsOk) await transaction.CommitAsync(ct);
        return done;
    }
}
