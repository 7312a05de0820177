using System.Text;
using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Results.Revisions;

public sealed class RevisionTests(ResultsWorld world) : IClassFixture<ResultsWorld>
{
    private readonly Access proposer = ResultsWorld.Person("Paula Planner", ResultsFunctions.Read, ResultsFunctions.ApproveFramework);
    private readonly Access other = ResultsWorld.Person("Otto Planner", ResultsFunctions.Read, ResultsFunctions.ApproveFramework);

    private Task<Outcome<ListRevisions.Item>> ReviseAsync(string indicator, RevisedThing thing, decimal? value, Dictionary<string, decimal>? regions = null,
        bool provisional = false, string? reason = "Decision of the session", Access? by = null, int seq = 1) => world.DoAsync<ReviseFigure, Outcome<ListRevisions.Item>>(o =>
            o.HandleAsync(by ?? proposer, new(ReferenceFramework.Code, indicator, thing, seq, value, regions, provisional, reason), default));

    private Task<Outcome<DecideRevision.Decided>> DecideAsync(Guid id, Access by, bool approve = true, string? reason = null) =>
        world.DoAsync<DecideRevision, Outcome<DecideRevision.Decided>>(o => o.HandleAsync(by, new(id, approve, reason), default));

    private async Task<FigureExplanation> ExplainAsync(string indicator, DateTimeOffset? known = null) =>
        (await world.DoAsync<ExplainFigure, Outcome<FigureExplanation>>(o => o.HandleAsync(proposer, new(ReferenceFramework.Code, indicator, Known: known), default))).Value;

    private async Task<List<ListRevisions.Item>> AllAsync(string indicator, Access? by = null) => (await world.DoAsync<ListRevisions, Outcome<List<ListRevisions.Item>>>(o =>
        o.HandleAsync(by ?? proposer, new(ReferenceFramework.Code, indicator), default))).Value;

    [Fact]
    public async Task A_target_is_revised_when_another_person_approves_and_the_old_one_stays()
    {
        const string indicator = "3.1.1";
        var before = (await ExplainAsync(indicator)).Targets[0];
        var regions = (await ExplainAsync(indicator)).Regions.ToDictionary(r => r.Code, r => r.Target!.Value);
        var proposed = (await ReviseAsync(indicator, RevisedThing.Target, before.Value + 3, new() { ["AFR"] = regions["AFR"] + 3 })).Value;
        Assert.Equal((RevisionState.Proposed, before.Value), (proposed.State, (await ExplainAsync(indicator)).Targets[0].Value));
        Assert.Equal("results.revision.own", ResultsWorld.Code(await DecideAsync(proposed.Id, proposer)));
        Assert.Equal("results.revision.own", ResultsWorld.Code(await DecideAsync(proposed.Id, ReferenceFramework.Officer)));
        Assert.Equal("results.revision.waiting", ResultsWorld.Code(await ReviseAsync(indicator, RevisedThing.Target, before.Value + 1, new() { ["AFR"] = regions["AFR"] + 1 })));

        var then = DateTimeOffset.UtcNow;
        Assert.Equal(RevisionState.InForce, (await DecideAsync(proposed.Id, other)).Value.State);
        var after = await ExplainAsync(indicator);
        Assert.Equal((before.Value + 3, before.Value + 3), (after.Targets[0].Value, after.Targets[0].Progress.Target));
        Assert.Equal(regions["AFR"] + 3, after.Regions.Single(r => r.Code == "AFR").Target);
        Assert.True(after.Targets[0].Since > then);
        Assert.Null(before.Since);
        var past = await ExplainAsync(indicator, then);
        Assert.Equal((before.Value, null), (past.Targets[0].Value, past.Targets[0].Since));
        Assert.Equal(regions["AFR"], past.Regions.Single(r => r.Code == "AFR").Target);
        var kept = Assert.Single(await AllAsync(indicator));
        Assert.Equal((before.Value, before.Value + 3, "Decision of the session"), (kept.Old!.Value, kept.New!.Value, kept.Reason));
        Assert.Equal("results.revision.decided", ResultsWorld.Code(await DecideAsync(proposed.Id, other)));
    }

    [Fact]
    public async Task A_declined_revision_leaves_the_target_and_says_why()
    {
        const string indicator = "IMP.1";
        Assert.Equal("results.revision.in_words", ResultsWorld.Code(await ReviseAsync(indicator, RevisedThing.Target, 3)));
        const string counted = "2.1.1";
        var before = (await ExplainAsync(counted)).Targets[0].Value;
        var regions = (await ExplainAsync(counted)).Regions.ToDictionary(r => r.Code, r => r.Target!.Value);
        var proposed = (await ReviseAsync(counted, RevisedThing.Target, before + 1, new() { ["AFR"] = regions["AFR"] + 1 })).Value;
        Assert.Equal("results.revision.decline_reason", ResultsWorld.Code(await DecideAsync(proposed.Id, other, approve: false)));
        Assert.Equal(RevisionState.Declined, (await DecideAsync(proposed.Id, other, false, "Wait for the session.")).Value.State);
        Assert.Equal(before, (await ExplainAsync(counted)).Targets[0].Value);
        Assert.Equal("Wait for the session.", (await AllAsync(counted))[0].DecisionReason);
        Assert.Empty(await AllAsync(counted, await PublicReaderAsync()));
    }

