using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Links a document to a country programme by its https address, or takes the link away.</summary>
public sealed class LinkDocument(MandateDb db, Places places, TimeProvider clock)
{
    /// <param name="Remove">Identifier of the one to take away; null: add.</param>
    public sealed record Input(string Programme, string? Title, string? Link, Guid? Remove = null);

    public async Task<Outcome<Done>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindProgramme.ToEditAsync(db, places, by, input.Programme, ct);
        if (!found.TryGet(out var programme)) return found.Problems.ToList();
        if (input.Remove is { } id)
        {
            if (programme.Documents.Find(d => d.Id == id) is not { } gone) return Problem.NotFound("results.programme.no_part");
            db.Remove(gone);
            return await db.SavePartAsync(by, "results.unlink_document", ct);
        }
        var typed = new TypedProgramme();
        var (title, link) = (typed.NeededName(input.Title, "document"), typed.Link(input.Link, "link"));
        if (link is null) typed.Refuse("results.programme.link", "link");
        if (typed.Problems.Count > 0) return typed.Problems;
        db.Add(new ProgrammeDocument { Id = Guid.CreateVersion7(clock.GetUtcNow()), ProgrammeId = programme.Id, Title = title, Link = link! });
        return await db.SavePartAsync(by, "results.link_document", ct);
    }
}
