using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Mandate.IntegrationTests.Results.Publications;

public sealed class PublicationTests(ResultsWorld world) : IClassFixture<ResultsWorld>
{
    private static readonly Access Planner = ReferenceFramework.Officer;

    private Task<Outcome<ListPublications.Item>> FreezeAsync(string? to = "Governing Body, 349th session", string? reason = "The session begins.", Access? by = null) =>
        world.DoAsync<CreatePublication, Outcome<ListPublications.Item>>(o =>
            o.HandleAsync(by ?? Planner, new(ReferenceFramework.Code, to, new DateOnly(2023, 10, 30), reason), default));

    private async Task<OpenPublication.Opened> OpenAsync(int number) => (await world.DoAsync<OpenPublication, Outcome<OpenPublication.Opened>>(o =>
        o.HandleAsync(Planner, new(ReferenceFramework.Code, number), default))).Value;

    private async Task<IReadOnlyList<FrozenChange>> ChangesAsync(int from, int? to = null) => (await world.DoAsync<ComparePublications, Outcome<ComparePublications.Compared>>(o =>
        o.HandleAsync(Planner, new(null, from, to), default))).Value.Changes;

    private async Task<List<string>> KeysAsync() =>
        (await world.DoAsync<ListPublicKeys, List<PublicKey>>(o => o.ReadAsync(default))).ConvertAll(k => k.Pem);

