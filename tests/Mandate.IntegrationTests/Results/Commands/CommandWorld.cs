using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Results.Commands;

/// <summary>The reference framework with the people of the demonstration, and the program as they would type it.</summary>
public sealed class CommandWorld(PostgresFixture postgres) : IAsyncLifetime
{
    /// <summary>Counts countries, without a technical note.</summary>
    public const string States = "3.2.1";

    /// <summary>Counts countries; its note has two criteria.</summary>
    public const string Noted = "1.3.1";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mandate-evidence-");

    internal TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await postgres.NewDatabaseAsync(ReferenceFramework.ApprovedWithPeople);
        await Database.InScopeAsync(s => s.GetRequiredService<AddTechnicalNote>().HandleAsync(ReferenceFramework.Officer,
            new(ReferenceFramework.Code, Noted, 0, LocalizedText.English("What counts"),
                [LocalizedText.English("A law was adopted"), LocalizedText.English("It was published")]), default));
    }

    public async ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        await Database.DisposeAsync();
    }

    /// <summary><c>mandate results …</c> to its end.</summary>
    internal Task<Ran> ResultsAsync(params string[] arguments) => MandateCommand.RunAsync(["results", .. arguments],
        new Dictionary<string, string?> { ["Mandate__Database"] = Database.ConnectionString });

    /// <summary>A result of <paramref name="country"/> for 2022; a draft where <paramref name="more"/> does not hand it in.</summary>
    internal Task<Ran> ReportAsync(string country, string by, params string[] more) => ResultsAsync(
        ["report", "--indicator", States, "--country", country, "--period", "2022", "--narrative", "A law was adopted.", "--as", by, .. more]);

    /// <summary>Handed in by the office in Dakar with a link, without a command; its identifier.</summary>
    internal async Task<string> SubmittedAsync(string country, string indicator = States)
    {
        var by = await Database.AccessOfAsync(TestPeople.Dakar);
        var saved = await Database.InScopeAsync(s => s.GetRequiredService<ReportWithEvidence>().HandleAsync(by, new(null, indicator, country, "2022",
            new(Narrative: "A law was adopted.", Language: "en"), [new("https://example.org/law", null)], Submit: true), default));
        return saved.Value.Id.ToString();
    }

    /// <summary>A file to be sent as evidence; its path.</summary>
    internal string File(string name, params ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(folder.FullName, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    internal string Pdf(string name = "law.pdf") => File(name, [.. "%PDF-1.7 a law"u8]);

    internal Task<long> CountAsync(string country, string indicator = States) => Database.AskAsync<long>($"""
        select count(*) from results.country_result r join results.indicator i on i.id = r.indicator_id
        where r.country = '{country}' and i.code = '{indicator}'
        """);

    internal Task GrantAsync(string email, string role) => Database.InScopeAsync(async s =>
    {
        var account = await s.GetRequiredService<ConsoleAccess>().FindAccountAsync(email, default);
        return (await s.GetRequiredService<GrantRole>().HandleAsync(Access.Console("test"),
            new(account!.Value, role, new Scope(), null, null, "test"), default)).Value;
    });
}
