using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Lists country results in the order in which they were begun, those alone that the asker may know of.</summary>
internal sealed class ListCountryResults(MandateDb db)
{
    // What the asker may not see is left out after it was read; so many are looked at in one go.
    private const int Chunk = 500;

    /// <param name="After">Those begun after this one.</param>
    public sealed record Input(
        string? Framework, string? Indicator, string? Country, string? Region, string? Period, CountryResultStatus? Status, Guid? After, int Limit);

    public sealed record Row(CountryResult Result, Framework Framework, string Indicator, string Period);

    public async Task<Outcome<List<Row>>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var (found, after, more) = (new List<Row>(), input.After, true);
        while (more && found.Count < input.Limit)
        {
            var chunk = await ChunkAsync(input, after, ct);
            found.AddRange(chunk.Where(r => by.MaySee(r.Result, r.Framework)));
            more = chunk.Count == Chunk;
            if (more) after = chunk[^1].Result.Id;
        }
        return found.Take(input.Limit).ToList();
    }

    private Task<List<Row>> ChunkAsync(Input input, Guid? after, CancellationToken ct) =>
        (from r in db.Set<CountryResult>().AsNoTracking()
         join f in db.Set<Framework>() on r.FrameworkId equals f.Id
         join i in db.Set<Indicator>() on r.IndicatorId equals i.Id
         join p in db.Set<ReportingPeriod>() on r.PeriodId equals p.Id
         where (after == null || r.Id > after) && (input.Framework == null || f.Code == input.Framework)
             && (input.Indicator == null || i.Code == input.Indicator) && (input.Country == null || r.Country == input.Country)
             && (input.Region == null || r.Region == input.Region) && (input.Period == null || p.Code == input.Period)
             && (input.Status == null || r.Status == input.Status)
         orderby r.Id
         select new Row(r, f, i.Code, p.Code)).Take(Chunk).ToListAsync(ct);
}
