using Mandate.Cooperation;
using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Cooperation;

/// <summary>A database into which files of other publishers come.</summary>
public abstract class ReceivedWorld(PostgresFixture postgres) : IAsyncLifetime
{
    protected static readonly Access Officer = ResultsWorld.Person("Olga Officer", CooperationFunctions.Read, CooperationFunctions.Manage), Reader = ResultsWorld.Person("Ravi Reader", CooperationFunctions.Read);

    protected TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Database = await postgres.NewDatabaseAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Database.DisposeAsync();
    }

    protected Task<Outcome<ImportReceived.Result>> ImportAsync(byte[] file, bool dryRun = false, Access? by = null, string name = "partner.xml") =>
        Database.InScopeAsync(s => s.GetRequiredService<ImportReceived>().HandleAsync(by ?? Officer, new(name, new MemoryStream(file), dryRun), default));

    protected async Task<byte[]> ExportAsync(bool organisations = false)
    {
        using var to = new MemoryStream();
        _ = (await Database.InScopeAsync(s => s.GetRequiredService<ExportReceived>().HandleAsync(Reader, new(to, new(Organisations: organisations)), default))).Value;
        return to.ToArray();
    }

    protected async Task<ListReceived.View> ListAsync(ListReceived.Input? input = null) =>
        (await Database.InScopeAsync(s => s.GetRequiredService<ListReceived>().HandleAsync(Reader, input ?? new(), default))).Value;

    protected async Task<ReadReceived.View> ReadAsync(string identifier)
    {
        var id = await Database.AskAsync<long>($"select id from cooperation.received_activity where identifier = '{identifier}'");
        return (await Database.InScopeAsync(s => s.GetRequiredService<ReadReceived>().HandleAsync(Reader, id, default))).Value;
    }

    protected static string[] Codes<T>(Outcome<T> outcome) => [.. outcome.Problems.Select(p => p.Code.Replace("cooperation.iati.", "", StringComparison.Ordinal))];
}
