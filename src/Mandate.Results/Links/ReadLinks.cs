using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>What became of every indicator from an earlier framework to a later one, and of which nothing is said yet.</summary>
public sealed class ReadLinks(MandateDb db)
{
    /// <param name="Framework">The later one; null: the only one that the asker may read.</param>
    /// <param name="Earlier">Null: the one it is linked with already, else the last that begins before it.</param>
    public sealed record Input(string? Framework = null, string? Earlier = null);

    public async Task<Outcome<LinkPair>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, by, input.Framework, ct);
        if (!found.TryGet(out var framework)) return found.Problems.ToList();
        var before = (await db.Set<Framework>().AsNoTracking().Where(f => f.From < framework.From).OrderByDescending(f => f.From).ThenBy(f => f.Code).ToListAsync(ct)).FindAll(by.MayRead);
        if (input.Earlier is { } named && before.TrueForAll(f => f.Code != named)) return await NotEarlierAsync(by, named, framework, ct);
        var earlier = input.Earlier is { } code ? before.Find(f => f.Code == code) : await UsualAsync(framework, before, ct);
        var links = earlier is null ? [] : await db.Set<IndicatorLink>().AsNoTracking().Where(l => l.FromFrameworkId == earlier.Id && l.ToFrameworkId == framework.Id).ToListAsync(ct);
        return new LinkPair(earlier?.Code, earlier?.Title, framework.Code, framework.Title,
            LinkPair.LinesOf(earlier is null ? [] : await IndicatorsAsync(earlier.Id, ct), await IndicatorsAsync(framework.Id, ct), links),
            [.. before.Select(f => new PlaceFrameworkChoice(f.Code, f.Title))], by.MayLink(framework));
    }

    private async Task<Problem> NotEarlierAsync(Access by, string named, Framework framework, CancellationToken ct) =>
        await FindFramework.OneAsync(db, by, named, ct) is { IsOk: true } ? Problem.NotFound("results.link.not_earlier", framework.Code, named) : FrameworkAccess.NotFound(named);

    private async Task<Framework?> UsualAsync(Framework framework, List<Framework> before, CancellationToken ct)
    {
        var linked = await db.Set<IndicatorLink>().Where(l => l.ToFrameworkId == framework.Id).Select(l => l.FromFrameworkId).Distinct().ToListAsync(ct);
        return before.Find(f => linked.Contains(f.Id)) ?? before.FirstOrDefault();
    }

    private Task<List<LinkedIndicator>> IndicatorsAsync(Guid framework, CancellationToken ct) => db.Set<Indicator>().AsNoTracking().Where(i => i.FrameworkId == framework)
        .OrderBy(i => i.Position).Select(i => new LinkedIndicator(i.Id, i.Code, i.Title, i.Unit, i.Change, i.Position)).ToListAsync(ct);
}
