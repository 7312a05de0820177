using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>Reads what a project's sheet is made from. It checks nobody's rights to the project; frameworks are read as the asker may.</summary>
internal sealed class ReadSheet(MandateDb db, ReadProjects read, ReadProgrammeFrameworks programmes, Places places, TimeProvider clock)
{
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public async Task<(ProjectSheet Sheet, Guid? Unit)?> OfAsync(Access by, IQueryable<Project> only, CancellationToken ct)
    {
        if (await read.LinesAsync(by, only, ct) is not [var line]) return null;
        var p = await Portfolio.Whole(db).AsNoTracking().SingleAsync(x => x.Id == line.Id, ct);
        var under = p.Agreements.ConvertAll(a => a.AgreementId);
        var instalments = await db.Set<Instalment>().AsNoTracking().Where(i => i.ProjectId == p.Id).ToListAsync(ct);
        under.AddRange(instalments.Select(i => i.AgreementId));
        var agreements = await db.Set<Agreement>().AsNoTracking().Where(a => under.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var involved = p.Partners.Select(x => x.PartnerId).Concat(agreements.Values.Select(a => a.PartnerId)).ToList();
        var partners = await db.Set<Partner>().AsNoTracking().Where(x => involved.Contains(x.Id)).ToDictionaryAsync(x => x.Id, ct);
        var spent = await db.Set<Expenditure>().Where(e => e.ProjectId == p.Id).GroupBy(e => new { e.On.Year, e.Kind, e.Outcome })
            .Select(g => new { g.Key, Usd = g.Sum(e => e.AmountUsd) }).ToListAsync(ct);
        var named = (await places.CountriesAsync(ct)).Select(c => (c.Code, c.Name)).Concat((await places.RegionsAsync(ct)).Select(r => (r.Code, r.Name))).ToDictionary(StringComparer.Ordinal);
        var frameworks = await programmes.OfAsync(by, p.Outputs.Select(o => o.Framework).Concat(p.Results.SelectMany(r => r.Indicators.Select(i => i.Framework)).OfType<string>()), ct);
        return (DrawSheet.Of(new(p, line, frameworks, partners, agreements, named, instalments, [.. spent.Select(s => new SheetParts.Sum(s.Key.Year, s.Key.Kind, s.Key.Outcome, s.Usd))], Today)), p.UnitId);
    }
}
