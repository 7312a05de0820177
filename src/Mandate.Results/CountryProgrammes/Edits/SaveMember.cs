using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Puts somebody on a steering committee, changes what is known of their seat, or erases them from it.</summary>
public sealed class SaveMember(MandateDb db, Places places, TimeProvider clock)
{
    /// <param name="Id">Whose seat to change; null: somebody new.</param>
    /// <param name="Erase">Takes name and seat away for good, as a person may ask.</param>
    public sealed record Input(
        string Programme, Guid? Id, int Version, string? Name, string? Side, string? Role, string? Since, string? Until, bool Erase = false);

    public async Task<Outcome<Done>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindProgramme.ToEditAsync(db, places, by, input.Programme, ct);
        if (!found.TryGet(out var programme)) return found.Problems.ToList();
        var member = programme.Members.Find(m => m.Id == input.Id);
        if (input.Id is not null && member is null) return Problem.NotFound("results.programme.no_part");
        if (input.Erase && member is not null)
        {
            db.Remove(member);
            return await FindProgramme.SaveAsync(db, by, "results.erase_committee_member", ct);
        }
        var typed = new TypedProgramme();
        var (name, side, role) = (typed.Needed(input.Name, "name", ProgrammeRules.LongestName), typed.Chosen<CommitteeSide>(input.Side, "side"), typed.Text(input.Role, "role", ProgrammeRules.LongestName));
        var (since, until) = (typed.OptionalDay(input.Since, "since"), typed.OptionalDay(input.Until, "until"));
        if (until < since) typed.Refuse("results.import.to_before_from", "until");
        if (typed.Problems.Count > 0 && (member is null || member.Version == input.Version)) return typed.Problems;
        if (member is null) db.Add(member = new() { Id = Guid.CreateVersion7(clock.GetUtcNow()), ProgrammeId = programme.Id, Name = name });
        else db.EditFrom(member, input.Version);
        (member.Name, member.Side, member.Role, member.Since, member.Until) = (name, side, role, since, until);
        if (input.Id is not null) db.Entry(member).Property(m => m.Version).IsModified = true;
        return await FindProgramme.SaveAsync(db, by, "results.save_committee_member", ct);
    }
}
