using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>The projects that a donor, or the public, may see.</summary>
public sealed class ListDonorProjects
{
    private readonly MandateDb db;
    private readonly ReadProjects read;
    private readonly DonorRights rights;

    internal ListDonorProjects(MandateDb db, ReadProjects read, DonorRights rights) => (this.db, this.read, this.rights) = (db, read, rights);

    /// <param name="Own">Of the donors for which the reader signs in.</param>
    /// <param name="Public">Public by agreement, and not among them.</param>
    public sealed record Listing(IReadOnlyList<Named> Donors, IReadOnlyList<ProjectLine> Own, IReadOnlyList<ProjectLine> Public);

    public async Task<Outcome<Listing>> HandleAsync(Access by, CancellationToken ct)
    {
        var partners = await rights.PartnersAsync(by, ct);
        var donors = await db.Set<Partner>().Where(p => partners.Contains(p.Id)).OrderBy(p => p.Code).Select(p => new Named(p.Code, p.Name)).ToListAsync(ct);
        List<ProjectLine> own = partners.Count == 0 ? [] : await read.LinesAsync(by, rights.Of(partners), ct);
        var shown = own.ConvertAll(l => l.Id);
        return new Listing(donors, own, await read.LinesAsync(by, db.Set<Project>().Where(p => p.IsPublic && !shown.Contains(p.Id)), ct));
    }
}