    [Fact]
    public async Task A_baseline_is_confirmed_or_restated_and_never_overwritten()
    {
        const string indicator = "IMP.2";
        var first = (await ExplainAsync(indicator)).Baselines[0];
        Assert.Equal(RevisionKind.Restated, (await ReviseAsync(indicator, RevisedThing.Baseline, first.Value + 0.5m, provisional: true, seq: first.Seq)).Value.Kind);
        Assert.True((await ExplainAsync(indicator)).Baselines[0].IsProvisional);
        var then = DateTimeOffset.UtcNow;
        Assert.Equal(RevisionKind.Confirmed, (await ReviseAsync(indicator, RevisedThing.Baseline, first.Value + 0.5m, seq: first.Seq)).Value.Kind);
        Assert.Equal((first.Value + 0.5m, false), ((await ExplainAsync(indicator)).Baselines[0].Value, (await ExplainAsync(indicator)).Baselines[0].IsProvisional));
        Assert.True((await ExplainAsync(indicator, then)).Baselines[0].IsProvisional);
        Assert.Equal([first.Value + 0.5m, first.Value], (await AllAsync(indicator)).Select(r => r.Old!.Value));
        Assert.Equal("results.revision.same", ResultsWorld.Code(await ReviseAsync(indicator, RevisedThing.Baseline, first.Value + 0.5m, seq: first.Seq)));
    }

    [Fact]
    public async Task Everything_wrong_with_a_revision_is_said_at_once()
    {
        var refused = await ReviseAsync("3.2.1", RevisedThing.Target, 1000, new() { ["XXX"] = 3 }, reason: " ");
        Assert.Equal(["results.revision.reason_missing", "results.revision.regions_sum", "results.revision.region_unknown"], refused.Problems.Select(p => p.Code));
        Assert.Equal(ProblemKind.NotFound, Assert.Single((await ReviseAsync("3.2.1", RevisedThing.Target, 1, seq: 9)).Problems).Kind);
        Assert.Equal(ProblemKind.Forbidden, Assert.Single((await ReviseAsync("3.2.1", RevisedThing.Target, 1, by: world.Reviewer)).Problems).Kind);
    }

    [Fact]
    public async Task An_import_that_changes_a_target_is_a_revision_and_so_is_its_undo()
    {
        const string indicator = "1.4.2";
        var before = (await ExplainAsync(indicator)).Targets[0].Value;
        var files = (await FrameworkFolder.ReadAsync(Repository.ReferenceFramework, default)).Value.ToList().ConvertAll(f => f.Name switch
        {
            "targets.csv" => f with { Bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(f.Bytes).Replace("1.4.2,1,count,19", "1.4.2,1,count,20", StringComparison.Ordinal)) },
            _ => f,
        });
        // Other tests of this class have revised other figures: only this indicator is looked at.
        var done = (await world.DoAsync<ImportFramework, Outcome<ImportFramework.Result>>(o =>
            o.HandleAsync(ReferenceFramework.Officer, new(files, Reason: "Corrigendum 1"), default))).Value;
        var revision = Assert.Single(await AllAsync(indicator));
        Assert.Equal((RevisionKind.Imported, RevisionState.InForce, before, 20m, "Corrigendum 1"), (revision.Kind, revision.State, revision.Old!.Value, revision.New!.Value!.Value, revision.Reason));
        Assert.NotNull((await ExplainAsync(indicator)).Targets[0].Since);
        Assert.True((await world.DoAsync<UndoImport, Outcome<UndoImport.Result>>(o => o.HandleAsync(ReferenceFramework.Officer, new(done.ImportId!.Value), default))).IsOk);
        Assert.Equal(before, (await ExplainAsync(indicator)).Targets[0].Value);
        Assert.Equal([(20m, before), (before, 20m)], (await AllAsync(indicator)).Select(r => (r.Old!.Value, r.New!.Value)));
    }

    [Fact]
    public async Task A_proposal_that_an_import_overtook_is_not_put_in_force()
    {
        const string indicator = "7.3.1";
        var target = (await ExplainAsync(indicator)).Targets[0];
        var regions = (await ExplainAsync(indicator)).Regions.ToDictionary(r => r.Code, r => r.Target!.Value);
        var proposed = (await ReviseAsync(indicator, RevisedThing.Target, target.Value + 1, new() { ["AFR"] = regions["AFR"] + 1 })).Value;
        await world.Database.Source.CreateCommand($"update results.indicator_target set value = value + 5 where indicator_id = (select id from results.indicator where code = '{indicator}')").ExecuteNonQueryAsync();
        Assert.Equal("results.revision.changed_since", ResultsWorld.Code(await DecideAsync(proposed.Id, other)));
        Assert.Equal(RevisionState.Proposed, (await AllAsync(indicator))[0].State);
    }

    private async Task<Access> PublicReaderAsync()
    {
        await world.DoAsync<PublishFramework, Outcome<PublishFramework.Published>>(o => o.HandleAsync(ReferenceFramework.Officer, new(ReferenceFramework.Code, true), default));
        return ResultsWorld.Person("Reader");
    }
}
