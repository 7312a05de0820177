using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Results;

public sealed class ImportFrameworkTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Access Officer = Access.Console("planning");
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await postgres.NewDatabaseAsync(ReferenceFramework.Organisation);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static async Task<List<ImportFile>> FilesAsync() =>
        [.. (await FrameworkFolder.ReadAsync(Repository.ReferenceFramework, None)).Value];

    private Task<Outcome<ImportFramework.Result>> ImportAsync(ImportFramework.Input input, Access? by = null) =>
        database.InScopeAsync(s => s.GetRequiredService<ImportFramework>().HandleAsync(by ?? Officer, input, None));

    private Task<Outcome<ImportFramework.Preview>> PreviewAsync(ImportFramework.Input input) =>
        database.InScopeAsync(s => s.GetRequiredService<ImportFramework>().PreviewAsync(Officer, input, None));

    private Task<Outcome<UndoImport.Result>> UndoAsync(Guid id) =>
        database.InScopeAsync(s => s.GetRequiredService<UndoImport>().HandleAsync(Officer, new(id), None));

    private Task<long> JournalAsync() => database.AskAsync<long>("select count(*) from journal.entry where subject_type like 'results.%'");

    private static List<ImportFile> With(List<ImportFile> files, string name, string old, string @new) => files.ConvertAll(f =>
    {
        if (f.Name != name) return f;
        var text = Encoding.UTF8.GetString(f.Bytes);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return f with { Bytes = Encoding.UTF8.GetBytes(text.Replace(old, @new, StringComparison.Ordinal)) };
    });

    // No cell of the reference files holds a line break.
    private static long LinesAfterTheHeader(string file) =>
        File.ReadLines(Path.Combine(Repository.ReferenceFramework, file + ".csv")).Skip(1).Count();

    [Fact]
    public async Task The_reference_framework_goes_in_whole()
    {
        var done = (await ImportAsync(new(await FilesAsync()))).Value;
        Assert.Equal("ilo-2022-23", done.Code);
        Assert.Equal((4, 14, 59, 31), (done.Tally.Indicators["impact"], done.Tally.Indicators["outcome"],
            done.Tally.Indicators["output"], done.Tally.Indicators["enabling"]));
        Assert.Equal(44, done.Tally.Results["output policy"] + done.Tally.Results["output enabling"]);
        Assert.Equal((8, 3), (done.Tally.Results["outcome policy"], done.Tally.Results["outcome enabling"]));
        foreach (var (table, file) in ((string, string)[])[("indicator", "indicators"), ("result_node", "results_framework"),
            ("baseline", "baselines"), ("indicator_target", "targets"), ("regional_target", "target_regions"), ("sdg_link", "sdg_links")])
            Assert.Equal(LinesAfterTheHeader(file), await database.AskAsync<long>($"select count(*) from results.{table}"));
        Assert.Equal(3, await database.AskAsync<long>("select count(*) from results.framework_level"));
    }

    [Fact]
    public async Task The_same_files_twice_change_nothing_and_leave_no_trace()
    {
        var files = await FilesAsync();
        await ImportAsync(new(files));
        var journal = await JournalAsync();
        var again = (await ImportAsync(new(files))).Value;
        Assert.Null(again.ImportId);
        Assert.Equal((0, 0, 0), (again.Added, again.Changed, again.Removed));
        Assert.Equal(journal, await JournalAsync());
    }

    [Fact]
    public async Task One_figure_changed_is_one_change()
    {
        var files = await FilesAsync();
        await ImportAsync(new(files));
        var edited = With(files, "targets.csv", "1.4.2,1,count,19,", "1.4.2,1,count,20,");
        var change = Assert.Single((await PreviewAsync(new(edited))).Value.Plan.Changes);
        Assert.Equal((PlanAction.Change, "targets.csv", "1.4.2 1"), (change.Action, change.File, change.Key));
        Assert.Equal(new CellChange("total", "19", "20"), Assert.Single(change.Cells));

        var done = (await ImportAsync(new(edited))).Value;
        Assert.Equal((0, 1, 0), (done.Added, done.Changed, done.Removed));
        var subjects = await database.AskAsync<string>(
            "select string_agg(distinct subject_type, ' ' order by subject_type) from journal.entry where seq > (select max(seq) from journal.entry where subject_type in ('results.sdg_link', 'results.indicator_source'))");
        Assert.Equal("results.framework results.framework_import results.indicator_target", subjects);
    }

    [Fact]
    public async Task A_preview_saves_nothing_and_what_changed_meanwhile_is_a_conflict()
    {
        var files = await FilesAsync();
        var seen = (await PreviewAsync(new(files))).Value;
        Assert.True(seen.IsNew);
        Assert.Equal(0, await database.AskAsync<long>("select count(*) from results.framework"));
        await ImportAsync(new(With(files, "targets.csv", "1.4.2,1,count,19,", "1.4.2,1,count,20,")));
        var late = await ImportAsync(new(files, Token: seen.Token));
        Assert.Equal((ProblemKind.Conflict, "results.import.changed_since_preview"), (late.Problems[0].Kind, late.Problems[0].Code));
        Assert.Equal(20m, await database.AskAsync<decimal>("select t.value from results.indicator_target t join results.indicator i on i.id = t.indicator_id where i.code = '1.4.2'"));
    }

    [Fact]
    public async Task Two_imports_at_once_do_not_mix()
    {
        var files = await FilesAsync();
        var other = With(files, "targets.csv", "1.4.2,1,count,19,", "1.4.2,1,count,20,");
        var both = await Task.WhenAll(ImportAsync(new(files)), ImportAsync(new(other)));
        Assert.Single(both, o => !o.IsOk && o.Problems[0].Kind == ProblemKind.Conflict);
        Assert.Equal(1, await database.AskAsync<long>("select count(*) from results.framework_import"));
        Assert.Equal(108, await database.AskAsync<long>("select count(*) from results.indicator"));
    }

    [Fact]
    public async Task One_wrong_cell_and_nothing_is_saved()
    {
        var refused = await ImportAsync(new(With(await FilesAsync(), "target_regions.csv", "8.3.1,ECA,欧洲和中亚,2", "8.3.1,ECA,欧洲和中亚,2.5")));
        Assert.Equal(new Place("target_regions.csv", 281, "value"), Assert.Single(refused.Problems).Place);
        Assert.Equal(0, await database.AskAsync<long>("select count(*) from results.framework"));
        Assert.Equal(0, await JournalAsync());
    }

    [Fact]
    public async Task A_region_that_is_not_the_organisations_own_is_refused_at_its_row()
    {
        var files = With(With(await FilesAsync(), "regions.csv", "ARB,", "XXX,"), "target_regions.csv", ",ARB,", ",XXX,");
        var problem = Assert.Single((await ImportAsync(new(files))).Problems);
        Assert.Equal("results.import.foreign_region", problem.Code);
        Assert.Equal(new Place("regions.csv", 4, "code"), problem.Place);
        Assert.Equal(["XXX", "AFR, AMR, ARB, APA, ECA"], problem.Args);
    }

    [Fact]
    public async Task Without_any_region_the_organisation_is_asked_for_first()
    {
        await using var empty = await postgres.NewDatabaseAsync();
        var files = await FilesAsync();
        var refused = await empty.InScopeAsync(s => s.GetRequiredService<ImportFramework>().HandleAsync(Officer, new(files), None));
        Assert.Equal("results.import.no_regions", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public async Task Undoing_the_first_import_leaves_no_framework()
    {
        var done = (await ImportAsync(new(await FilesAsync()))).Value;
        Assert.True((await UndoAsync(done.ImportId!.Value)).Value.FrameworkRemoved);
        Assert.Equal(0, await database.AskAsync<long>("select count(*) from results.indicator"));
        Assert.Equal("results.undo.already", (await UndoAsync(done.ImportId.Value)).Problems[0].Code);
    }

    [Fact]
    public async Task Undoing_a_later_import_puts_every_figure_back()
    {
        var files = await FilesAsync();
        var first = (await ImportAsync(new(files))).Value;
        var fewer = With(With(files, "targets.csv", "1.4.2,1,count,19,", "1.4.2,1,count,20,"), "sdg_links.csv", "17.18,17,all,,Disaggregated data capacity,0\n", "");
        var second = (await ImportAsync(new(fewer))).Value;
        Assert.Equal((0, 1, 1), (second.Added, second.Changed, second.Removed));
        Assert.Equal("results.undo.later_import", (await UndoAsync(first.ImportId!.Value)).Problems[0].Code);
        Assert.False((await UndoAsync(second.ImportId!.Value)).Value.FrameworkRemoved);
        Assert.True((await PreviewAsync(new(files))).Value.Plan.IsEmpty);
    }

    [Fact]
    public async Task An_indicator_with_a_technical_note_is_not_removed_by_a_file()
    {
        var files = await FilesAsync();
        await ImportAsync(new(files));
        await database.WithDbAsync(async db =>
        {
            var indicator = await db.Set<Indicator>().SingleAsync(i => i.Code == "C.4.3", None);
            db.Add(new TechnicalNote { Id = Guid.CreateVersion7(), IndicatorId = indicator.Id, Number = 1, Text = LocalizedText.In("en", "How it is measured") });
            db.Act = new Act(Officer.Actor, "test");
            return await db.SaveChangesAsync(None);
        });
        var fewer = files;
        foreach (var name in (string[])["indicators.csv", "baselines.csv", "targets.csv"])
            fewer = fewer.ConvertAll(f => f.Name != name ? f : f with
            {
                Bytes = Encoding.UTF8.GetBytes(string.Join('\n', Encoding.UTF8.GetString(f.Bytes).Split('\n').Where(l => !l.StartsWith("C.4.3,", StringComparison.Ordinal)))),
            });
        var refused = await ImportAsync(new(fewer));
        Assert.Equal(("results.import.has_note", ProblemKind.Conflict), (refused.Problems[0].Code, refused.Problems[0].Kind));
        Assert.Equal(108, await database.AskAsync<long>("select count(*) from results.indicator"));
    }

    [Fact]
    public async Task Somebody_without_the_function_is_refused()
    {
        var refused = await ImportAsync(new(await FilesAsync()), Access.Public);
        Assert.Equal(ProblemKind.Forbidden, Assert.Single(refused.Problems).Kind);
    }
}
