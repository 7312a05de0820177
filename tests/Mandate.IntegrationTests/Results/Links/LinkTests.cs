using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.IntegrationTests.Results.Links;

/// <summary>What became of indicators from one framework to the next: by file and one by one.</summary>
public sealed class LinkTests(LinkWorld world) : IClassFixture<LinkWorld>, IAsyncLifetime
{
    private static readonly string Whole = LinkWorld.Row("C.1", "C.1", "continued", reason: "") + LinkWorld.Row("C.2", "C.2", "revised")
        + LinkWorld.Row("C.3", "C.3.a", "split", "1") + LinkWorld.Row("C.3", "C.3.b", "split", "1")
        + LinkWorld.Row("C.4", "C.4", "merged", "1") + LinkWorld.Row("C.5", "C.4", "merged", "1") + LinkWorld.Row("C.6", "", "dropped") + LinkWorld.Row("", "C.7", "new", reason: "");

    public async ValueTask InitializeAsync() => await world.Database.Source.CreateCommand("delete from results.indicator_link").ExecuteNonQueryAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Before_anything_is_said_every_indicator_of_both_is_there_and_what_the_framework_marks_is_said()
    {
        var pair = await world.PairAsync();
        Assert.Equal((6, 6), (pair.UnmappedLater, pair.UnmappedEarlier));
        Assert.Equal(["C.2 revised", "C.7 new"], pair.Lines.Where(l => l.To?.Change is not null).Select(l => $"{l.To!.Code} {l.To.Change}"));
    }

    [Fact]
    public async Task A_file_says_what_became_of_each_and_the_same_file_twice_is_the_same_state()
    {
        Assert.Equal(new(8, 0, 0, false), (await world.ImportAsync(Whole, dryRun: true)).Value);
        Assert.Equal(new(8, 0, 0, true), (await world.ImportAsync(Whole)).Value);
        Assert.Equal(new(0, 0, 8, true), (await world.ImportAsync(Whole)).Value);
        var pair = await world.PairAsync();
        Assert.Equal((0, 0, 1, 1, 2, 1, 1, 1), (pair.UnmappedLater, pair.UnmappedEarlier, pair.Count(LinkKind.Continued), pair.Count(LinkKind.Revised),
            pair.Count(LinkKind.Split), pair.Count(LinkKind.Merged), pair.Count(LinkKind.New), pair.Count(LinkKind.Dropped)));
        Assert.True(pair.Lines.Single(l => l.Kind == LinkKind.Continued).IsComparable);
        Assert.False(pair.Lines.Single(l => l.Kind == LinkKind.Revised).IsComparable);
        var written = LinkFile.Write(Mandate.Results.Pages.LinksModel.Saved(pair));
        Assert.Equal(new(0, 0, 8, true), (await world.ImportAsync(written[(written.IndexOf('\n', StringComparison.Ordinal) + 1)..])).Value);
    }

    [Fact]
    public async Task Every_problem_of_a_file_is_told_at_once_and_nothing_of_it_is_saved()
    {
        var refused = await world.ImportAsync(LinkWorld.Row("C.1", "C.1", "continued")
            + LinkWorld.Row("C.9", "C.2", "revised") + LinkWorld.Row("C.3", "C.3.a", "shared") + LinkWorld.Row("C.4", "", "merged") + LinkWorld.Row("C.6", "C.7", "dropped")
            + LinkWorld.Row("", "C.3.b", "continued") + LinkWorld.Row("C.5", "C.4", "merged", "yes", "")
            + $"{LinkWorld.Later},C.1,{LinkWorld.Earlier},C.1,continued,,\n{LinkWorld.Later},C.1,{LinkWorld.Later},C.1,continued,,\nnone-1900-01,C.1,{LinkWorld.Later},C.1,continued,,\n");
        Assert.Equal(
        [
            "3 from results.report.indicator_unknown", "4 kind kernel.csv.one_of", "5 to results.link.to_missing", "6 to results.link.dropped_with_to",
            "7 from results.link.from_missing", "8 comparable kernel.csv.flag", "8 reason results.link.reason_missing",
            "9 to_framework results.link.backward", "10 to_framework results.link.same_framework", "11 from_framework results.framework.not_found",
        ], refused.Problems.Select(p => $"{p.Place!.Row} {p.Place.Field} {p.Code}"));
        Assert.Equal(6, (await world.PairAsync()).UnmappedLater);
    }

