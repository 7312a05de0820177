using System.Text;
using Mandate.IntegrationTests.Results.CountryProgrammes;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Results.TechnicalTeams;

/// <summary>The reference framework with the demonstration's people, country programmes and technical teams.</summary>
public sealed class TeamWorld(PostgresFixture postgres) : IAsyncLifetime
{
    public const string Skills = "GTT-SKILLS-EXAMPLE", Protection = "GTT-PROTECT-EXAMPLE", Dialogue = "GTT-DIALOGUE-EXAMPLE", Response = "GTT-RESPONSE-EXAMPLE";

    public const string MembersHeader = "team,person,name,role,duty_station,share,from,to";

    public const string DeploymentsHeader = "team,code,person,mode,country,receiving_body,terms_en,from,to,share,requested_by,state,reason";

    internal TestDatabase Database { get; private set; } = null!;

    internal static string Folder { get; } = Path.Combine(Repository.Root, "data", "demo", "technical-teams");

    public async ValueTask InitializeAsync()
    {
        Database = await postgres.NewDatabaseAsync(ReferenceFramework.ApprovedWithPeople);
        var programmes = await DoAsync<ImportProgrammes, Outcome<ImportProgrammes.Result>>(o => o.HandleAsync(ReferenceFramework.Officer, new(ProgrammeWorld.Examples(), AreExamples: true), default));
        Assert.True(programmes.IsOk);
        var imported = await ImportAsync(Examples());
        Assert.True(imported.IsOk, string.Join("; ", imported.Problems.Select(p => $"{p.Place} {p.Code}")));
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    internal static List<ImportFile> Examples() => [.. Directory.EnumerateFiles(Folder, "*.csv").Select(path => new ImportFile(Path.GetFileName(path), File.ReadAllBytes(path)))];

    internal static ImportFile Teams(params string[] rows) => Text("technical_teams.csv", "code,en,unit,serves,from,to", rows);

    internal static ImportFile Members(params string[] rows) => Text("technical_team_members.csv", MembersHeader, rows);

    internal static ImportFile Deployments(params string[] rows) => Text("deployments.csv", DeploymentsHeader, rows);

    internal static ImportFile Text(string name, string header, params string[] rows) => new(name, Encoding.UTF8.GetBytes(string.Join('\n', [header, .. rows]) + "\n"));

    internal Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<T>> work) where TOperation : notnull => Database.InScopeAsync(s => work(s.GetRequiredService<TOperation>()));

    internal Task<Outcome<ImportTeams.Result>> ImportAsync(List<ImportFile> files, Access? by = null, bool dryRun = false) =>
        DoAsync<ImportTeams, Outcome<ImportTeams.Result>>(o => o.HandleAsync(by ?? ReferenceFramework.Officer, new(files, dryRun, AreExamples: true), default));

    internal Task<Outcome<ShowTeam.Shown>> ShowAsync(string code, Access? by = null) =>
        DoAsync<ShowTeam, Outcome<ShowTeam.Shown>>(o => o.HandleAsync(by ?? ReferenceFramework.Officer, code, default));

    internal Task<ListTeams.Listing> ListAsync(ListTeams.Input? input = null, Access? by = null) =>
        DoAsync<ListTeams, ListTeams.Listing>(o => o.HandleAsync(by ?? ReferenceFramework.Officer, input ?? new(), default));
}
