using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>Are the adopted versions of a budget still what was adopted? Their rows are read and sealed again.</summary>
public sealed class VerifyBudget
{
    private readonly ListVersions list;
    private readonly ReadBook read;

    internal VerifyBudget(ListVersions list, ReadBook read) => (this.list, this.read) = (list, read);

    /// <param name="Seal">When it was adopted.</param>
    /// <param name="Now">Of the rows as they are.</param>
    public sealed record Verified(int Number, string Decision, string Seal, string Now)
    {
        public bool IsIntact => Seal == Now;
    }

    /// <returns>One for each adopted version, the newest first.</returns>
    public async Task<Outcome<IReadOnlyList<Verified>>> HandleAsync(Access by, string cycle, CancellationToken ct)
    {
        var versions = await list.HandleAsync(by, cycle, ct);
        if (!versions.TryGet(out var all)) return versions.Problems.ToList();
        var verified = new List<Verified>();
        foreach (var version in all.Where(v => v.Seal is not null))
        {
            var found = await read.HandleAsync(by, cycle, version.Number, BookParts.All, ct);
            if (!found.TryGet(out var one)) return found.Problems.ToList();
            verified.Add(new(version.Number, version.Decision!, version.Seal!, Convert.ToHexStringLower(BookSeal.Of(one.Book))));
        }
        return verified;
    }
}
