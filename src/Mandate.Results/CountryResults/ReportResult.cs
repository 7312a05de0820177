using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Begins a result of one country for one indicator and period, as a draft.</summary>
public sealed class ReportResult
{
    private readonly MandateDb db;
    private readonly Places places;
    private readonly FindEntry find;
    private readonly TakeEntry take;
    private readonly SaveResult save;
    private readonly TimeProvider clock;

    internal ReportResult(MandateDb db, Places places, FindEntry find, TakeEntry take, SaveResult save, TimeProvider clock) =>
        (this.db, this.places, this.find, this.take, this.save, this.clock) = (db, places, find, take, save, clock);

    /// <param name="Country">ISO 3166-1 alpha-2; <c>ALL</c> or null for an indicator that is measured for the whole organisation.</param>
    /// <param name="Period">Code of a period of the framework: <c>2022</c>.</param>
    /// <param name="IdempotencyKey">The same key from the same author gives the result that it gave before.</param>
    /// <param name="Invented">Made up for a demonstration; no form sends it.</param>
    public sealed record Input(string Framework, string Indicator, string? Country, string? Period, ResultEntry Entry,
        string? IdempotencyKey = null, bool Invented = false);

    /// <returns>The draft, or every problem at once.</returns>
    public async Task<Outcome<SavedResult>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await CheckAsync(by, input, ct);
        return found.IsOk ? await SaveAsync(by, found.Value.Context, found.Value.Country, input, ct) : found.Problems.ToList();
    }

    /// <summary>What would be saved, or every problem at once; a refusal stands alone.</summary>
    internal async Task<Outcome<(EntryContext Context, CountryRecord Country)>> CheckAsync(Access by, Input input, CancellationToken ct)
    {
        var framework = await db.Set<Framework>().AsNoTracking().SingleOrDefaultAsync(f => f.Code == input.Framework, ct);
        if (framework is null || !by.MayRead(framework)) return FrameworkAccess.NotFound(input.Framework);
        var (context, country, problems) = await ResolveAsync(framework, input, ct);
        if (country is not null && RefuseCountry(by, framework, country, context?.Indicator.Id) is { } refusal) return refusal;
        return problems.Count > 0 ? problems : (context!, country!);
    }

    private async Task<(EntryContext?, CountryRecord?, List<Problem>)> ResolveAsync(Framework framework, Input input, CancellationToken ct)
    {
        var problems = new List<Problem>();
        var indicator = await db.Set<Indicator>().AsNoTracking()
            .SingleOrDefaultAsync(i => i.FrameworkId == framework.Id && i.Code == input.Indicator, ct);
        var country = await PlaceAsync(indicator, input.Country?.Trim().ToUpperInvariant() ?? "", problems, ct);
        if (indicator is null) problems.Add(Problem.Rule("results.report.indicator_unknown", "indicator", input.Indicator, framework.Code));
        var period = await db.Set<ReportingPeriod>().AsNoTracking()
            .SingleOrDefaultAsync(p => p.FrameworkId == framework.Id && p.Code == input.Period, ct);
        if (string.IsNullOrWhiteSpace(input.Period)) problems.Add(Problem.Rule("results.report.period_missing", "period"));
        else if (period is null) problems.Add(Problem.Rule("results.report.period_unknown", "period", input.Period, framework.Code));
        if (indicator is null) return (null, country, [.. problems, .. EntryRules.CheckTyped(input.Entry)]);
        var note = await find.NoteAsync(indicator.Id, ct);
        // Where the period is not known the framework's own days stand for it: what was typed is looked at all the same.
        var typed = await find.MeasuredAsync(new EntryContext(framework, indicator, period ?? Whole(framework), note), country?.Code ?? "", ct);
        problems.AddRange(period is null ? EntryRules.CheckEntry(typed, input.Entry) : EntryRules.Check(typed, input.Entry));
        return (period is null ? null : typed, country, problems);
    }

    private static ReportingPeriod Whole(Framework framework) =>
        new() { FrameworkId = framework.Id, Code = framework.Code, From = framework.From, To = framework.To };

    private async Task<CountryRecord?> PlaceAsync(Indicator? indicator, string code, List<Problem> problems, CancellationToken ct)
    {
        if (indicator?.MeasuredAt == MeasuredPlace.Organisation)
        {
            if (code is not ("" or CountryResult.WholeOrganisation)) problems.Add(Problem.Rule("results.report.whole_only", "country", indicator.Code, CountryResult.WholeOrganisation));
            return ReportedPlaces.Whole;
        }
        var country = code.Length == 0 ? null : await places.FindCountryAsync(code, ct);
        if (code.Length == 0) problems.Add(Problem.Rule("results.report.country_missing", "country"));
        else if (country is not { MemberState: true }) problems.Add(Problem.Rule("results.report.country_unknown", "country", code));
        return country;
    }

    private static Problem? RefuseCountry(Access by, Framework framework, CountryRecord country, Guid? indicator) =>
        by.Refuse(ResultsFunctions.Report, new Target(Country: country.Code, Region: country.Region, Framework: framework.Id, Result: indicator))
        ?? ResultAccess.RefuseNameless(by);

    private async Task<Outcome<SavedResult>> SaveAsync(Access by, EntryContext context, CountryRecord country, Input input, CancellationToken ct)
    {
        var act = new Act(by.Actor, "results.report_result");
        if (input.IdempotencyKey is null) return await SaveAsync(act, Draft(by, context, country, input), context, input.Entry, ct);
        var request = OnceRequest.For(input.IdempotencyKey, act, input with { IdempotencyKey = null, Entry = input.Entry with { Reader = null } });
        return request.IsOk
            ? await db.OnceAsync(request.Value, () => SaveAsync(act, Draft(by, context, country, input), context, input.Entry, ct), ct)
            : request.Problems.ToList();
    }

    private async Task<Outcome<SavedResult>> SaveAsync(Act act, CountryResult draft, EntryContext context, ResultEntry entry, CancellationToken ct)
    {
        db.Add(draft);
        await take.HandleAsync(draft, entry, context, ct);
        return await save.HandleAsync(draft, act, null, ct) is { } problem ? problem : SavedResult.Of(draft);
    }

    private CountryResult Draft(Access by, EntryContext context, CountryRecord country, Input input)
    {
        var draft = new CountryResult
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), FrameworkId = context.Framework.Id, IndicatorId = context.Indicator.Id,
            PeriodId = context.Period.Id, Country = country.Code, Region = country.Region,
            ReportedBy = by.Actor.Id,
            ReportedAt = clock.GetUtcNow(), IsInvented = input.Invented,
        };
        draft.WrittenBy(by.Actor);
        return draft;
    }
}
