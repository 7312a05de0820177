using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Mandate.WebTests.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.WebTests;

/// <summary>
/// Country results in every state, made by the real operations as the people of the demonstration. One caller's turn after
/// the other's: of two who bring the same result further from the same version, one would be told of a conflict.
/// </summary>
public static class SampleResults
{
    private static readonly SemaphoreSlim Turn = new(1);

    public static Task EnsureFrameworkAsync(this WebFixture web) => SampleFramework.EnsureAsync(web);

    /// <summary>A draft of the Dakar office; the one that is there already when it was asked for before.</summary>
    public static Task<SavedResult> DraftAsync(this WebFixture web, string indicator, string country = "SN", string quantity = "1") =>
        InTurnAsync(() => MakeDraftAsync(web, indicator, country, quantity));

    public static Task<SavedResult> SubmittedAsync(this WebFixture web, string indicator, string country = "SN", string quantity = "1") =>
        InTurnAsync(() => SubmitAsync(web, indicator, country, quantity));

    public static Task<SavedResult> ApprovedAsync(this WebFixture web, string indicator, string country = "SN", string quantity = "1") =>
        InTurnAsync(() => ApproveAsync(web, indicator, country, quantity));

    public static Task<SavedResult> ReturnedAsync(this WebFixture web, string indicator, string country = "SN") =>
        InTurnAsync(() => ReturnAsync(web, indicator, country));

    internal static Task<CountryResult> ReadAsync(this WebFixture web, Guid id) => web.Database.WithDbAsync(db => db.Set<CountryResult>()
        .AsNoTracking().Include(r => r.Evidence).Include(r => r.Steps).SingleAsync(r => r.Id == id));

    private static async Task<SavedResult> InTurnAsync(Func<Task<SavedResult>> make)
    {
        await Turn.WaitAsync();
        try
        {
            return await make();
        }
        finally
        {
            Turn.Release();
        }
    }

    private static async Task<SavedResult> MakeDraftAsync(WebFixture web, string indicator, string country, string quantity)
    {
        await web.EnsureFrameworkAsync();
        var dakar = await web.Database.AccessOfAsync(TestPeople.Dakar);
        var criteria = await CriteriaAsync(web, indicator);
        var draft = (await web.Database.InScopeAsync(s => s.GetRequiredService<ReportResult>().HandleAsync(dakar, new(SampleFramework.Code, indicator, country, "2022",
            new(quantity, null, "A law was adopted.\nIt was published.", "en", criteria, true, true, false), $"{indicator}-{country}"), default))).Value;
        var now = await web.ReadAsync(draft.Id);
        if (now.Evidence.Count > 0 || now.Status != CountryResultStatus.Draft) return new(now.Id, now.Version, now.Status, Convert.ToHexStringLower(ResultContent.Of(now).Hash()));
        return (await web.Database.InScopeAsync(s => s.GetRequiredService<AddEvidence>().HandleAsync(dakar,
            new(draft.Id, draft.Version, "Official gazette", "https://example.org/gazette"), default))).Value;
    }

    private static async Task<SavedResult> SubmitAsync(WebFixture web, string indicator, string country, string quantity)
    {
        var draft = await MakeDraftAsync(web, indicator, country, quantity);
        if (draft.Status != CountryResultStatus.Draft) return draft;
        var dakar = await web.Database.AccessOfAsync(TestPeople.Dakar);
        return (await web.Database.InScopeAsync(s => s.GetRequiredService<SubmitResult>().HandleAsync(dakar, new(draft.Id, draft.Version), default))).Value;
    }

    private static async Task<SavedResult> ApproveAsync(WebFixture web, string indicator, string country, string quantity)
    {
        var submitted = await SubmitAsync(web, indicator, country, quantity);
        if (submitted.Status == CountryResultStatus.Approved) return submitted;
        var africa = await web.Database.AccessOfAsync(TestPeople.Africa);
        return (await web.Database.InScopeAsync(s => s.GetRequiredService<ApproveResult>()
            .HandleAsync(africa, new(submitted.Id, submitted.Version, submitted.ContentHash), default))).Value;
    }

    private static async Task<SavedResult> ReturnAsync(WebFixture web, string indicator, string country)
    {
        var submitted = await SubmitAsync(web, indicator, country, "1");
        if (submitted.Status == CountryResultStatus.Returned) return submitted;
        var africa = await web.Database.AccessOfAsync(TestPeople.Africa);
        return (await web.Database.InScopeAsync(s => s.GetRequiredService<ReturnResult>()
            .HandleAsync(africa, new(submitted.Id, submitted.Version, "Name the law."), default))).Value;
    }

    private static Task<List<Guid>> CriteriaAsync(WebFixture web, string indicator) => web.Database.WithDbAsync(db =>
        (from c in db.Set<Criterion>()
         join n in db.Set<TechnicalNote>() on c.TechnicalNoteId equals n.Id
         join i in db.Set<Indicator>() on n.IndicatorId equals i.Id
         where i.Code == indicator
         select c.Id).ToListAsync());
}
