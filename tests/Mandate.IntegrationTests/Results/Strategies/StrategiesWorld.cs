using System.Globalization;
using System.Text;
using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Results.Strategies;

/// <summary>The reference programme and the two strategies that it leans on, approved, measured once for the whole organisation.</summary>
public sealed class StrategiesWorld(PostgresFixture postgres) : IAsyncLifetime
{
    public const string It = "ilo-it-2022-25", Hr = "ilo-hr-2022-25";

    internal PostgresFixture Postgres { get; } = postgres;

    internal TestDatabase Database { get; private set; } = null!;

    internal Access Officer { get; } = ResultsWorld.Person("Ama Officer", ResultsFunctions.Read, ResultsFunctions.Report);

    internal Access Reviewer { get; } = ResultsWorld.Person("Rosa Reviewer", ResultsFunctions.Read, ResultsFunctions.Review);

    public async ValueTask InitializeAsync()
    {
        Database = await Postgres.NewDatabaseAsync(ReferenceFramework.Approved);
        foreach (var code in (string[])[It, Hr]) await PutInAsync(Database, code);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    internal static async Task PutInAsync(TestDatabase database, string code)
    {
        Assert.Empty((await ImportAsync(database, code)).Problems);
        Assert.Empty((await database.InScopeAsync(s => s.GetRequiredService<ApproveFramework>().HandleAsync(ReferenceFramework.Officer, new(code), default))).Problems);
        var file = new ImportFile("measures.csv", await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "data", "demo", code, "measures.csv")));
        Assert.Empty((await database.InScopeAsync(s => s.GetRequiredService<ImportMeasures>().HandleAsync(ReferenceFramework.Officer, new(code, file), default))).Problems);
    }

    internal static async Task<Outcome<ImportFramework.Result>> ImportAsync(TestDatabase database, string code, params (string File, string Old, string New)[] changed)
    {
        var files = (await FrameworkFolder.ReadAsync(Path.Combine(Repository.Root, "data", code), CancellationToken.None)).Value.ToList();
        foreach (var (name, old, now) in changed)
        {
            var at = files.FindIndex(f => f.Name == name);
            var text = Encoding.UTF8.GetString(files[at].Bytes);
            Assert.Contains(old, text, StringComparison.Ordinal);
            files[at] = files[at] with { Bytes = Encoding.UTF8.GetBytes(text.Replace(old, now, StringComparison.Ordinal)) };
        }
        return await database.InScopeAsync(s => s.GetRequiredService<ImportFramework>().HandleAsync(ReferenceFramework.Officer, new(files, code, Reason: "test"), default));
    }

    internal Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<T>> work) where TOperation : notnull =>
        Database.InScopeAsync(s => work(s.GetRequiredService<TOperation>()));

    /// <summary>A value of the whole organisation, approved.</summary>
    internal async Task<SavedResult> MeasureAsync(string framework, string indicator, int year, decimal value)
    {
        var entry = new TypedEntry(value.ToString(CultureInfo.InvariantCulture), Language: "en") { Source = "Register" };
        var saved = await DoAsync<ReportWithEvidence, Outcome<SavedResult>>(o =>
            o.HandleAsync(Officer, new(framework, indicator, null, year.ToString(CultureInfo.InvariantCulture), entry, [], Submit: true), default));
        Assert.Empty(saved.Problems);
        var approved = await DoAsync<ApproveResult, Outcome<SavedResult>>(o => o.HandleAsync(Reviewer, new(saved.Value.Id, saved.Value.Version, saved.Value.ContentHash), default));
        Assert.Empty(approved.Problems);
        return approved.Value;
    }

    internal Task<Outcome<FigureExplanation>> ExplainAsync(string framework, string indicator, string? period = null, DateOnly? on = null, DateTimeOffset? known = null) =>
        DoAsync<ExplainFigure, Outcome<FigureExplanation>>(o => o.HandleAsync(ReferenceFramework.Officer, new(framework, indicator, On: on, Known: known) { Period = period }, default));
}
