using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>What the checks look at beside the framework's own rows: links from earlier frameworks, and reports that fall.</summary>
internal static class ReadWhatIsChecked
{
    public static async Task<List<CheckedLink>> LinksAsync(MandateDb db, Guid framework, CancellationToken ct)
    {
        var links = await (from l in db.Set<IndicatorLink>().AsNoTracking()
                           join f in db.Set<Framework>() on l.FromFrameworkId equals f.Id
                           join to in db.Set<Indicator>() on l.ToId equals to.Id
                           join i in db.Set<Indicator>() on l.FromId equals (Guid?)i.Id into sources
                           from source in sources.DefaultIfEmpty()
                           where l.ToFrameworkId == framework
                           orderby to.Position, source.Position
                           select new { Link = l, Earlier = f.Code, From = source == null ? null : source.Code, FromUnit = source == null ? null : source.Unit, To = to.Code, ToUnit = to.Unit }).ToListAsync(ct);
        var (successors, predecessors) = (links.CountBy(l => (l.Link.FromFrameworkId, l.Link.FromId)).ToDictionary(), links.CountBy(l => (l.Link.FromFrameworkId, l.Link.ToId)).ToDictionary());
        return links.ConvertAll(l => new CheckedLink(l.Earlier, l.From, l.FromUnit, l.To, l.ToUnit, l.Link.Kind, l.Link.IsComparable,
            successors[(l.Link.FromFrameworkId, l.Link.FromId)], predecessors[(l.Link.FromFrameworkId, l.Link.ToId)]));
    }

    /// <summary>Approved reports alone: what is on its way is its authors' and reviewers' matter.</summary>
    public static Task<List<FallenReport>> FallenAsync(MandateDb db, Guid framework, CancellationToken ct) => db.Database.SqlQuery<FallenReport>(
        $"""
        select indicator as "Indicator", country as "Country", period as "Period", value as "Value", period_before as "PeriodBefore", value_before as "ValueBefore" from (
            select i.code as indicator, i.position, r.country, p.code as period, p."to" as until,
                case when r.denominator is null then r.quantity else r.quantity / r.denominator end as value,
                lag(p.code) over w as period_before,
                lag(case when r.denominator is null then r.quantity else r.quantity / r.denominator end) over w as value_before
            from results.country_result r
            join results.indicator i on i.id = r.indicator_id
            join results.reporting_period p on p.id = r.period_id
            where r.framework_id = {framework} and r.status = 'Approved' and r.quantity is not null and i.accumulation = 'Cumulative'
            window w as (partition by r.indicator_id, r.country order by p."to", p."from")
        ) reported
        where value < value_before
        order by position, country, until
        """).ToListAsync(ct);
}
