using System.Text;
using Mandate.Cooperation;
using Mandate.IntegrationTests.Results;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Cooperation;

/// <summary>The reference framework, the demonstration's people and its example portfolio with its accounts.</summary>
public sealed class PortfolioWorld(PostgresFixture postgres) : IAsyncLifetime
{
    public const string Project = "RAF-22-02-EX", Agreement = "AGR-RAF-22-02-EX";

    internal static readonly Access Officer = Access.Console("cooperation");

    internal static string Folder => Path.Combine(Repository.Root, "data", "demo", "cooperation");

    internal TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await postgres.NewDatabaseAsync(ReferenceFramework.ApprovedWithPeople);
        var imported = await ImportAsync(Examples());
        Assert.True(imported.IsOk, string.Join("; ", imported.Problems.Select(p => $"{p.Place} {p.Code} {string.Join(' ', p.Args)}")));
        var spent = await SpendAsync(Accounts("expenditure.csv"), Accounts("codes.csv"));
        Assert.True(spent.IsOk, string.Join("; ", spent.Problems.Select(p => $"{p.Place} {p.Code}")));
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    internal static List<ImportFile> Examples() => [.. Directory.EnumerateFiles(Folder, "*.csv").Select(path => new ImportFile(Path.GetFileName(path), File.ReadAllBytes(path)))];

    internal static ImportFile Accounts(string name) => new(name, File.ReadAllBytes(Path.Combine(Folder, "accounts", name)));

    internal static ImportFile Text(string name, params string[] lines) => new(name, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    internal Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<T>> work) where TOperation : notnull => Database.InScopeAsync(s => work(s.GetRequiredService<TOperation>()));

    internal Task<Outcome<ImportPortfolio.Result>> ImportAsync(List<ImportFile> files, Access? by = null, bool dryRun = false) =>
        DoAsync<ImportPortfolio, Outcome<ImportPortfolio.Result>>(o => o.HandleAsync(by ?? Officer, new(files, dryRun, AreExamples: true), default));

    internal Task<Outcome<ImportExpenditure.Result>> SpendAsync(ImportFile file, ImportFile? codes = null, bool dryRun = false) =>
        DoAsync<ImportExpenditure, Outcome<ImportExpenditure.Result>>(o => o.HandleAsync(Officer, new(file, codes, dryRun, IsSample: true), default));

    internal async Task<ProjectSheet> SheetAsync(string code = Project) => (await DoAsync<ShowProject, Outcome<ShowProject.Shown>>(o => o.HandleAsync(Officer, code, default))).Value.Sheet;
}
