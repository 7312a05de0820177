using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// Puts country programmes and UN cooperation frameworks in from CSV files, all or nothing. What a row names follows the
/// row, what no row names stays; the same files twice are the same state.
/// </summary>
public sealed class ImportProgrammes(MandateDb db, Places places, TimeProvider clock)
{
    /// <param name="DryRun">Says what would change and saves nothing.</param>
    /// <param name="AreExamples">What is new is marked as made up.</param>
    public sealed record Input(IReadOnlyList<ImportFile> Files, bool DryRun = false, bool AreExamples = false);

    public sealed record Result(int Added, int Changed, int Unchanged, bool IsSaved);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (!by.MaySomewhere(ResultsFunctions.EditProgrammes)) return Problem.Forbidden("organisation.access.refused");
        var problems = new ProblemList();
        var rows = ProgrammeFiles.Read(input.Files, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), problems);
        var known = await KnownProgrammes.ReadAsync(db, places, by, rows, ct);
        if (Refuse(by, rows, known) is { } refusal) return refusal;
        new ProgrammeReferences(rows, known, problems).Check();
        if (!problems.IsEmpty) return problems.ToProblems();
        new ApplyProgrammes(db, known, input.AreExamples).Apply(rows);
        return await SaveAsync(by, input, rows, ct);
    }

    // Of every country that a row is about, and of every programme and framework as it stands.
    private static Problem? Refuse(Access by, ProgrammeRows rows, KnownProgrammes known) =>
        rows.Programmes.Select(p => p.Country).Concat(rows.Cooperations.Select(c => c.Country)).Concat(known.Programmes.Values.Select(p => p.Country))
            .Concat(rows.Cooperations.Select(c => known.Cooperations.GetValueOrDefault(c.Code)?.Country).OfType<string>()).Distinct()
            .Where(known.Countries.ContainsKey).Select(c => by.RefuseEdit(ProgrammeAccess.Target(known.Countries[c]))).FirstOrDefault(p => p is not null);

    private async Task<Outcome<Result>> SaveAsync(Access by, Input input, ProgrammeRows rows, CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        var states = db.ChangeTracker.Entries().CountBy(e => e.State).ToDictionary();
        var (added, changed) = (states.GetValueOrDefault(EntityState.Added), states.GetValueOrDefault(EntityState.Modified));
        var result = new Result(added, changed, rows.Count - added - changed, !input.DryRun);
        if (input.DryRun) return result;
        db.Act = new Act(by.Actor, "results.import_programmes");
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? result : saved.Problems.ToList();
    }
}
