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
        var (kind, planned, done) = (typed.Chosen(input.Kind, "kind", evaluation?.Kind), typed.Day(input.PlannedOn, "planned_on", evaluation?.PlannedOn), typed.OptionalDay(input.DoneOn, "done_on", evaluation?.DoneOn));
        var (link, findings) = (typed.Link(input.Link, "link"), typed.Text(input.Findings, "findings"));
        typed.Check(ProgrammeRules.Past(done, "done_on", DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)), ProgrammeRules.Findings(input.DoneOn.Given() is not null, findings));
        if (typed.Refuses(evaluation, input.Version)) return typed.Problems;
        var saved = db.Begin(evaluation, input.Version, () => new() { Id = Guid.CreateVersion7(clock.GetUtcNow()), ProgrammeId = programme.Id });
        (saved.Kind, saved.PlannedOn, saved.DoneOn, saved.Link, saved.Findings) = (kind, planned, done, link, findings);
        return await db.SavePartAsync(by, "results.save_evaluation", ct);
    }
}
