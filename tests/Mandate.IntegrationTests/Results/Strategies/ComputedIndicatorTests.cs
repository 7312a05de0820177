using System.Text;
using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Results.Strategies;

/// <summary>Programme indicators that are computed from the strategies' milestones, and outcomes that are computed from their outputs.</summary>
public sealed class ComputedIndicatorTests(StrategiesWorld world) : IClassFixture<StrategiesWorld>
{
    private const string Programme = ReferenceFramework.Code, ItStrategy = "C.2.1", HrStrategy = "C.3.1";

    [Fact]
    public async Task The_IT_strategy_s_milestones_make_the_programme_s_figure_from_the_first_approval_to_its_explanation_of_the_past()
    {
        var before = (await world.ExplainAsync(Programme, ItStrategy)).Value;
        Assert.Null(before.Value);
        Assert.Equal((11, 1), (before.Computation!.Count(SourceVerdict.NotReported), before.Computation.Count(SourceVerdict.InWords)));
        await world.MeasureAsync(StrategiesWorld.Hr, "H10", 2023, 66);
        var other = await KeptAsync(HrStrategy);

        var met = await world.MeasureAsync(StrategiesWorld.It, "1.2.a", 2023, 93);
        Assert.Equal((1m, 11m), Of(await KeptAsync(ItStrategy)));
        var then = DateTimeOffset.UtcNow;
        await world.MeasureAsync(StrategiesWorld.It, "1.1.a", 2023, 88);
        // A year in which nothing falls due moves nothing.
        await world.MeasureAsync(StrategiesWorld.It, "2.1.a", 2022, 90);
        Assert.Equal(other!.ComputedAt, (await KeptAsync(HrStrategy))!.ComputedAt);

        var e = (await world.ExplainAsync(Programme, ItStrategy)).Value;
        Assert.Equal((1m, 11m, 1, 9), (e.Numerator!.Value, e.Denominator!.Value, e.Computation!.Count(SourceVerdict.Missed), e.Computation.Count(SourceVerdict.NotReported)));
        Assert.Equal((ProgressState.AtRisk, false), (e.Targets[0].Progress.State, e.Targets[0].Progress.Reached));
        Assert.Equal(93, e.Computation.Sources.Single(s => s.Indicator == "1.2.a").Value);
        Assert.Null((await world.ExplainAsync(Programme, ItStrategy, "2022")).Value.Value);
        Assert.Equal(1, (await world.ExplainAsync(Programme, ItStrategy, "2023")).Value.Value);
        await DownToTheReportAsync(met);
        Assert.Equal([(null, 1m)], (await HistoryAsync(ItStrategy)).Where(h => h.Before != h.After).Select(h => (h.Before, h.After)));

        var past = (await world.ExplainAsync(Programme, ItStrategy, known: then)).Value;
        Assert.Equal((1m, 0), (past.Value!.Value, past.Computation!.Count(SourceVerdict.Missed)));

        // What somebody takes back no longer counts; a full recomputation finds nothing to mend.
        Assert.Empty((await world.DoAsync<EditResult, Outcome<SavedResult>>(o => o.HandleAsync(world.Officer, new(met.Id, met.Version, new("80", null, "", "en", [], false, false, false, Source: "Register")), default))).Problems);
        Assert.Equal((0m, 11m), Of(await KeptAsync(ItStrategy)));
        var again = (await world.DoAsync<RecomputeFigures, Outcome<RecomputeFigures.Recomputed>>(o => o.HandleAsync(ReferenceFramework.Officer, new(), default))).Value;
        Assert.Equal(0, again.Changed);
    }

