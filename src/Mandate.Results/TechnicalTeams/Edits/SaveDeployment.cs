using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>
/// Asks for a specialist, names who goes, and says how far the deployment is. Whoever writes the team writes all of it;
/// an office asks for the countries that it covers, and changes or takes back what the team has not agreed to yet.
/// </summary>
public sealed class SaveDeployment(MandateDb db, Places places, TimeProvider clock)
{
    /// <param name="Id">The deployment to change; null: a new one.</param>
    /// <param name="Version">The version that was looked at.</param>
    /// <param name="Typed">As typed, by the names of the columns of deployments.csv.</param>
    public sealed record Input(string Team, Guid? Id, int Version, IReadOnlyDictionary<string, string> Typed);

    /// <returns>Its identifier.</returns>
    public async Task<Outcome<Guid>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (!by.MaySomewhere(ResultsFunctions.EditTeams)) return TeamAccess.Refused;
        var problems = new List<Problem>();
        var row = TeamReader.Deployment(TeamCells.Of(new Dictionary<string, string>(input.Typed) { ["team"] = input.Team }, problems), 0);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var edit = await TeamEdit.BeginAsync(db, places, by, new([], [], [row]), problems, clock, ct);
        if (!edit.Known.Teams.TryGetValue(input.Team, out var team)) return TeamAccess.NotFound(input.Team);
        var deployment = team.Deployments.Find(d => d.Id == input.Id);
        if (input.Id is not null && deployment is null) return Problem.NotFound("results.team.no_part");
        if (!MayWrite(by, edit.Known, team, deployment, row)) return TeamAccess.Refused;
        if (team.Deployments.Exists(d => d != deployment && d.Code == row.Code)) problems.Add(Problem.Rule("results.team.there_already", "code"));
        var saved = await edit.SaveAsync(by, deployment, input.Version, "results.save_deployment", () => Set(edit, team, deployment, row, by.MayEdit(team.UnitId)), ct);
        if (!saved.TryGet(out var done)) return saved.Problems.ToList();
        await transaction.CommitAsync(ct);
        return done.Id;
    }

    // A country that is not there is a problem of the form, not of the right to write.
    private static bool MayWrite(Access by, KnownTeams known, TechnicalTeam team, Deployment? deployment, DeploymentRow row)
    {
        if (by.MayEdit(team.UnitId)) return true;
        if (deployment is not null && (deployment.State != DeploymentState.Requested || !by.MayRequest(known.Countries[deployment.Country]))) return false;
        if (row.Person is not null || row.State is not (DeploymentState.Requested or DeploymentState.Cancelled)) return false;
        return !known.Countries.TryGetValue(row.Country, out var country) || by.MayRequest(country);
    }

    // An office that asks neither sees nor says who is to go.
    private static Deployment Set(TeamEdit edit, TechnicalTeam team, Deployment? deployment, DeploymentRow row, bool says)
    {
        var member = deployment?.MemberId;
        if (deployment is null)
            team.Deployments.Add(deployment = new() { Id = Guid.CreateVersion7(), TeamId = team.Id, Code = row.Code, Country = row.Country, Body = row.Body, Terms = row.Terms.Over(null)! });
        edit.Put.Set(team, deployment, row);
        if (!says) deployment.MemberId = member;
        return deployment;
    }
}
