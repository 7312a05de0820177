using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Cooperation;

/// <summary>The register of agreements: what was agreed with whom, what came of it, and which reports are late.</summary>
public sealed class ListAgreements
{
    private readonly MandateDb db;
    private readonly ReadAgreements read;

    internal ListAgreements(MandateDb db, ReadAgreements read) => (this.db, this.read) = (db, read);

    public sealed record Input(AgreementKind? Kind = null, string? Partner = null);

    public sealed record Listing(IReadOnlyList<AgreementLine> Lines, int All, IReadOnlyList<Named> Partners);

    public async Task<Outcome<Listing>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (!by.MaySomewhere(CooperationFunctions.Read)) return Problem.Forbidden("organisation.access.refused");
        var lines = await read.LinesAsync(db.Set<Agreement>(), ct);
        return new Listing(lines.FindAll(l => (input.Kind is null || l.Kind == input.Kind) && (input.Partner is null || l.Partner.Code == input.Partner)), lines.Count,
            [.. lines.Select(l => l.Partner).DistinctBy(p => p.Code).OrderBy(p => p.Name.Current.Text, StringComparer.CurrentCulture)]);
    }
}
