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
        var (text, due, state) = (typed.NeededText(input.Text, "text"), typed.OptionalDay(input.Due, "due", decision?.Due), typed.Chosen(input.State, "state", decision?.State));
        if (typed.Refuses(decision, input.Version)) return typed.Problems;
        var number = meeting.Decisions.Select(d => d.Number).DefaultIfEmpty(0).Max() + 1;
        var saved = db.Begin(decision, input.Version, () => new() { Id = Guid.CreateVersion7(clock.GetUtcNow()), MeetingId = meeting.Id, Text = text, Number = number });
        (saved.Text, saved.Due, saved.State) = (text, due, state);
        return await db.SavePartAsync(by, "results.save_committee_decision", ct);
    }
}