    [Fact]
    public async Task What_was_frozen_opens_as_it_was_whatever_happens_afterwards()
    {
        const string indicator = "4.1.1";
        var approved = await world.ApprovedAsync("SN", indicator);
        var item = (await FreezeAsync()).Value;
        var before = await OpenAsync(item.Number);
        await world.WithdrawAsync(world.Officer, approved, "The law was annulled.");
        await world.ApprovedAsync("GM", indicator);
        var after = await OpenAsync(item.Number);
        Assert.Equal(before.File(), after.File());
        var frozen = after.Frozen.Indicators.Single(i => i.Code == indicator);
        Assert.Equal(1, frozen.Figures.Single(f => f.Region == "ALL").Value);
        var contribution = Assert.Single(frozen.Contributions);
        Assert.Equal((approved.Id, approved.Version - 1, approved.ContentHash), (contribution.Id, contribution.Version, contribution.Sha256));
        Assert.True(PublicationFile.Verify(after.File(), await KeysAsync()).IsOk);
        Assert.DoesNotContain("account:", System.Text.Encoding.UTF8.GetString(after.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_frozen_table_is_the_table_of_that_day()
    {
        await world.ApprovedAsync("TG", "4.2.1");
        var item = (await FreezeAsync()).Value;
        var frozen = (await OpenAsync(item.Number)).Frozen;
        foreach (var region in (string?[])[null, "AFR", "AMR"])
        {
            var today = (await world.DoAsync<ReadFrameworkTable, Outcome<FrameworkTable>>(o => o.HandleAsync(Planner, new(ReferenceFramework.Code, region), default))).Value;
            var then = new FrozenTable(frozen, region).Make();
            Assert.Equal(today.Lines.Select(Seen), then.Lines.Select(Seen));
            Assert.Equal(today.Nodes.Select(n => (n.Code, n.Depth)), then.Nodes.Select(n => (n.Code, n.Depth)));
            Assert.Equal(States(today), States(then));
        }

        static object States(FrameworkTable table)
        {
            var tally = StateTally.Of(table.Lines);
            return (tally.Indicators, tally[ProgressState.OnCourse], tally[ProgressState.Behind], tally[ProgressState.AtRisk], tally[ProgressState.NoData]);
        }

        static object Seen(IndicatorLine l) => (l.Code, l.Part, l.Baseline, (l.TargetKind, l.Target, l.TargetText), l.Achieved, l.OpenResults,
            (l.Progress.State, l.Progress.Reason, l.Progress.Expected, l.Progress.Share, string.Join(' ', l.Progress.Notes)));
    }

    [Fact]
    public async Task The_same_data_gives_the_same_bytes()
    {
        await world.ApprovedAsync("BJ", "4.3.1");
        var framework = await world.Database.WithDbAsync(db => db.Set<Framework>().AsNoTracking().SingleAsync());
        Task<byte[]> Read() => world.DoAsync<FreezeFramework, byte[]>(async o => CanonicalJson.Write(await o.ReadAsync(framework, null, default)));
        Assert.Equal(await Read(), await Read());
    }

    [Fact]
    public async Task The_database_refuses_to_change_or_delete_what_was_frozen()
    {
        await FreezeAsync();
        foreach (var sql in (string[])[
            "update results.publication set submitted_to = 'Nobody'", "delete from results.publication_content", "truncate results.publication_content",
            "update results.publication_content set bytes = '\\x00'", "set session_replication_role = replica; delete from results.publication_content"])
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => world.Database.Source.CreateCommand(sql).ExecuteNonQueryAsync());
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    [Fact]
    public async Task While_results_are_under_review_a_reason_is_asked_for_and_stated()
    {
        await world.SubmittedAsync("ML", "4.4.1");
        var waiting = await world.Database.WithDbAsync(db => db.Set<CountryResult>().CountAsync(r => r.Status == CountryResultStatus.Submitted));
        var refused = await FreezeAsync(to: " ", reason: " ");
        Assert.Equal(["results.publication.to_missing", "results.publication.reviews_open"], refused.Problems.Select(p => p.Code));
        Assert.Equal([waiting], refused.Problems[1].Args);
        var item = (await FreezeAsync(reason: " The session begins tomorrow. ")).Value;
        Assert.Equal((waiting, "The session begins tomorrow."), (item.LeftOut, item.Reason));
        var head = (await OpenAsync(item.Number)).Frozen.Publication!;
        Assert.Equal((waiting, item.Reason, new DateOnly(2023, 10, 30)), (head.LeftOut, head.Reason, head.SubmittedOn));
    }

    [Fact]
    public async Task Two_publications_and_today_are_compared_figure_by_figure()
    {
        const string indicator = "5.1.1";
        var first = (await FreezeAsync()).Value.Number;
        await world.ApprovedAsync("NE", indicator);
        var second = (await FreezeAsync()).Value.Number;
        var between = await ChangesAsync(first, second);
        Assert.Contains(between, c => c is { Part: "figure", Key: indicator + " AFR", Kind: FrozenChangeKind.Added, After: "1" });
        Assert.Contains(between, c => c is { Part: "contribution", Key: indicator + " NE 2022", Kind: FrozenChangeKind.Added });
        Assert.DoesNotContain(await ChangesAsync(second), c => c.Key.StartsWith(indicator, StringComparison.Ordinal));
        await world.ApprovedAsync("AO", indicator);
        Assert.Contains(await ChangesAsync(second), c => c is { Part: "figure", Key: indicator + " ALL", Field: "value", Before: "1", After: "2" });
    }

    [Fact]
    public async Task Only_who_keeps_the_framework_freezes_it_and_numbers_count_up()
    {
        Assert.Equal(ProblemKind.Forbidden, Assert.Single((await FreezeAsync(by: world.Reviewer)).Problems).Kind);
        var (a, b) = ((await FreezeAsync()).Value, (await FreezeAsync()).Value);
        Assert.Equal(a.Number + 1, b.Number);
        Assert.Equal(a.Key, b.Key);
        var stranger = ResultsWorld.Person("Nobody");
        Assert.Equal(ProblemKind.NotFound, Assert.Single((await world.DoAsync<OpenPublication, Outcome<OpenPublication.Opened>>(o =>
            o.HandleAsync(stranger, new(ReferenceFramework.Code, a.Number), default))).Problems).Kind);
    }

    [Fact]
    public async Task A_draft_framework_is_not_frozen()
    {
        await using var database = await world.Postgres.NewDatabaseAsync(ReferenceFramework.Imported);
        var refused = await database.InScopeAsync(s => s.GetRequiredService<CreatePublication>().HandleAsync(Planner, new(null, "Body"), default));
        Assert.Equal("results.framework.not_approved", ResultsWorld.Code(refused));
    }

    [Fact]
    public async Task The_hash_of_a_publication_stands_in_the_journal()
    {
        var item = (await FreezeAsync()).Value;
        var told = await world.Database.WithDbAsync(db => db.Set<JournalEntry>().AsNoTracking()
            .Where(e => e.Event == nameof(FrameworkFrozen)).OrderByDescending(e => e.Seq).Select(e => e.New!).FirstAsync());
        Assert.Contains(item.Sha256, told, StringComparison.Ordinal);
    }
}
