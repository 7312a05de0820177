using Mandate.Kernel;
using Mandate.Kernel.Postgres;
using Mandate.Organisation;
using Mandate.Results;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Bench;

/// <summary>Fills an empty database by the program's own operations: the reference framework, people, approved results.</summary>
internal static class Preparation
{
    public const string Framework = "ilo-2022-23";
    public const string Password = "seven grey herons wade";

    /// <summary>Reports for every country.</summary>
    public const string Officer = "dakar@example.org";

    private const int ApprovedResults = 250;

    public static async Task FillAsync(string data)
    {
        await using var database = (await MandateDatabase.OpenAsync(new DatabaseSettings(DataDirectory: data))).Value;
        await using var services = MandateServices.Build(database.Source);
        _ = (await Migrator.MigrateAsync(services, default)).Value;
        await DoAsync<DemoPeople, Done>(services, o => o.HandleAsync(Console, new(Password), default));
        var files = (await FrameworkFolder.ReadAsync(PublishedBuild.ReferenceFramework, default)).Value;
        await DoAsync<ImportFramework, ImportFramework.Result>(services, o => o.HandleAsync(Console, new(files), default));
        await DoAsync<ApproveFramework, ApproveFramework.Approved>(services, o => o.HandleAsync(Console, new(Framework), default));
        await GrantEverywhereAsync(services);
        await ReportAsync(services);
    }

    /// <summary>Opens the framework to the public.</summary>
    public static Task PublishAsync(IServiceProvider services) =>
        DoAsync<PublishFramework, PublishFramework.Published>(services, o => o.HandleAsync(Console, new(Framework, IsPublic: true), default));

    internal static Access Console { get; } = Access.Console("bench");

    internal static async Task GrantEverywhereAsync(IServiceProvider services)
    {
        var account = await AskAsync(services, db => db.Set<Account>().Where(a => a.Email == Officer).Select(a => a.Id).SingleAsync());
        await DoAsync<GrantRole, Guid>(services, o => o.HandleAsync(Console, new(account, Roles.CountryOfficer, new(), null, null, "measure"), default));
    }

    // Each indicator that takes a plain count gets results of a few countries in turn.
    private static async Task ReportAsync(ServiceProvider services)
    {
        var officer = new Access(Actor.Account(Guid.NewGuid()), "Ama", [new Grant("bench", new HashSet<Function> { ResultsFunctions.Read, ResultsFunctions.Report })]);
        var reviewer = new Access(Actor.Account(Guid.NewGuid()), "Rosa", [new Grant("bench", new HashSet<Function> { ResultsFunctions.Read, ResultsFunctions.Review })]);
        var (countries, indicators) = await ReportableAsync(services);
        var approved = 0;
        foreach (var country in countries)
        {
            foreach (var indicator in indicators)
                if (await ApproveAsync(services, officer, reviewer, country, indicator) && ++approved == ApprovedResults) return;
        }
    }

    /// <summary>Codes of member States, and of the indicators that count those of them that have reached something.</summary>
    public static async Task<(string[] Countries, string[] Indicators)> ReportableAsync(IServiceProvider services)
    {
        var countries = await AskAsync(services, db => db.Set<Country>().Where(c => c.MemberState).OrderBy(c => c.Code).ToListAsync());
        var indicators = await AskAsync(services, db => db.Set<Indicator>().OrderBy(i => i.Position).ToListAsync());
        return ([.. countries.Select(c => c.Code.ToString())],
            [.. indicators.Where(i => i.IsReportable() && i.CountsStates()).Select(i => i.Code)]);
    }

    private static async Task<bool> ApproveAsync(IServiceProvider services, Access officer, Access reviewer, string country, string indicator)
    {
        var entry = new ResultEntry("1", null, "A law was adopted and published.", "en", [], true, true, true);
        var reported = await TryAsync<ReportResult, SavedResult>(services, o => o.HandleAsync(officer, new(Framework, indicator, country, "2022", entry), default));
        if (!reported.TryGet(out var draft)) return false;
        var linked = await DoAsync<AddEvidence, SavedResult>(services, o => o.HandleAsync(officer, new(draft.Id, draft.Version, "Law", "https://example.org/law"), default));
        var submitted = await DoAsync<SubmitResult, SavedResult>(services, o => o.HandleAsync(officer, new(linked.Id, linked.Version), default));
        await DoAsync<ApproveResult, SavedResult>(services, o => o.HandleAsync(reviewer, new(submitted.Id, submitted.Version, submitted.ContentHash), default));
        return true;
    }

    internal static async Task<T> DoAsync<TOperation, T>(IServiceProvider services, Func<TOperation, Task<Outcome<T>>> work) where TOperation : notnull
    {
        var outcome = await TryAsync(services, work);
        return outcome.IsOk ? outcome.Value
            : throw new InvalidOperationException($"{typeof(TOperation).Name}: {string.Join("; ", outcome.Problems.Select(p => p.Code))}");
    }

    internal static async Task<Outcome<T>> TryAsync<TOperation, T>(IServiceProvider services, Func<TOperation, Task<Outcome<T>>> work) where TOperation : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TOperation>());
    }

    private static async Task<T> AskAsync<T>(IServiceProvider services, Func<MandateDb, Task<T>> ask)
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<MandateDb>());
    }
}
