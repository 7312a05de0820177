using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>The approved results of an indicator, as the roll-up sees them.</summary>
internal static class Contributions
{
    public static IQueryable<Contribution> Of(MandateDb db, Guid indicator) =>
        from result in db.Set<CountryResult>().AsNoTracking()
        join period in db.Set<ReportingPeriod>() on result.PeriodId equals period.Id
        where result.IndicatorId == indicator && result.Status == CountryResultStatus.Approved
        select new Contribution(result.Id, result.Country, result.Region, period.To, result.Quantity, result.Denominator);
}
