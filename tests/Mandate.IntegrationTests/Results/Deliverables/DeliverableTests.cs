using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Results.Deliverables;

public sealed class DeliverableTests(DeliverableTests.World world) : IClassFixture<DeliverableTests.World>
{
    private const string Reform = "ilo-reform-2014";

    public sealed class World(PostgresFixture postgres) : IAsyncLifetime
    {
        internal TestDatabase Database { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Database = await postgres.NewDatabaseAsync(ReferenceFramework.ImportedWithPeople);
            foreach (var plan in (string[])[ReferenceFramework.Code, Reform]) Assert.True((await ImportAsync(plan)).IsOk);
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();

        internal Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<T>> work) where TOperation : notnull => Database.InScopeAsync(s => work(s.GetRequiredService<TOperation>()));

        internal async Task<Outcome<ImportDeliverables.Result>> ImportAsync(string plan, Func<string, string>? change = null, Access? by = null, bool dryRun = false)
        {
            var folder = Path.Combine(Repository.Root, "data", "deliverables", plan);
            var files = new List<ImportFile>();
            foreach (var name in (string[])["deliverable_plan.csv", "deliverables.csv"])
            {
                var text = await File.ReadAllTextAsync(Path.Combine(folder, name));
                files.Add(new(name, Encoding.UTF8.GetBytes(change is null || name != "deliverables.csv" ? text : change(text))));
            }
            return await DoAsync<ImportDeliverables, Outcome<ImportDeliverables.Result>>(o => o.HandleAsync(by ?? ReferenceFramework.Officer, new(files, dryRun), default));
        }

        internal Task<Outcome<UpdateDeliverable.Updated>> UpdateAsync(UpdateDeliverable.Input input, Access? by = null) =>
            DoAsync<UpdateDeliverable, Outcome<UpdateDeliverable.Updated>>(o => o.HandleAsync(by ?? ReferenceFramework.Officer, input, default));

        internal Task<Outcome<ShowDeliverable.Shown>> ShowAsync(string plan, string code, Access? by = null) =>
            DoAsync<ShowDeliverable, Outcome<ShowDeliverable.Shown>>(o => o.HandleAsync(by ?? ReferenceFramework.Officer, new(plan, code), default));

        internal Task<Outcome<ListDeliverables.Listing>> ListAsync(ListDeliverables.Input input, Access? by = null) =>
            DoAsync<ListDeliverables, Outcome<ListDeliverables.Listing>>(o => o.HandleAsync(by ?? ReferenceFramework.Officer, input, default));
    }

    [Fact]
    public async Task The_same_files_twice_change_nothing_and_leave_nothing_in_the_journal()
    {
        var journal = await JournalAsync();
        Assert.Equal((0, 0, 44), Counts((await world.ImportAsync(ReferenceFramework.Code)).Value));
        Assert.Equal(journal, await JournalAsync());
    }

    [Fact]
    public async Task A_preview_saves_nothing()
    {
        var seen = (await world.ImportAsync(Reform, text => text.Replace("Internal e-newsletter", "Internal newsletter"), dryRun: true)).Value;
        Assert.Equal((0, 1, 26), Counts(seen));
        Assert.Equal("Internal e-newsletter", (await world.ShowAsync(Reform, "14-2")).Value.Line.Title.For("en").Text);
    }

    [Fact]
    public async Task Every_problem_of_a_file_is_named_with_its_row_and_column_and_nothing_is_saved()
    {
        var before = (await world.ListAsync(new())).Value.Lines.Count;
        var refused = await world.ImportAsync(ReferenceFramework.Code, text => text
            .Replace("A.1-1,A.1,", "A.1-1,Z.9,").Replace("A.1-3,A.1,,", "A.1-2,A.1,,").Replace(",planned,,,004 para 215", ",perhaps,,,004 para 215")
            + "X-1,,,New,,,,NOWHERE,,2015-13,planned,,,\nX-2,,,New,,,,,,,planned,2015,,\n");
        var said = refused.Problems.Select(p => $"{p.Place!.Row} {p.Place.Field} {p.Code}").ToList();
        Assert.Equal(["2 result results.deliverable.unknown_result", "4 code results.deliverable.twice", "6 status kernel.csv.one_of", "7 status kernel.csv.one_of",
            "8 status kernel.csv.one_of", "46 due results.deliverable.date", "46 owner_unit results.deliverable.unknown_unit", "47 done_on results.deliverable.done_on_open"], said.Order(new ByRow()));
        Assert.Equal(before, (await world.ListAsync(new())).Value.Lines.Count);
    }

