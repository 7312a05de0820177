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
            return await db.SavePartAsync(by, "results.erase_committee_member", ct);
        }
        var typed = new TypedProgramme();
        var (name, side, role) = (typed.NeededName(input.Name, "name"), typed.Chosen(input.Side, "side", member?.Side), typed.Name(input.Role, "role"));
        var (since, until) = (typed.OptionalDay(input.Since, "since", member?.Since), typed.OptionalDay(input.Until, "until", member?.Until));
        typed.Check(ProgrammeRules.Order(since, until, "until"));
        if (typed.Refuses(member, input.Version)) return typed.Problems;
        var saved = db.Begin(member, input.Version, () => new() { Id = Guid.CreateVersion7(clock.GetUtcNow()), ProgrammeId = programme.Id, Name = name });
        (saved.Name, saved.Side, saved.Role, saved.Since, saved.Until) = (name, side, role, since, until);
        return await db.SavePartAsync(by, "results.save_committee_member", ct);
    }
}
