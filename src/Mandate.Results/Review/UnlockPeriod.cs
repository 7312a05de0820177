using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>
/// Lets the countries of a unit, of a region, or one country report and be reviewed in a period that is closed or
/// locked: with a reason, until the end of a day. It ends by itself.
/// </summary>
public sealed class UnlockPeriod(MandateDb db, Places places, TimeProvider clock)
{
    /// <summary>An exception, not a second period: so many days at most, today included.</summary>
    public const int Longest = 92;

    /// <param name="Unit">Code of a unit: the countries that it and all below it cover.</param>
    /// <param name="Region">Code of a region.</param>
    /// <param name="Country">ISO 3166-1 alpha-2.</param>
    /// <param name="Until">The last day (UTC), included.</param>
    public sealed record Input(string Framework, string Period, string? Unit, string? Region, string? Country, DateOnly? Until, string? Reason);

    public sealed record Unlocked(Guid Id, string Framework, string Period, string Where, IReadOnlyList<string> Countries, DateOnly Until);

    public async Task<Outcome<Unlocked>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindPeriod.OneAsync(db, by, input.Framework, input.Period, ct);
        if (!found.TryGet(out var period)) return found.Problems.ToList();
        var now = clock.GetUtcNow();
        var (unit, region, country) = (input.Unit.Given(), input.Region.Given(), input.Country.Given());
        List<Problem> problems = [.. Check(period, input, now)];
        var countries = await CountriesAsync(unit, region, country, ct);
        problems.AddRange(countries.Problems);
        if (problems.Count > 0) return problems;
        var unlock = new PeriodUnlock
        {
            Id = Guid.CreateVersion7(now), PeriodId = period.Id, Unit = unit, Region = region, Country = country, Countries = countries.Value,
            Until = input.Until!.Value, Reason = input.Reason!.Trim(), By = by.Actor.Id, At = now,
        };
        db.Add(unlock);
        db.Act = new Act(by.Actor, "results.unlock_period", unlock.Reason);
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? new Unlocked(unlock.Id, input.Framework, period.Code, unlock.Where, unlock.Countries, unlock.Until) : saved.Problems.ToList();
    }

    private static IEnumerable<Problem> Check(ReportingPeriod period, Input input, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (period.TakesAt(now)) yield return Problem.Rule("results.unlock.is_open", null, period.Code);
        if (input.Until is not { } until) yield return Problem.Rule("results.unlock.until_missing", "until");
        else if (until < today) yield return Problem.Rule("results.unlock.until_past", "until");
        else if (until >= today.AddDays(Longest)) yield return Problem.Rule("results.unlock.until_far", "until", Longest);
        if (string.IsNullOrWhiteSpace(input.Reason)) yield return Problem.Rule("results.unlock.reason_missing", "reason");
        else if (input.Reason.Length > ReturnResult.LongestReason)
            yield return Problem.Rule("results.review.reason_long", "reason", ReturnResult.LongestReason);
    }

    private async Task<Outcome<List<string>>> CountriesAsync(string? unit, string? region, string? country, CancellationToken ct)
    {
        if (new[] { unit, region, country }.Count(p => p is not null) != 1) return Problem.Rule("results.unlock.one_scope", "where");
        if (unit is not null)
            return await places.CountriesOfUnitAsync(unit, ct) switch
            {
                null => Problem.Rule("organisation.import.unit", "unit", unit),
                [] => Problem.Rule("results.unlock.no_country", "unit", unit),
                var covered => covered,
            };
        var all = await places.CountriesAsync(ct);
        if (country is not null)
            return all.Exists(c => c.Code == country) || country == CountryResult.WholeOrganisation ? new List<string> { country }
                : Problem.Rule("results.report.country_unknown", "country", country);
        var of = all.Where(c => c.Region == region).Select(c => c.Code).ToList();
        return of.Count > 0 ? of : Problem.Rule("organisation.import.region", "region", region);
    }
}
