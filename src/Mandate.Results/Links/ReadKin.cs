using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>One link of an indicator, seen from it.</summary>
/// <param name="IsBefore">The other indicator, or its absence, is in an earlier framework.</param>
/// <param name="Other">Null where the indicator is new, or was dropped.</param>
internal sealed record Kin(bool IsBefore, string Framework, LocalizedText FrameworkTitle, string? Other, LocalizedText? OtherTitle, LinkKind Kind, bool IsComparable, string? Reason);

/// <summary>What an indicator follows and what follows it, in frameworks that whoever asks may read.</summary>
internal sealed class ReadKin(MandateDb db)
{
    public async Task<List<Kin>> HandleAsync(Access by, Indicator indicator, CancellationToken ct)
    {
        var rows = await (from l in db.Set<IndicatorLink>().AsNoTracking()
                          where l.FromId == indicator.Id || l.ToId == indicator.Id
                          let before = l.ToId == indicator.Id
                          join f in db.Set<Framework>() on before ? l.FromFrameworkId : l.ToFrameworkId equals f.Id
                          join i in db.Set<Indicator>() on before ? l.FromId : l.ToId equals (Guid?)i.Id into others
                          from other in others.DefaultIfEmpty()
                          orderby f.From, other.Position
                          select new { Link = l, Before = before, Framework = f, Code = other == null ? null : other.Code, Title = other == null ? null : other.Title }).ToListAsync(ct);
        return [.. rows.Where(r => by.MayRead(r.Framework))
            .Select(r => new Kin(r.Before, r.Framework.Code, r.Framework.Title, r.Code, r.Title, r.Link.Kind, r.Link.IsComparable, r.Link.Reason))];
    }
}