    private async Task DownToTheReportAsync(SavedResult report)
    {
        var whole = (await world.DoAsync<ExplainFigure, Outcome<FigureExplanation>>(o => o.HandleAsync(ReferenceFramework.Officer, new(Programme, ItStrategy) { Levels = 9 }, default))).Value;
        var below = whole.Computation!.Sources.Single(s => s.Indicator == "1.2.a").Explanation!;
        Assert.Equal(report.Id, below.Regions.Single().Countries.Single().Results.Single().Id);
        Assert.Contains(",ilo-it-2022-25,1.2.a,Staff with secure mobile access to Office 365,2023-12-31,", SourcesCsv.Of(whole), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_milestone_that_is_revised_moves_what_is_computed_from_it()
    {
        await world.MeasureAsync(StrategiesWorld.Hr, "H1", 2023, 27);
        var before = (await KeptAsync(HrStrategy))!.Value;
        var revision = (await world.DoAsync<ReviseFigure, Outcome<ListRevisions.Item>>(o => o.HandleAsync(Planner("Mei"),
            new(StrategiesWorld.Hr, "H1", RevisedThing.Target, 1, 25, Reason: "Decision GB.346"), default))).Value;
        Assert.Equal(before, (await KeptAsync(HrStrategy))!.Value);
        Assert.Empty((await world.DoAsync<DecideRevision, Outcome<DecideRevision.Decided>>(o => o.HandleAsync(Planner("Luc"), new(revision.Id, Approve: true), default))).Problems);
        Assert.Equal(before + 1, (await KeptAsync(HrStrategy))!.Value);
    }

    [Fact]
    public async Task A_publication_keeps_what_a_figure_was_computed_from_and_the_values_of_closed_frameworks_to_itself()
    {
        await world.MeasureAsync(StrategiesWorld.Hr, "H8", 2023, 89.5m);
        Assert.Empty((await world.DoAsync<PublishFramework, Outcome<PublishFramework.Published>>(o => o.HandleAsync(ReferenceFramework.Officer, new(StrategiesWorld.Hr, IsPublic: true), default))).Problems);
        var number = (await world.DoAsync<CreatePublication, Outcome<ListPublications.Item>>(o => o.HandleAsync(ReferenceFramework.Officer, new(Programme, "the Governing Body", Reason: "as it stands"), default))).Value.Number;
        var frozen = (await world.DoAsync<OpenPublication, Outcome<OpenPublication.Opened>>(o => o.HandleAsync(ReferenceFramework.Officer, new(Programme, number), default))).Value.Frozen;
        var sources = frozen.Indicators.Single(i => i.Code == HrStrategy).Sources!;
        Assert.Equal(new(StrategiesWorld.Hr, "H8", new(2023, 12, 31), 89.25m, 89.5m, SourceVerdict.Met), sources.Single(s => s.Indicator == "H8"));
        Assert.All(frozen.Indicators.Single(i => i.Code == ItStrategy).Sources!, s => Assert.Null(s.Value));
        Assert.Null(frozen.Indicators.First(i => i.Code == "1.1.1").Sources);
        Assert.Equal(12, FrozenItems.Of(frozen).Count(i => i.Part == "source" && i.Key.StartsWith(HrStrategy, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nobody_reports_for_an_indicator_that_is_computed()
    {
        var refused = await world.DoAsync<ReportWithEvidence, Outcome<SavedResult>>(o => o.HandleAsync(world.Officer, new(Programme, ItStrategy, "KE", "2023", new TypedEntry("1", Language: "en"), [], Submit: false), default));
        Assert.Contains("results.report.computed", refused.Problems.Select(p => p.Code));
        var list = await world.DoAsync<ListContributions, Outcome<ContributionList>>(o => o.HandleAsync(ReferenceFramework.Officer, new(Programme, ItStrategy), default));
        Assert.Equal("results.computed.no_reports", list.Problems[0].Code);
    }

    [Fact]
    public async Task A_way_that_leads_back_is_refused_with_its_name()
    {
        var files = (await FrameworkFolder.ReadAsync(Path.Combine(Repository.Root, "data", StrategiesWorld.It), CancellationToken.None)).Value.ToList();
        files.Add(new("indicator_sources.csv", Encoding.UTF8.GetBytes("indicator,framework,source\n1.3.a,ilo-2022-23,C.2.1\n")));
        var rules = files.FindIndex(f => f.Name == "indicator_rules.csv");
        files[rules] = files[rules] with { Bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files[rules].Bytes).Replace("1.3.a,rising,,,,,,", "1.3.a,rising,,,,maximum,,", StringComparison.Ordinal)) };
        var refused = await world.DoAsync<ImportFramework, Outcome<ImportFramework.Result>>(o => o.HandleAsync(ReferenceFramework.Officer, new(files, StrategiesWorld.It, Reason: "test"), default));
        Assert.Equal(["results.import.source_cycle"], refused.Problems.Select(p => p.Code));
        Assert.Equal("ilo-it-2022-25/1.3.a ← ilo-2022-23/C.2.1 ← ilo-it-2022-25/1.3.a", refused.Problems[0].Args[0]);
        Assert.Equal("indicator_sources.csv:2", $"{refused.Problems[0].Place!.File}:{refused.Problems[0].Place!.Row}");
    }

    [Fact]
    public async Task A_source_that_is_imported_later_counts_from_then_on()
    {
        await using var database = await world.Postgres.NewDatabaseAsync(ReferenceFramework.Imported);
        Assert.Equal(12, (await ExplainAsync(database)).Count(SourceVerdict.NotThere));
        await StrategiesWorld.PutInAsync(database, StrategiesWorld.It);
        Assert.Equal((0, 11), ((await ExplainAsync(database)).Count(SourceVerdict.NotThere), (await ExplainAsync(database)).Count(SourceVerdict.NotReported)));
    }

    [Fact]
    public async Task An_outcome_is_the_weighted_mean_of_its_outputs_and_goes_with_the_import_that_made_it()
    {
        var import = await LeanAsync("O.1,rising,,,,weighted_average,,the share of all\n");
        Assert.Empty(import.Problems);
        Assert.Empty((await world.DoAsync<ApproveFramework, Outcome<ApproveFramework.Approved>>(o => o.HandleAsync(ReferenceFramework.Officer, new("lean-2022-23"), default))).Problems);
        await ShareAsync("1.1.1", "KE", "1", "2");
        await ShareAsync("1.2.1", "GH", "10", "98");
        await ShareAsync("1.2.1", "PE", "9", "10");
        var kept = await world.Database.WithDbAsync(db => (from f in db.Set<IndicatorFigure>() join i in db.Set<Indicator>() on f.IndicatorId equals i.Id where i.Code == "O.1" orderby f.Region select new { f.Region, f.Value }).ToListAsync());
        Assert.Equal([("AFR", 11m), ("ALL", 18.1818181818m), ("AMR", 90m)], kept.Select(k => (k.Region, decimal.Round(k.Value!.Value, 10))));
        var e = (await world.ExplainAsync("lean-2022-23", "O.1")).Value;
        Assert.Equal([50m, 17.59m], e.Computation!.Sources.Select(s => decimal.Round(s.Value!.Value, 2)));
    }

    [Theory]
    [InlineData("O.1,rising,,,,,,nothing said\n", "results.import.source_rule")]
    [InlineData("O.1,rising,,,,distinct_count,,not over indicators\n", "results.import.source_rule")]
    [InlineData("O.1,rising,,milestones_met,,sum,,not over time\n", "results.import.hierarchy_only")]
    [InlineData("O.1,rising,,,,sum,,added\n1.1.1,rising,,,,milestones_met,,no sources\n", "results.import.milestones_of_none")]
    public async Task A_computed_indicator_has_a_rule_for_how(string rules, string problem) =>
        Assert.Contains(problem, (await LeanAsync(rules, "other-2022-23")).Problems.Select(p => p.Code));

    private static Access Planner(string name) => ResultsWorld.Person(name, ResultsFunctions.Read, ResultsFunctions.ApproveFramework);

    private Task<Outcome<ImportFramework.Result>> LeanAsync(string rules, string code = "lean-2022-23")
    {
        const string Indicators = "code,parent,level,code_in_seed,en,zh,unit,sdg_indicator,sdg_relation,means_of_verification,mov_system,status_2022_23,dc_strategy_indicator,note\n"
            + "O.1,1,outcome,1,Share on time,,percent,,,,,,,\n1.1.1,1.1,output,1,Share of plans,,percent,,,,,,,\n1.2.1,1.2,output,1,Share of reports,,percent,,,,,,,\n";
        (string Name, string Text)[] files =
        [
            ("results_framework.csv", "code,type,parent,class,en,zh\n1,outcome,,policy,One,\n1.1,output,1,policy,Plans,\n1.2,output,1,policy,Reports,\n"), ("indicators.csv", Indicators),
            ("baselines.csv", "indicator,seq,dimension,year,value,unit,provisional,text\nO.1,1,,2021,10,percent,0,\n"), ("targets.csv", "indicator,seq,kind,total,unit,sdg_target,text\nO.1,1,percent_level,40,percent,,\n"),
            ("target_regions.csv", "indicator,region,zh,value\n"), ("regions.csv", "code,en,zh_short,zh_programme\nAFR,Africa,非洲,\n"), ("sdg_links.csv", "sdg_target,sdg_goal,outcome_codes,sdg_indicators,en,new_in_2022_23\n"),
            ("indicator_sources.csv", "indicator,framework,source\nO.1,,1.1.1\nO.1,,1.2.1\n"), ("indicator_rules.csv", "code,direction,kind,time_rule,place_rule,hierarchy_rule,dimension_rule,reason\n" + rules),
        ];
        return world.DoAsync<ImportFramework, Outcome<ImportFramework.Result>>(o => o.HandleAsync(ReferenceFramework.Officer,
            new([.. files.Select(f => new ImportFile(f.Name, Encoding.UTF8.GetBytes(f.Text)))], code), default));
    }

    private async Task ShareAsync(string indicator, string country, string part, string whole)
    {
        var saved = await world.DoAsync<ReportWithEvidence, Outcome<SavedResult>>(o => o.HandleAsync(world.Officer,
            new("lean-2022-23", indicator, country, "2022", new TypedEntry(part, whole, Language: "en") { Source = "Register" }, [], Submit: true), default));
        Assert.Empty(saved.Problems);
        Assert.Empty((await world.DoAsync<ApproveResult, Outcome<SavedResult>>(o => o.HandleAsync(world.Reviewer, new(saved.Value.Id, saved.Value.Version, saved.Value.ContentHash), default))).Problems);
    }

    private static async Task<ExplainedComputation> ExplainAsync(TestDatabase database) => (await database.InScopeAsync(s =>
        s.GetRequiredService<ExplainFigure>().HandleAsync(ReferenceFramework.Officer, new(Programme, ItStrategy), default))).Value.Computation!;

    private static (decimal?, decimal?) Of(IndicatorFigure? figure) => (figure?.Numerator, figure?.Denominator);

    private Task<IndicatorFigure?> KeptAsync(string indicator) => world.Database.WithDbAsync(db => (from f in db.Set<IndicatorFigure>().AsNoTracking()
                                                                                                    join i in db.Set<Indicator>() on f.IndicatorId equals i.Id
                                                                                                    where i.Code == indicator && f.Region == "ALL"
                                                                                                    select f).SingleOrDefaultAsync());

    private async Task<List<FigureChange>> HistoryAsync(string indicator)
    {
        await ResultsWorld.HandleEventsAsync(world.Database);
        return await world.Database.WithDbAsync(db => (from c in db.Set<FigureChange>().AsNoTracking() join i in db.Set<Indicator>() on c.IndicatorId equals i.Id where i.Code == indicator orderby c.JournalSeq select c).ToListAsync());
    }
}
