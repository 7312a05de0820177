using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>The publications of a framework, the newest first: whoever may read the framework may read them.</summary>
public sealed class ListPublications(MandateDb db)
{
    /// <param name="Framework">Null: the only one that the asker may read.</param>
    public sealed record Input(string? Framework = null);

    public sealed record Item(
        string Framework, int Number, string SubmittedTo, DateOnly SubmittedOn, DateTimeOffset FrozenAt, int LeftOut, string? Reason, string Sha256, string Key);

    public async Task<Outcome<List<Item>>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, by, input.Framework, ct);
        if (!found.TryGet(out var framework)) return found.Problems.ToList();
        var all = await db.Set<Publication>().AsNoTracking().Where(p => p.FrameworkId == framework.Id).OrderByDescending(p => p.Number).ToListAsync(ct);
        return all.ConvertAll(p => Of(p, framework.Code));
    }

    internal static Item Of(Publication p, string framework) =>
        new(framework, p.Number, p.SubmittedTo, p.SubmittedOn, p.FrozenAt, p.LeftOut, p.Reason, p.Sha256, p.KeyFingerprint);
}
