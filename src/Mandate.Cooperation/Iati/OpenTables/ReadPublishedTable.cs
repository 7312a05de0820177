using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>A table of the newest publication. Everybody may have it.</summary>
public sealed class ReadPublishedTable(MandateDb db, OpenIatiFile open)
{
    /// <param name="Publication">Its number: the same number is the same table.</param>
    public sealed record Result(int Publication, ReportedTable Table);

    /// <summary>The newest publication; null: nothing is published.</summary>
    public Task<int?> NewestAsync(CancellationToken ct) => db.Set<IatiPublication>().MaxAsync(p => (int?)p.Number, ct);

    /// <summary>Problems: <c>cooperation.iati.file_unknown</c> where there is no such table or nothing is published.</summary>
    public async Task<Outcome<Result>> HandleAsync(Access by, string name, CancellationToken ct)
    {
        if (!PublishedTables.Names.Contains(name) || await NewestAsync(ct) is not { } number) return Problem.NotFound("cooperation.iati.file_unknown", name);
        var names = await db.Set<IatiPublicationFile>().Where(f => f.Publication == number && f.Activities > 0).OrderBy(f => f.Name).Select(f => f.Name).ToListAsync(ct);
        List<ReportedTable> parts = [];
        foreach (var file in names)
        {
            await using var content = await open.ReadAsync((await open.HandleAsync(by, new(file, number), ct)).Value, ct);
            parts.Add(PublishedTables.Of(name, content));
        }
        return new Result(number, parts.Count > 0 ? parts[0] with { Rows = [.. parts.SelectMany(p => p.Rows)] } : PublishedTables.Empty(name));
    }
}