    [Fact]
    public async Task A_dropped_indicator_has_no_successor_a_new_one_no_predecessor_and_no_link_stands_twice()
    {
        var refused = await world.ImportAsync(LinkWorld.Row("C.6", "", "dropped") + LinkWorld.Row("C.6", "C.4", "merged") + LinkWorld.Row("", "C.7", "new") + LinkWorld.Row("C.5", "C.7", "revised")
            + LinkWorld.Row("C.1", "C.1", "continued") + LinkWorld.Row("C.1", "C.1", "revised"));
        Assert.Equal(
        [
            "2 results.link.dropped_with_successor", "3 results.link.dropped_with_successor", "4 results.link.new_with_predecessor", "5 results.link.new_with_predecessor", "7 results.import.duplicate",
        ], refused.Problems.Select(p => $"{p.Place!.Row} {p.Code}"));
        // The same against what is saved already.
        Assert.True((await world.SetAsync("C.6", null, LinkKind.Dropped)).IsOk);
        Assert.Equal("results.link.dropped_with_successor", ResultsWorld.Code(await world.ImportAsync(LinkWorld.Row("C.6", "C.4", "merged"))));
        Assert.Equal("results.link.dropped_with_successor", ResultsWorld.Code(await world.SetAsync("C.6", "C.4", LinkKind.Merged)));
        Assert.Equal("results.link.twice", ResultsWorld.Code(await world.SetAsync("C.6", null, LinkKind.Dropped)));
    }

    [Fact]
    public async Task Two_people_who_change_one_link_see_each_other_and_a_removed_link_leaves_its_words_in_the_journal()
    {
        var first = (await world.SetAsync("C.2", "C.2", LinkKind.Continued, comparable: true)).Value;
        var changed = (await world.SetAsync("C.2", "C.2", LinkKind.Revised, first.Id, first.Version, reason: "another denominator")).Value;
        Assert.Equal((true, LinkKind.Revised), (changed.Changed, changed.Kind));
        Assert.False((await world.SetAsync("C.2", "C.2", LinkKind.Revised, first.Id, changed.Version, reason: "another denominator")).Value.Changed);
        Assert.IsType<EditConflict>(Assert.Single((await world.SetAsync("C.2", "C.2", LinkKind.Continued, first.Id, first.Version)).Problems));
        Task<Outcome<RemoveLink.Removed>> Remove(int version) => world.DoAsync<RemoveLink, Outcome<RemoveLink.Removed>>(o => o.HandleAsync(LinkWorld.Planner, new(first.Id, version), default));
        Assert.False((await Remove(first.Version)).IsOk);
        Assert.True((await Remove(changed.Version)).IsOk);
        Assert.Equal("another denominator", await world.Database.AskAsync<string>(
            $"select old->>'reason' from journal.entry where operation = 'results.remove_link' and subject_id = '{first.Id}' order by seq desc limit 1"));
    }

    [Fact]
    public async Task Only_who_keeps_the_later_framework_says_what_became_of_indicators()
    {
        var reader = ResultsWorld.Person("Reader", ResultsFunctions.Read);
        Assert.Equal(ProblemKind.Forbidden, (await world.ImportAsync(Whole, reader)).Problems[0].Kind);
        Assert.Equal(ProblemKind.NotFound, (await world.DoAsync<SetLink, Outcome<SetLink.Saved>>(o =>
            o.HandleAsync(ResultsWorld.Person("Stranger"), new(LinkWorld.Earlier, "C.1", LinkWorld.Later, "C.1", LinkKind.Continued, true, null), default))).Problems[0].Kind);
        Assert.False((await world.PairAsync(reader)).MayEdit);
    }

    [Fact]
    public async Task What_is_mapped_is_not_removed_by_a_file_or_by_an_undo()
    {
        await world.ImportAsync(Whole);
        var import = await world.Database.AskAsync<Guid>($"select id from results.framework_import where framework_code = '{LinkWorld.Later}'");
        await world.Database.Source.CreateCommand($"update results.framework set status = 'Draft' where code = '{LinkWorld.Later}'").ExecuteNonQueryAsync();
        var undone = await world.DoAsync<UndoImport, Outcome<UndoImport.Result>>(o => o.HandleAsync(ReferenceFramework.Officer, new(import), default));
        await world.Database.Source.CreateCommand($"update results.framework set status = 'Approved' where code = '{LinkWorld.Later}'").ExecuteNonQueryAsync();
        Assert.Equal("results.undo.has_links", ResultsWorld.Code(undone));
    }

    [Fact]
    public async Task The_draft_suggests_what_the_frameworks_say_and_leaves_the_rest_to_people()
    {
        await world.SetAsync("C.3", "C.3.a", LinkKind.Split);
        var rows = DraftLinks.Of(await world.PairAsync());
        Assert.Equal(["C.1>C.1 Continued", "C.2>C.2 Revised", "C.3>C.3.a Split", ">C.3.b ", "C.4>C.4 ", ">C.7 New", "C.5> ", "C.6> "], rows.Select(r => $"{r.From}>{r.To} {r.Kind}"));
    }
}
