using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>
/// What the prices of a version are reckoned from: read once, then kept. Whether it may be read and which version it is
/// comes from the database each time, so that a new version is seen at once.
/// </summary>
internal sealed class ReadBasis(ReadBook read, RecostBases bases)
{
    public async Task<Outcome<(BudgetVersion Version, RecostBasis Basis)>> HandleAsync(Access by, string? cycle, int? number, CancellationToken ct)
    {
        var found = await read.HandleAsync(by, cycle, number, BookParts.None, ct);
        if (!found.TryGet(out var one)) return found.Problems.ToList();
        if (bases.Find(one.Version.Id) is { } kept) return (one.Version, kept);
        var whole = await read.HandleAsync(by, one.Book.Cycle.ToString(), one.Version.Number, BookParts.Increases, ct);
        if (!whole.TryGet(out var all)) return whole.Problems.ToList();
        var basis = RecostBasis.Of(all.Book);
        bases.Keep(all.Version.Id, basis);
        return (all.Version, basis);
    }
}
