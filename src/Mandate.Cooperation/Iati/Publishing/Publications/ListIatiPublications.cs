using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>What was published as IATI, the newest first, with its files. Published is published: everybody may see it.</summary>
public sealed class ListIatiPublications(MandateDb db)
{
    public sealed record FileItem(string Name, long Size, int Activities, string Sha256);

    public sealed record Item(int Number, DateTimeOffset At, int Activities, int Warnings, int LeftOut, IReadOnlyList<FileItem> Files);

    /// <param name="most">The newest of them; null: all.</param>
    /// <param name="by">Anybody.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <param name="number">That one alone; null: any.</param>
    public async Task<Outcome<List<Item>>> HandleAsync(Access by, int? most, CancellationToken ct, int? number = null)
    {
        var all = await db.Set<IatiPublication>().AsNoTracking().Where(p => number == null || p.Number == number).OrderByDescending(p => p.Number).Take(most ?? int.MaxValue).ToListAsync(ct);
        var numbers = all.ConvertAll(p => p.Number);
        var files = (await db.Set<IatiPublicationFile>().AsNoTracking().Where(f => numbers.Contains(f.Publication)).ToListAsync(ct)).ToLookup(f => f.Publication);
        return all.ConvertAll(p => new Item(p.Number, p.At, p.Activities, p.Warnings, p.LeftOut,
            [.. files[p.Number].OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => new FileItem(f.Name, f.Size, f.Activities, f.Sha256))]));
    }
}
