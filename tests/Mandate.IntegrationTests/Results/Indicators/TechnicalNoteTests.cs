using Mandate.Kernel;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Results.Indicators;

public sealed class TechnicalNoteTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await postgres.NewDatabaseAsync(ReferenceFramework.Imported);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private Task<Outcome<AddTechnicalNote.Added>> AddAsync(int after, params string[] criteria) => database.InScopeAsync(s =>
        s.GetRequiredService<AddTechnicalNote>().HandleAsync(ReferenceFramework.Officer, new(ReferenceFramework.Code, "1.4.2", after,
            LocalizedText.English("How it counts"), [.. criteria.Select(c => LocalizedText.English(c))]), None));

    private Task<Outcome<ImportTechnicalNotes.Result>> ImportAsync(byte[] file) => database.InScopeAsync(s =>
        s.GetRequiredService<ImportTechnicalNotes>().HandleAsync(ReferenceFramework.Officer, new(ReferenceFramework.Code, new("technical_notes.csv", file)), None));

    private static byte[] DemoNotes => File.ReadAllBytes(Path.Combine(Repository.Root, "data", "demo", "technical_notes.csv"));

    [Fact]
    public async Task A_new_note_is_a_new_version_and_the_old_one_stays()
    {
        Assert.Equal(1, (await AddAsync(0, "Adopted in the period")).Value.Number);
        Assert.Equal(2, (await AddAsync(1, "Adopted in the period", "Constituents consulted")).Value.Number);
        Assert.Equal(3, await database.AskAsync<long>("select count(*) from results.criterion"));
    }

    [Fact]
    public async Task Two_writers_do_not_overwrite_each_other()
    {
        await AddAsync(0, "Mine");
        Assert.Equal(("results.note.newer", ProblemKind.Conflict), await AddAsync(0, "Theirs").ContinueWith(t => (t.Result.Problems[0].Code, t.Result.Problems[0].Kind)));
    }

    [Fact]
    public async Task A_note_without_criteria_is_refused() =>
        Assert.Equal("results.note.criteria_number", (await AddAsync(0)).Problems[0].Code);

    [Fact]
    public async Task The_demonstration_notes_go_in_once()
    {
        var first = (await ImportAsync(DemoNotes)).Value;
        Assert.True(first.Added > 5);
        var journal = await database.AskAsync<long>("select count(*) from journal.entry");
        Assert.Equal(new ImportTechnicalNotes.Result(0, first.Added), (await ImportAsync(DemoNotes)).Value);
        Assert.Equal(journal, await database.AskAsync<long>("select count(*) from journal.entry"));
    }

    [Fact]
    public async Task A_wrong_row_among_many_keeps_all_notes_out()
    {
        var refused = await ImportAsync([.. DemoNotes, .. "9.9.9,0,What,,,,invented\n"u8]);
        Assert.Equal("results.indicator.not_found", refused.Problems[0].Code);
        Assert.Equal(0, await database.AskAsync<long>("select count(*) from results.technical_note"));
    }
}
