using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>The UN cooperation frameworks that the asker may see.</summary>
public sealed class ListCooperations
{
    private readonly MandateDb db;
    private readonly ReadProgrammes read;

    internal ListCooperations(MandateDb db, ReadProgrammes read) => (this.db, this.read) = (db, read);

    /// <param name="Country">ISO 3166-1 alpha-2; null: all.</param>
    public sealed record Input(string? Country = null);

    public async Task<IReadOnlyList<CooperationLine>> HandleAsync(Access by, Input input, CancellationToken ct) =>
        await read.CooperationsAsync(by, db.Set<CooperationFramework>().Where(c => input.Country == null || c.Country == input.Country), ct);
}
