using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Records what a meeting of a steering committee decided, or how far it is.</summary>
public sealed class SaveDecision(MandateDb db, Places places, TimeProvider clock)
{
    /// <param name="Id">The decision to change; null: the next one of the meeting.</param>
    public sealed record Input(string Programme, Guid Meeting, Guid? Id, int Version, string? Text, string? Due, string? State);

    public async Task<Outcome<Done>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindProgramme.ToEditAsync(db, places, by, input.Programme, ct);
        if (!found.TryGet(out var programme)) return found.Problems.ToList();
        var meeting = programme.Meetings.Find(m => m.Id == input.Meeting);
        var decision = meeting?.Decisions.Find(d => d.Id == input.Id);
        if (meeting is null || (input.Id is not null && decision is null)) return Problem.NotFound("results.programme.no_part");
        var typed = new TypedProgramme();
        var (text, due, state) = (typed.Needed(input.Text, "text"), typed.OptionalDay(input.Due, "due"), typed.Chosen<DecisionState>(input.State, "state"));
        if (typed.Problems.Count > 0 && (decision is null || decision.Version == input.Version)) return typed.Problems;
        if (decision is null)
            db.Add(decision = new()
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()), MeetingId = meeting.Id, Text = text, Number = meeting.Decisions.Select(d => d.Number).DefaultIfEmpty(0).Max() + 1,
            });
        else db.EditFrom(decision, input.Version);
        (decision.Text, decision.Due, decision.State) = (text, due, state);
        if (input.Id is not null) db.Entry(decision).Property(d => d.Version).IsModified = true;
        return await FindProgramme.SaveAsync(db, by, "results.save_committee_decision", ct);
    }
}
