using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// Puts technical teams, their members and their deployments in from CSV files, all or nothing. What a row names follows
/// the row, what no row names stays; the same files twice are the same state.
/// </summary>
public sealed class ImportTeams(MandateDb db, Places places, TimeProvider clock)
{
    /// <param name="DryRun">Says what would change and saves nothing.</param>
    /// <param name="AreExamples">What is new is marked as made up.</param>
    public sealed record Input(IReadOnlyList<ImportFile> Files, bool DryRun = false, bool AreExamples = false);

    public sealed record Result(int Added, int Changed, int Unchanged, bool IsSaved);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (!by.MaySomewhere(ResultsFunctions.EditTeams)) return TeamAccess.Refused;
        var problems = new ProblemList();
        var rows = TeamFiles.Read(input.Files, problems);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Shares of time reach over several teams: nobody else adds to them meanwhile.
        await db.HoldJournalAsync(ct);
        var known = await KnownTeams.ReadAsync(db, places, by, rows, ct);
        if (!MayWrite(by, rows, known)) return TeamAccess.Refused;
        var checks = new CheckTeams(db, [.. known.Teams.Values], DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var put = new PutTeams(db, known, input.AreExamples);
        put.Put(rows, Refused(rows, known, problems));
        foreach (var broken in await checks.AfterAsync([.. known.Teams.Values], put.RowOf.Keys.ToHashSet(), ct)) problems.Add(broken.Rule, At(put.RowOf[broken.Part], broken.Field), broken.Args);
        if (!problems.IsEmpty) return problems.ToProblems();
        var saved = await SaveAsync(by, input, rows, ct);
        if (saved.IsOk && !input.DryRun) await transaction.CommitAsync(ct);
        return saved;
    }

    // Every team that a row is about, as it stands and as it is to be led.
    private static bool MayWrite(Access by, TeamRows rows, KnownTeams known) => known.Teams.Values.Select(t => t.UnitId)
        .Concat(rows.Teams.Where(t => known.Units.ContainsKey(t.Unit)).Select(t => known.Units[t.Unit])).Distinct().All(by.MayEdit);

    private static HashSet<TeamFileRow> Refused(TeamRows rows, KnownTeams known, ProblemList problems)
    {
        var refused = new HashSet<TeamFileRow>(ReferenceEqualityComparer.Instance);
        new TeamReferences(rows, known, (row, column, code, args) =>
        {
            refused.Add(row);
            problems.Add(code, At(row, column), args);
        }).Check();
        return refused;
    }

    private static Kernel.Place At(TeamFileRow row, string column) =>
        new((row is TeamRow ? TeamFiles.Teams : row is TeamMemberRow ? TeamFiles.Members : TeamFiles.Deployments).Name, row.Row, column);

    private async Task<Outcome<Result>> SaveAsync(Access by, Input input, TeamRows rows, CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        var states = db.ChangeTracker.Entries().Where(e => e.Entity is TechnicalTeam or TeamMember or Deployment).CountBy(e => e.State).ToDictionary();
        var (added, changed) = (states.GetValueOrDefault(EntityState.Added), states.GetValueOrDefault(EntityState.Modified));
        var result = new Result(added, changed, rows.Count - added - changed, !input.DryRun);
        if (input.DryRun) return result;
        db.Act = new Act(by.Actor, "results.import_teams");
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? result : saved.Problems.ToList();
    }
}
