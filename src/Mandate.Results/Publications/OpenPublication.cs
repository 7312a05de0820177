using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Opens a publication exactly as it was frozen, from its own bytes alone.</summary>
public sealed class OpenPublication(MandateDb db)
{
    /// <param name="Framework">Null: the only one that the asker may read.</param>
    public sealed record Input(string? Framework, int Number);

    /// <param name="Content">The frozen bytes, canonical JSON.</param>
    /// <param name="Frozen">The same, read.</param>
    public sealed record Opened(ListPublications.Item Item, byte[] Content, byte[] Signature, FrozenFramework Frozen)
    {
        public byte[] File() => PublicationFile.Write(Content, Item.Sha256, Signature, Item.Key);
    }

    public async Task<Outcome<Opened>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, by, input.Framework, ct);
        if (!found.TryGet(out var framework)) return found.Problems.ToList();
        var row = await (from p in db.Set<Publication>().AsNoTracking()
                         join c in db.Set<PublicationContent>() on p.Id equals c.PublicationId
                         where p.FrameworkId == framework.Id && p.Number == input.Number
                         select new { Publication = p, c.Bytes }).SingleOrDefaultAsync(ct);
        if (row is null) return Problem.NotFound("results.publication.not_found", framework.Code, input.Number);
        return new Opened(ListPublications.Of(row.Publication, framework.Code), row.Bytes, row.Publication.Signature, CanonicalJson.Read(row.Bytes));
    }
}