    [Fact]
    public async Task A_moved_date_keeps_its_history_and_an_import_does_not_move_it_back()
    {
        Assert.Equal("results.deliverable.reason_moved", (await world.UpdateAsync(new(Reform, "19-1", Due: "2015-06"))).Problems.Single().Code);
        await world.UpdateAsync(new(Reform, "19-1", Due: "2015-06", Reason: "The tender was repeated."));
        await world.UpdateAsync(new(Reform, "19-1", Due: "2015-12", Reason: "Accessibility tests."));
        await world.ImportAsync(Reform);
        var shown = (await world.ShowAsync(Reform, "19-1")).Value;
        Assert.Equal(("2015-12", 2, 365, Standing.Late), (shown.Line.Due, shown.Line.Moves, shown.Line.SlippedDays, shown.Line.Standing));
        Assert.Equal([("2015-06", "2015-12", "Accessibility tests."), ("2014-12", "2015-06", "The tender was repeated.")],
            shown.History.Select(h => (h.OldDue, h.NewDue, h.Reason)));
    }

    [Fact]
    public async Task What_is_called_done_shows_its_day_and_its_proof()
    {
        Assert.Equal(["results.deliverable.done_on_missing", "results.deliverable.no_proof"],
            (await world.UpdateAsync(new(Reform, "8-2", Status: DeliverableStatus.Done))).Problems.Select(p => p.Code));
        await world.UpdateAsync(new(Reform, "8-2", Status: DeliverableStatus.Done, DoneOn: "2015-03", Link: "https://example.org/order"));
        var shown = (await world.ShowAsync(Reform, "8-2")).Value;
        Assert.Equal((Standing.Done, "https://example.org/order"), (shown.Line.Standing, Assert.Single(shown.Evidence).Link));
        await world.UpdateAsync(new(Reform, "8-2", Status: DeliverableStatus.UnderWay, Reason: "The order was withdrawn."));
        Assert.Null((await world.ShowAsync(Reform, "8-2")).Value.Line.DoneOn);
    }

    [Fact]
    public async Task Two_who_update_at_once_do_not_overwrite_each_other()
    {
        var version = (await world.ShowAsync(Reform, "9-1")).Value.Version;
        Assert.True((await world.UpdateAsync(new(Reform, "9-1", version, Owner: "One"))).IsOk);
        var late = await world.UpdateAsync(new(Reform, "9-1", version, Owner: "Two"));
        Assert.Equal("One", Assert.IsType<EditConflict>(Assert.Single(late.Problems)).Fields.Single(f => f.Field == "Owner").Theirs);
        var again = await world.UpdateAsync(new(Reform, "9-1", version + 1, Owner: "One"));
        Assert.False(again.Value.Changed);
    }

    [Fact]
    public async Task An_office_updates_what_its_unit_holds_and_nothing_else()
    {
        var dakar = await world.Database.AccessOfAsync(TestPeople.Dakar);
        Assert.Equal(ProblemKind.Forbidden, (await world.UpdateAsync(new(Reform, "9-2", Status: DeliverableStatus.UnderWay), dakar)).Problems[0].Kind);
        await world.UpdateAsync(new(Reform, "9-2", OwnerUnit: "CO-DAKAR"));
        Assert.True((await world.UpdateAsync(new(Reform, "9-2", Status: DeliverableStatus.UnderWay), dakar)).IsOk);
        Assert.Equal(["9-2"], (await world.ListAsync(new(Owner: "CO-DAKAR"), dakar)).Value.Lines.Select(l => l.Code));
        Assert.Equal(ProblemKind.Forbidden, (await world.ImportAsync(Reform, by: dakar)).Problems[0].Kind);
    }

    [Fact]
    public async Task Deliverables_of_a_framework_that_is_not_public_are_seen_by_those_who_may_read_it()
    {
        Assert.Empty((await world.ListAsync(new(), Access.Public)).Value.Lines);
        Assert.Equal(ProblemKind.NotFound, (await world.ListAsync(new(ReferenceFramework.Code), Access.Public)).Problems[0].Kind);
        Assert.Equal(ProblemKind.NotFound, (await world.ShowAsync(ReferenceFramework.Code, "A.1-1", Access.Public)).Problems[0].Kind);
    }

    [Fact]
    public async Task What_has_no_date_of_its_own_is_due_at_the_end_of_its_framework()
    {
        var line = (await world.ShowAsync(ReferenceFramework.Code, "B.2-4")).Value.Line;
        Assert.Equal((null, new DateOnly(2023, 12, 31), true, Standing.Late), (line.Due, line.DueOn, line.IsDueByPlan, line.Standing));
        var listing = (await world.ListAsync(new(ReferenceFramework.Code, Standing: Standing.Done))).Value;
        Assert.Equal((0, 44), (listing.Lines.Count, listing.All[Standing.Late]));
    }

    private Task<long> JournalAsync() => world.Database.AskAsync<long>("select count(*) from journal.entry where operation = 'results.import_deliverables'");

    private static (int, int, int) Counts(ImportDeliverables.Result done) => (done.Added, done.Changed, done.Unchanged);

    private sealed class ByRow : IComparer<string>
    {
        public int Compare(string? a, string? b) => Row(a!) == Row(b!) ? string.CompareOrdinal(a, b) : Row(a!) - Row(b!);

        private static int Row(string text) => int.Parse(text.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
