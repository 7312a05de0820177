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
        var (day, minutes) = (typed.Past(input.HeldOn, "held_on", DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)), typed.Link(input.Minutes, "minutes"));
        if (typed.Problems.Count > 0 && (meeting is null || meeting.Version == input.Version)) return typed.Problems;
        if (meeting is null) db.Add(meeting = new() { Id = Guid.CreateVersion7(clock.GetUtcNow()), ProgrammeId = programme.Id });
        else db.EditFrom(meeting, input.Version);
        (meeting.HeldOn, meeting.Minutes) = (day, minutes);
        if (input.Id is not null) db.Entry(meeting).Property(m => m.Version).IsModified = true;
        return await FindProgramme.SaveAsync(db, by, "results.save_committee_meeting", ct);
    }
}
