using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>
/// Puts country programmes and UN cooperation frameworks in from CSV files, all or nothing. What a row names follows the
/// row, what no row names stays; the same files twice are the same state.
/// </summary>
public sealed class ImportProgrammes(MandateDb db, Places places, TimeProvider clock)
{
    /// <param name="DryRun">Says what would change and saves nothing.</param>
    /// <param name="AreExamples">What is new is marked as made up.</param>
    /// <param name="Token">From the preview: what is done is what was looked at. Null: whatever it is now.</param>
    public sealed record Input(IReadOnlyList<ImportFile> Files, bool DryRun = false, bool AreExamples = false, string? Token = null);

    public sealed record Result(int Added, int Changed, int Unchanged, bool IsSaved);

    /// <param name="Token">To be given back when it is carried out.</param>
    public sealed record Preview(string Token, int Unchanged, IReadOnlyList<PlanChange> Changes)
    {
        public int Count(PlanAction action) => Changes.Count(c => c.Action == action);
    }

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var preview = await PreviewAsync(by, input, ct);
        if (!preview.TryGet(out var seen)) return preview.Problems.ToList();
        if (input.Token is { } token && token != seen.Token) return Problem.Conflict("results.programme.changed_since");
        var result = new Result(seen.Count(PlanAction.Add), seen.Count(PlanAction.Change), seen.Unchanged, !input.DryRun);
        if (input.DryRun) return result;
        db.Act = new Act(by.Actor, "results.import_programmes");
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? result : saved.Problems.ToList();
    }

    /// <summary>What the files would add and change; nothing is saved. The context then holds those changes.</summary>
    public async Task<Outcome<Preview>> PreviewAsync(Access by, Input input, CancellationToken ct)
    {
        if (!by.MaySomewhere(ResultsFunctions.EditProgrammes)) return Problem.Forbidden("organisation.access.refused");
        var problems = new ProblemList();
        var rows = ProgrammeFiles.Read(input.Files, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), problems);
        var known = await KnownProgrammes.ReadAsync(db, places, by, rows, ct);
        if (Refuse(by, rows, known) is { } refusal) return refusal;
        new ProgrammeReferences(rows, known, problems).Check();
        if (!problems.IsEmpty) return problems.ToProblems();
        new ApplyProgrammes(db, known, input.AreExamples).Apply(rows);
        var changes = new ProgrammeChanges(db, known).Read();
        return new Preview(ProgrammeChanges.TokenOf(changes), rows.Count - changes.Count, changes);
    }

    // Of every country that a row is about, and of every programme and framework as it stands.
    private static Problem? Refuse(Access by, ProgrammeRows rows, KnownProgrammes known) =>
        rows.Programmes.Select(p => p.Country).Concat(rows.Cooperations.Select(c => c.Country)).Concat(known.Programmes.Values.Select(p => p.Country))
            .Concat(rows.Cooperations.Select(c => known.Cooperations.GetValueOrDefault(c.Code)?.Country).OfType<string>()).Distinct()
            .Where(known.Countries.ContainsKey).Select(c => by.RefuseEdit(ProgrammeAccess.Target(known.Countries[c]))).FirstOrDefault(p => p is not null);
}
