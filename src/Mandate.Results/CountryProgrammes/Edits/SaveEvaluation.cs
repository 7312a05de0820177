using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Plans an evaluation of a country programme, or says what it found.</summary>
public sealed class SaveEvaluation(MandateDb db, Places places, TimeProvider clock)
{
    /// <param name="Id">The evaluation to change; null: a new one.</param>
    public sealed record Input(string Programme, Guid? Id, int Version, string? Kind, string? PlannedOn, string? DoneOn, string? Link, string? Findings);

    public async Task<Outcome<Done>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindProgramme.ToEditAsync(db, places, by, input.Programme, ct);
        if (!found.TryGet(out var programme)) return found.Problems.ToList();
        var evaluation = programme.Evaluations.Find(e => e.Id == input.Id);
        if (input.Id is not null && evaluation is null) return Problem.NotFound("results.programme.no_part");
        var typed = new TypedProgramme();
        var (kind, planned, link, findings) = (typed.Chosen<EvaluationKind>(input.Kind, "kind"), typed.Day(input.PlannedOn, "planned_on"), typed.Link(input.Link, "link"), typed.Text(input.Findings, "findings"));
        var done = TypedProgramme.Given(input.DoneOn) is null ? (DateOnly?)null : typed.Past(input.DoneOn, "done_on", DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        if (done is null && findings is not null && TypedProgramme.Given(input.DoneOn) is null) typed.Refuse("results.programme.findings_early", "findings");
        if (typed.Problems.Count > 0 && (evaluation is null || evaluation.Version == input.Version)) return typed.Problems;
        if (evaluation is null) db.Add(evaluation = new() { Id = Guid.CreateVersion7(clock.GetUtcNow()), ProgrammeId = programme.Id });
        else db.EditFrom(evaluation, input.Version);
        (evaluation.Kind, evaluation.PlannedOn, evaluation.DoneOn, evaluation.Link, evaluation.Findings) = (kind, planned, done, link, findings);
        if (input.Id is not null) db.Entry(evaluation).Property(e => e.Version).IsModified = true;
        return await FindProgramme.SaveAsync(db, by, "results.save_evaluation", ct);
    }
}
