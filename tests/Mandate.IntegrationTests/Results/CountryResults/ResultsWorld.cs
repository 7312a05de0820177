using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Results.CountryResults;

/// <summary>The reference framework, approved, with the countries of the world and people who report and review.</summary>
public sealed class ResultsWorld(PostgresFixture postgres) : IAsyncLifetime
{
    public const string States = "3.1.1";
    public const string Noted = "1.3.1";

    private readonly Queue<string> african = new(["KE", "GH", "SN", "UG", "RW", "ZM", "MW", "TZ", "ML", "NE", "TG", "BJ", "ET", "MG", "CM",
        "GA", "CG", "AO", "MZ", "NA", "BW", "LS", "ZA", "SL", "LR", "GN", "GM", "MR", "DZ", "TN", "MA", "NG", "CI", "BF", "BI"]);

    internal PostgresFixture Postgres { get; } = postgres;

    internal TestDatabase Database { get; private set; } = null!;

    internal Access Officer { get; } = Person("Ama Officer", ResultsFunctions.Read, ResultsFunctions.Report);

    internal Access Colleague { get; } = Person("Kofi Officer", ResultsFunctions.Read, ResultsFunctions.Report);

    internal Access Reviewer { get; } = Person("Rosa Reviewer", ResultsFunctions.Read, ResultsFunctions.Review);

    internal Access Both { get; } = Person("Ines Both", ResultsFunctions.Read, ResultsFunctions.Report, ResultsFunctions.Review);

    public async ValueTask InitializeAsync()
    {
        Database = await Postgres.NewDatabaseAsync(ReferenceFramework.Approved);
        await Database.InScopeAsync(s => s.GetRequiredService<AddTechnicalNote>().HandleAsync(ReferenceFramework.Officer,
            new(ReferenceFramework.Code, Noted, 0, LocalizedText.English("What counts"),
                [LocalizedText.English("A law was adopted"), LocalizedText.English("It was published")]), default));
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    /// <summary>An African country in which no test has reported yet.</summary>
    public string NextCountry() => african.Dequeue();

    internal static Access Person(string name, params Function[] functions) =>
        new(Actor.Account(Guid.NewGuid()), name, [new Grant("test", functions.ToHashSet())]);

    internal static Access OfficerFor(params string[] countries) => new(Actor.Account(Guid.NewGuid()), "Office",
        [new Grant("test", new HashSet<Function> { ResultsFunctions.Read, ResultsFunctions.Report }, new HashSet<Guid>(), countries.ToHashSet())]);

    internal static ResultEntry Entry(string quantity = "1", string narrative = "A law was adopted and published.", params Guid[] criteria) =>
        new(quantity, null, narrative, "en", criteria, true, true, true);

    internal Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<T>> work) where TOperation : notnull =>
        Database.InScopeAsync(s => work(s.GetRequiredService<TOperation>()));

    internal Task<Outcome<SavedResult>> ReportAsync(Access by, string country, string indicator = States, ResultEntry? entry = null,
        string? period = "2022", string? key = null) => DoAsync<ReportResult, Outcome<SavedResult>>(o =>
            o.HandleAsync(by, new(ReferenceFramework.Code, indicator, country, period, entry ?? Entry(), key), default));

    internal Task<Outcome<SavedResult>> EditAsync(Access by, SavedResult on, ResultEntry entry) =>
        DoAsync<EditResult, Outcome<SavedResult>>(o => o.HandleAsync(by, new(on.Id, on.Version, entry), default));

    internal Task<Outcome<SavedResult>> LinkAsync(Access by, SavedResult on, string link = "https://example.org/law") =>
        DoAsync<AddEvidence, Outcome<SavedResult>>(o => o.HandleAsync(by, new(on.Id, on.Version, "Law", link), default));

    internal Task<Outcome<SavedResult>> SubmitAsync(Access by, SavedResult on) =>
        DoAsync<SubmitResult, Outcome<SavedResult>>(o => o.HandleAsync(by, new(on.Id, on.Version), default));

    internal Task<Outcome<SavedResult>> ApproveAsync(Access by, SavedResult on) =>
        DoAsync<ApproveResult, Outcome<SavedResult>>(o => o.HandleAsync(by, new(on.Id, on.Version, on.ContentHash), default));

    internal Task<Outcome<SavedResult>> ReturnAsync(Access by, SavedResult on, string? reason) =>
        DoAsync<ReturnResult, Outcome<SavedResult>>(o => o.HandleAsync(by, new(on.Id, on.Version, reason), default));

    internal Task<Outcome<SavedResult>> WithdrawAsync(Access by, SavedResult on, string? reason = null) =>
        DoAsync<WithdrawResult, Outcome<SavedResult>>(o => o.HandleAsync(by, new(on.Id, on.Version, reason), default));

    /// <summary>Reported with a link and handed in by the officer.</summary>
    internal async Task<SavedResult> SubmittedAsync(string country, string indicator = States, ResultEntry? entry = null, string period = "2022")
    {
        var draft = (await ReportAsync(Officer, country, indicator, entry, period)).Value;
        return (await SubmitAsync(Officer, (await LinkAsync(Officer, draft)).Value)).Value;
    }

    internal async Task<SavedResult> ApprovedAsync(string country, string indicator = States, ResultEntry? entry = null, string period = "2022") =>
        (await ApproveAsync(Reviewer, await SubmittedAsync(country, indicator, entry, period))).Value;

    internal Task<CountryResult> ReadAsync(Guid id) => Database.WithDbAsync(db => db.Set<CountryResult>().AsNoTracking()
        .Include(r => r.Evidence).Include(r => r.Steps.OrderBy(s => s.At)).SingleAsync(r => r.Id == id));

    /// <summary>Null when no figure is kept.</summary>
    internal Task<decimal?> FigureAsync(string indicator, string region = "ALL") => Database.WithDbAsync(db =>
        (from f in db.Set<IndicatorFigure>()
         join i in db.Set<Indicator>() on f.IndicatorId equals i.Id
         where i.Code == indicator && f.Region == region
         select f.Value).SingleOrDefaultAsync());

    /// <summary>How the figure moved, the earliest first, once the journal's handlers have done their work.</summary>
    internal async Task<List<FigureChange>> HistoryAsync(string indicator)
    {
        await HandleEventsAsync(Database);
        return await Database.WithDbAsync(db => db.Set<FigureChange>().AsNoTracking()
            .Where(c => db.Set<Indicator>().Any(i => i.Id == c.IndicatorId && i.Code == indicator))
            .OrderBy(c => c.JournalSeq).ToListAsync());
    }

    // As the server does it.
    internal static Task<bool> HandleEventsAsync(TestDatabase database) => database.InScopeAsync(async s =>
    {
        var history = s.GetServices<IJournalHandler>().Single(h => h is FigureHistory);
        await HandlerQueue.BeginAsync(s.GetRequiredService<MandateDb>(), history, default);
        var step = ActivatorUtilities.CreateInstance<HandlerStep>(s);
        while (await step.RunAsync(history.Name, default)) { }
        return true;
    });

    internal Task<List<Guid>> CriteriaAsync(string indicator) => Database.WithDbAsync(db =>
        (from c in db.Set<Criterion>()
         join n in db.Set<TechnicalNote>() on c.TechnicalNoteId equals n.Id
         join i in db.Set<Indicator>() on n.IndicatorId equals i.Id
         where i.Code == indicator
         orderby c.Position
         select c.Id).ToListAsync());

    internal static string Code<T>(Outcome<T> outcome) => Assert.Single(outcome.Problems).Code;
}
