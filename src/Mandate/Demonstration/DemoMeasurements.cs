using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Demonstration;

/// <summary>
/// Invented values of what is measured once for the whole organisation, reported by the demonstration's statistician and
/// approved by its outcome lead. Those that are there are left as they are.
/// </summary>
internal sealed class DemoMeasurements(IServiceProvider services)
{
    private const string Statistician = "statistics@example.org", Lead = "outcome@example.org";

    public async Task<Outcome<Done>> EnsureAsync(string framework, CancellationToken ct) =>
        await EnsureAsync(framework, DemoMeasuredPlan.Make(await InScopeAsync((MandateDb db) => BaselinesAsync(db, framework, ct))), ct);

    public async Task<Outcome<Done>> EnsureAsync(string framework, IReadOnlyList<DemoValue> values, CancellationToken ct)
    {
        var there = await InScopeAsync((MandateDb db) => ThereAsync(db, framework, ct));
        var reporter = await InScopeAsync((ConsoleAccess console) => console.ResolveAsync(Statistician, ct));
        var reviewer = await InScopeAsync((ConsoleAccess console) => console.ResolveAsync(Lead, ct));
        // A demonstration from before this version has nobody who measures: it stays as it is.
        if (!reporter.IsOk || !reviewer.IsOk) return default(Done);
        foreach (var value in values.Where(v => !there.Contains((v.Indicator, v.Period))))
            if (await ReportAsync(framework, value, reporter.Value, reviewer.Value, ct) is { Count: > 0 } problems) return problems.ToList();
        return default(Done);
    }

    private async Task<IReadOnlyList<Problem>> ReportAsync(string framework, DemoValue value, Access reporter, Access reviewer, CancellationToken ct)
    {
        var entry = new TypedEntry(Text(value.Value), Language: "en")
        {
            Status = value.IsProvisional ? "provisional" : null, Source = "Invented for the demonstration",
            Cells = value.Female is { } female ? [new("sex=F", Text(female)), new("sex=M", Text(value.Male!.Value))] : null,
        };
        var saved = await InScopeAsync((ReportWithEvidence o) => o.HandleAsync(reporter,
            new(framework, value.Indicator, null, value.Period, entry, [], Submit: true, Invented: true), ct));
        return saved.TryGet(out var on)
            ? (await InScopeAsync((ApproveResult o) => o.HandleAsync(reviewer, new(on.Id, on.Version, on.ContentHash), ct))).Problems : saved.Problems;
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static async Task<HashSet<(string, string)>> ThereAsync(MandateDb db, string code, CancellationToken ct) =>
        [.. (await (from r in db.Set<CountryResult>()
                    join i in db.Set<Indicator>() on r.IndicatorId equals i.Id
                    join p in db.Set<ReportingPeriod>() on r.PeriodId equals p.Id
                    where r.Country == CountryResult.WholeOrganisation && db.Set<Framework>().Any(f => f.Id == i.FrameworkId && f.Code == code)
                    select new { Indicator = i.Code, Period = p.Code }).ToListAsync(ct)).Select(r => (r.Indicator, r.Period))];

    // The percentages of the impact and the outcomes that have a baseline.
    private static async Task<List<DemoBaseline>> BaselinesAsync(MandateDb db, string code, CancellationToken ct)
    {
        var rows = await (from i in db.Set<Indicator>()
                          join b in db.Set<Baseline>() on i.Id equals b.IndicatorId
                          where db.Set<Framework>().Any(f => f.Id == i.FrameworkId && f.Code == code)
                              && i.MeasuredAt == MeasuredPlace.Organisation && i.Maximum == 100 && b.Value != null
                          orderby i.Position, b.Seq
                          select new { i.Code, i.Direction, b.Dimension, b.Value, BySex = db.Set<IndicatorDimension>().Any(d => d.IndicatorId == i.Id) }).ToListAsync(ct);
        return [.. rows.GroupBy(r => r.Code).Select(g => new DemoBaseline(g.Key,
            g.Where(r => r.Dimension is null).Select(r => r.Value).LastOrDefault() ?? decimal.Round(g.TakeLast(2).Average(r => r.Value!.Value), 1),
            g.First().Direction == Direction.Falling, g.First().BySex,
            g.Where(r => r.Dimension == "female").Select(r => r.Value).LastOrDefault(), g.Where(r => r.Dimension == "male").Select(r => r.Value).LastOrDefault()))];
    }

    private async Task<T> InScopeAsync<TService, T>(Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
