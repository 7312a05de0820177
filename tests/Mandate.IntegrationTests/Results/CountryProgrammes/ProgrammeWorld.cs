using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Results.CountryProgrammes;

/// <summary>The reference framework, approved, with the demonstration's people and its example country programmes.</summary>
public sealed class ProgrammeWorld(PostgresFixture postgres) : IAsyncLifetime
{
    public const string Senegal = "DWCP-SN-EXAMPLE", Gambia = "DWCP-GM-EXAMPLE", Peru = "DWCP-PE-EXAMPLE";

    internal TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await postgres.NewDatabaseAsync(ReferenceFramework.ApprovedWithPeople);
        var imported = await ImportAsync(Examples());
        Assert.True(imported.IsOk, string.Join("; ", imported.Problems.Select(p => $"{p.Place} {p.Code}")));
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    internal static List<ImportFile> Examples() => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "data", "demo", "country-programmes"), "*.csv")
        .Select(path => new ImportFile(Path.GetFileName(path), File.ReadAllBytes(path)))];

    internal static ImportFile Text(string name, params string[] lines) => new(name, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    internal Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<T>> work) where TOperation : notnull => Database.InScopeAsync(s => work(s.GetRequiredService<TOperation>()));

    internal Task<Outcome<ImportProgrammes.Result>> ImportAsync(List<ImportFile> files, Access? by = null, bool dryRun = false) =>
        DoAsync<ImportProgrammes, Outcome<ImportProgrammes.Result>>(o => o.HandleAsync(by ?? ReferenceFramework.Officer, new(files, dryRun, AreExamples: true), default));

    internal Task<Outcome<string>> SaveAsync(Access by, SaveProgramme.Input input) => DoAsync<SaveProgramme, Outcome<string>>(o => o.HandleAsync(by, input, default));

    internal Task<Outcome<ShowProgramme.Shown>> ShowAsync(string code, Access? by = null) =>
        DoAsync<ShowProgramme, Outcome<ShowProgramme.Shown>>(o => o.HandleAsync(by ?? ReferenceFramework.Officer, code, default));

    internal Task<Outcome<ListProgrammes.Listing>> ListAsync(ListProgrammes.Input? input = null, Access? by = null) =>
        DoAsync<ListProgrammes, Outcome<ListProgrammes.Listing>>(o => o.HandleAsync(by ?? ReferenceFramework.Officer, input ?? new(), default));
}
