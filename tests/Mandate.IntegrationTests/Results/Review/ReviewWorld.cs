using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Results.Review;

/// <summary>
/// The reference framework with the people of the demonstration: Dakar reports; Lima reviews for the Dakar office, Africa
/// for its region, the Americas for outcome 3; the outcome lead of the demonstration reviews everywhere.
/// </summary>
public sealed class ReviewWorld(PostgresFixture postgres) : IAsyncLifetime
{
    /// <summary>Serves outcome 3.</summary>
    public const string Indicator = "3.1.1";

    /// <summary>Serves outcome 4.</summary>
    public const string OtherOutcome = "4.1.1";

    public static readonly IReadOnlyList<ReviewReach> ThreeLevels = [ReviewReach.Office, ReviewReach.Region, ReviewReach.Result];

    private static readonly string[] Years = ["2022", "2023"];
    private readonly Dictionary<string, Queue<(string Country, string Period)>> free = new(StringComparer.Ordinal);

    private ServiceProvider services = null!;

    internal TestDatabase Database { get; private set; } = null!;

    internal MovedClock Clock { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Database = await postgres.NewDatabaseAsync(ReferenceFramework.ApprovedWithPeople);
        services = MandateServices.Build(Database.Source, s => s.AddQuickPasswords().AddSingleton<TimeProvider>(Clock));
        await GrantAsync(TestPeople.Lima, new Scope(Unit: "CO-DAKAR"));
        await GrantAsync(TestPeople.Americas, new Scope(Result: await ResultAsync("3")));
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Database.DisposeAsync();
    }

    internal Task<Access> AsAsync(string email) => Database.AccessOfAsync(email);

    /// <summary>Runs an operation as a request would, by the clock that the test moves.</summary>
    internal async Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<T>> work) where TOperation : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TOperation>());
    }

    internal async Task<SetReviewLevels.Set> SetLevelsAsync(params IReadOnlyList<ReviewReach> levels) => (await DoAsync((SetReviewLevels o) =>
        o.HandleAsync(ReferenceFramework.Officer, new(ReferenceFramework.Code, levels, "a test"), default))).Value;

    /// <summary>Handed in by the office in Dakar, for a country and year in which no test has reported.</summary>
    internal async Task<SavedResult> SubmittedAsync(string indicator = Indicator)
    {
        if (!free.TryGetValue(indicator, out var places))
            places = free[indicator] = new(from p in Years from c in (string[])["SN", "GM", "GN", "GW", "CV"] select (c, p));
        var ((country, period), by) = (places.Dequeue(), await AsAsync(TestPeople.Dakar));
        return (await DoAsync((ReportWithEvidence o) => o.HandleAsync(by, new(null, indicator, country, period,
            new(Narrative: "A law was adopted.", Language: "en"), [new("https://example.org/law", null)], Submit: true), default))).Value;
    }

    internal async Task<Outcome<SavedResult>> ApproveAsync(string email, SavedResult on)
    {
        var by = await AsAsync(email);
        return await DoAsync((ApproveResult o) => o.HandleAsync(by, new(on.Id, on.Version, on.ContentHash), default));
    }

    internal async Task<Outcome<SavedResult>> ReturnAsync(string email, SavedResult on)
    {
        var by = await AsAsync(email);
        return await DoAsync((ReturnResult o) => o.HandleAsync(by, new(on.Id, on.Version, "Name the law."), default));
    }

    internal async Task<SavedResult> AgainAsync(SavedResult on)
    {
        var by = await AsAsync(TestPeople.Dakar);
        return (await DoAsync((SubmitResult o) => o.HandleAsync(by, new(on.Id, on.Version), default))).Value;
    }

    internal Task<CountryResult> ReadAsync(SavedResult on) => Database.WithDbAsync(db => db.Set<CountryResult>().AsNoTracking()
        .Include(r => r.Evidence).Include(r => r.Steps.OrderBy(s => s.ResultVersion)).SingleAsync(r => r.Id == on.Id));

    internal async Task<List<Guid>> ToDecideAsync(string email)
    {
        var by = await AsAsync(email);
        return [.. (await DoAsync((ReadWork o) => o.HandleAsync(by, default))).ToDecide.Select(i => i.Id)];
    }

    internal async Task<Guid> AccountAsync(string email) =>
        (await Database.InScopeAsync(s => s.GetRequiredService<ConsoleAccess>().FindAccountAsync(email, default)))!.Value;

    internal async Task GrantAsync(string email, Scope scope)
    {
        var account = await AccountAsync(email);
        _ = (await Database.InScopeAsync(s => s.GetRequiredService<GrantRole>().HandleAsync(Access.Console("test"),
            new(account, Roles.Reviewer, scope, null, null, "a test"), default))).Value;
    }

    private Task<Guid> ResultAsync(string code) => Database.AskAsync<Guid>($"select id from results.result_node where code = '{code}'");

    internal static string Code<T>(Outcome<T> outcome) => Assert.Single(outcome.Problems).Code;
}

/// <summary>A clock that stands until the test moves it, from noon of today.</summary>
internal sealed class MovedClock : TimeProvider
{
    private DateTimeOffset now = new(DateTime.UtcNow.Date.AddHours(12), TimeSpan.Zero);

    public DateOnly Today => DateOnly.FromDateTime(now.UtcDateTime);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;
}
