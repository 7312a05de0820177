using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Records a meeting of a steering committee, or changes its day and the address of its minutes.</summary>
public sealed class SaveMeeting(MandateDb db, Places places, TimeProvider clock)
{
    /// <param name="Id">The meeting to change; null: a new one.</param>
    public sealed record Input(string Programme, Guid? Id, int Version, string? HeldOn, string? Minutes);

    public async Task<Outcome<Done>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindProgramme.ToEditAsync(db, places, by, input.Programme, ct);
        if (!found.TryGet(out var programme)) return found.Problems.ToList();
        var meeting = programme.Meetings.Find(m => m.Id == input.Id);
        if (input.Id is not null && meeting is null) return Problem.NotFound("results.programme.no_part");
        var typed = new TypedProgramme();
        var (day, minutes) = (typed.Day(input.HeldOn, "held_on", meeting?.HeldOn), typed.Link(input.Minutes, "minutes"));
        typed.Check(ProgrammeRules.Past(day, "held_on", DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)));
        if (typed.Refuses(meeting, input.Version)) return typed.Problems;
        var saved = db.Begin(meeting, input.Version, () => new() { Id = Guid.CreateVersion7(clock.GetUtcNow()), ProgrammeId = programme.Id });
        (saved.HeldOn, saved.Minutes) = (day, minutes);
        return await db.SavePartAsync(by, "results.save_committee_meeting", ct);
    }
}
