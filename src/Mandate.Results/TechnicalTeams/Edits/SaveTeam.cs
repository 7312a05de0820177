using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Sets up a technical team, or changes what one is called, what it is for, who leads it, what it serves and when.</summary>
public sealed class SaveTeam(MandateDb db, Places places, TimeProvider clock)
{
    /// <param name="Existing">Code of the team to change; null: a new one.</param>
    /// <param name="Version">The version that was looked at.</param>
    /// <param name="Typed">As typed, by the names of the columns of technical_teams.csv.</param>
    public sealed record Input(string? Existing, int Version, IReadOnlyDictionary<string, string> Typed);

    /// <returns>Its code.</returns>
    public async Task<Outcome<string>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (!by.MaySomewhere(ResultsFunctions.EditTeams)) return TeamAccess.Refused;
        var problems = new List<Problem>();
        var row = TeamReader.Team(TeamCells.Of(input.Existing is { } code ? new Dictionary<string, string>(input.Typed) { ["code"] = code } : input.Typed, problems), 0);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var edit = await TeamEdit.BeginAsync(db, places, by, new([row], [], []), problems, clock, ct);
        var team = input.Existing is null ? null : edit.Known.Teams.GetValueOrDefault(input.Existing);
        if (input.Existing is { } missing && team is null) return TeamAccess.NotFound(missing);
        if (team is not null && !by.MayEdit(team.UnitId)) return TeamAccess.Refused;
        if (edit.Known.Units.TryGetValue(row.Unit, out var unit) && !by.MayEdit(unit)) return TeamAccess.Refused;
        if (team is null && edit.Known.Teams.ContainsKey(row.Code)) problems.Add(Problem.Rule("results.team.there_already", "code"));
        var saved = await edit.SaveAsync(by, team, input.Version, "results.save_team", () =>
        {
            edit.Put.Put(new([row], [], []), new HashSet<TeamFileRow>());
            return edit.Known.Teams[row.Code];
        }, ct);
        if (!saved.TryGet(out var done)) return saved.Problems.ToList();
        await transaction.CommitAsync(ct);
        return done.Code;
    }
}
