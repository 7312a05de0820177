using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Adds a heading of a country programme's own, gives the one of that code another title, or takes one away under which nothing stands.</summary>
public sealed class SavePriority(MandateDb db, Places places, TimeProvider clock)
{
    public sealed record Input(string Programme, string? Code, TypedTitle Title, bool Remove = false);

    public async Task<Outcome<Done>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindProgramme.ToEditAsync(db, places, by, input.Programme, ct);
        if (!found.TryGet(out var programme)) return found.Problems.ToList();
        var typed = new TypedProgramme();
        var code = typed.Code(input.Code, "heading");
        var heading = programme.Priorities.Find(p => p.Code == code);
        if (input.Remove) return await RemoveAsync(by, programme, heading, ct);
        var title = typed.Title(input.Title);
        if (typed.Problems.Count > 0) return typed.Problems;
        if (heading is null)
            db.Add(heading = new()
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()), ProgrammeId = programme.Id, Code = code, Title = title!, Position = programme.NextPosition,
            });
        else heading.Title = With(heading.Title, title!);
        return await db.SavePartAsync(by, "results.save_priority", ct);
    }

    // A language in which nothing was typed keeps its text.
    private static LocalizedText With(LocalizedText kept, LocalizedText typed) =>
        new(kept.Original, kept.Texts.Concat(typed.Texts).GroupBy(t => t.Key, StringComparer.Ordinal).ToDictionary(t => t.Key, t => t.Last().Value, StringComparer.Ordinal));

    private async Task<Outcome<Done>> RemoveAsync(Access by, CountryProgramme programme, ProgrammePriority? heading, CancellationToken ct)
    {
        if (heading is null) return Problem.NotFound("results.programme.no_part");
        if (programme.Outputs.Exists(o => o.PriorityId == heading.Id)) return Problem.Conflict("results.programme.heading_in_use", heading.Code);
        db.Remove(heading);
        return await db.SavePartAsync(by, "results.remove_priority", ct);
    }
}
