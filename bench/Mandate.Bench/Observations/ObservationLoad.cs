using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Bench;

/// <summary>
/// Approved reports of every country, indicator and year with a cell for women and one for men, by COPY: approving
/// half a million reports one by one is not what is measured here.
/// </summary>
internal sealed class ObservationLoad(IServiceProvider services, int countries, int indicators)
{
    private static readonly DateTimeOffset At = new(2026, 1, 15, 9, 0, 0, TimeSpan.Zero);

    public async Task<long> FillAsync()
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MandateDb>();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        db.Act = new Act(Actor.System("bench"), "bench.fill");
        var keys = await KeysAsync(scope.ServiceProvider, db);
        var facts = await FactsAsync(db);
        await db.CopyAsync(Reports(facts), default);
        var cells = await db.CopyAsync(Cells(facts, keys), default);
        await db.Database.ExecuteSqlAsync($"analyze");
        return cells;
    }

    private sealed record Facts(Guid Framework, List<Indicator> Indicators, List<ReportingPeriod> Periods, List<(string Code, string Region)> Countries);

    private async Task<Facts> FactsAsync(MandateDb db)
    {
        var framework = await db.Set<Framework>().SingleAsync(f => f.Code == GeneratedFramework.Code);
        var places = (await db.Set<Country>().AsNoTracking().OrderBy(c => c.Code).ToListAsync()).Select(c => (Code: c.Code, Region: c.RegionCode)).ToList();
        // The world has fewer countries than the measure asks for; the rest is made up.
        for (var i = 0; places.Count < countries; i++) places.Add(($"X{(char)('A' + i)}", "AFR"));
        return new(framework.Id, await db.Set<Indicator>().AsNoTracking().Where(i => i.FrameworkId == framework.Id).OrderBy(i => i.Position).ToListAsync(),
            await db.Set<ReportingPeriod>().AsNoTracking().Where(p => p.FrameworkId == framework.Id).OrderBy(p => p.From).ToListAsync(), places[..countries]);
    }

    private static async Task<(int F, int M)> KeysAsync(IServiceProvider scope, MandateDb db)
    {
        var shape = await ReadShape.OfAsync(db, await db.Set<IndicatorDimension>().Select(d => d.IndicatorId).FirstAsync(), default);
        var made = await scope.GetRequiredService<WriteCells>().DisaggregationsAsync(["sex=F", "sex=M"], shape, default);
        await db.SaveChangesAsync();
        return (made["sex=F"].Id, made["sex=M"].Id);
    }

    private IEnumerable<CountryResult> Reports(Facts facts)
    {
        for (var i = 0; i < indicators; i++)
            for (var c = 0; c < countries; c++)
                for (var p = 0; p < facts.Periods.Count; p++)
                {
                    var (women, men) = Amounts(i, c, p);
                    yield return new CountryResult
                    {
                        Id = IdOf(i, c, p), FrameworkId = facts.Framework, IndicatorId = facts.Indicators[i].Id, PeriodId = facts.Periods[p].Id,
                        Country = facts.Countries[c].Code, Region = facts.Countries[c].Region, Observation = ObservationStatus.Reported,
                        Quantity = women.Quantity + men.Quantity, Denominator = women.Denominator + men.Denominator, Source = "Survey",
                        Status = CountryResultStatus.Approved, ReportedBy = "account:01980000-0000-7000-8000-000000000001", ReportedAt = At, SubmittedAt = At,
                        DecidedBy = "account:01980000-0000-7000-8000-000000000002", DecidedAt = At, ApprovedVersion = 1, ApprovedHash = new byte[32],
                    };
                }
    }

    private IEnumerable<Measurement> Cells(Facts facts, (int F, int M) keys)
    {
        for (var i = 0; i < indicators; i++)
            for (var c = 0; c < countries; c++)
                for (var p = 0; p < facts.Periods.Count; p++)
                {
                    var (women, men) = Amounts(i, c, p);
                    yield return Cell(IdOf(i, c, p), keys.F, women);
                    yield return Cell(IdOf(i, c, p), keys.M, men);
                }
    }

    private static Measurement Cell(Guid report, int key, ObservedAmount amount) => new()
    {
        CountryResultId = report, DisaggregationId = key, Status = amount.Status, Quantity = amount.Quantity, Denominator = amount.Denominator,
    };

    // Any numbers will do, as long as they differ.
    private static (ObservedAmount Women, ObservedAmount Men) Amounts(int indicator, int country, int period)
    {
        decimal women = (indicator * 31 + country * 17 + period * 7) % 997, men = (indicator * 13 + country * 29 + period * 11) % 991;
        return GeneratedFramework.IsShare(indicator)
            ? (ObservedAmount.Of(women, women + 1 + country % 100), ObservedAmount.Of(men, men + 1 + period))
            : (ObservedAmount.Of(women), ObservedAmount.Of(men));
    }

    private static Guid IdOf(int indicator, int country, int period) =>
        Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"0198{indicator:x4}-{country:x4}-7{period:x3}-8000-000000000000"));
}
