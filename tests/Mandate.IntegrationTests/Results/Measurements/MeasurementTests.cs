using System.Text;
using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Results.Measurements;

/// <summary>Measured indicators from the file that breaks them down to the figure of one option in one period.</summary>
public sealed class MeasurementTests(ResultsWorld world) : IClassFixture<ResultsWorld>, IAsyncLifetime
{
    private const string World = "IMP.1";

    public async ValueTask InitializeAsync()
    {
        await DimensionsAsync();
        await MeasuresAsync($"{World},organisation,periodic,0,100,,a percentage");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_is_measured_for_the_whole_organisation_becomes_its_figure_and_that_of_its_period()
    {
        var draft = (await world.ReportAsync(world.Officer, "", World, Value("7.4"))).Value;
        await world.ApproveAsync(world.Reviewer, (await world.SubmitAsync(world.Officer, draft)).Value);
        Assert.Equal(7.4m, await world.FigureAsync(World));
        Assert.Equal([("ALL", "2022", "ALL", 7.4m)], await PartsAsync(World));
    }

    [Fact]
    public async Task Cells_make_the_whole_and_a_figure_for_each_option()
    {
        var indicator = await BrokenDownAsync();
        var first = await ApprovedAsync(indicator, "SN", "2022", new("sex=F", "3", "10"), new("sex=M", "1", "10"));
        await ApprovedAsync(indicator, "KE", "2022", new("sex=F", "5", "10"), new("sex=_U", "1", "10"));
        Assert.Equal(25, await world.FigureAsync(indicator));
        var parts = await PartsAsync(indicator);
        Assert.Contains(("ALL", "ALL", "sex=F", 40m), parts);
        Assert.Contains(("AFR", "2022", "sex=M", 10m), parts);
        Assert.Contains(("ALL", "2022", "sex=_U", 10m), parts);
        await AgreesWithAFullRecomputationAsync(indicator);
        await EveryKeptFigureIsExplainedAsync(indicator);
        await EditingACellUndoesTheApprovalAsync(indicator, first);
    }

    private async Task EditingACellUndoesTheApprovalAsync(string indicator, SavedResult on)
    {
        var edited = (await world.EditAsync(world.Officer, on, Cells(new("sex=F", "4", "10"), new("sex=M", "1", "10")))).Value;
        Assert.Equal(CountryResultStatus.Draft, edited.Status);
        Assert.NotEqual(on.ContentHash, edited.ContentHash);
        Assert.Equal(30, await world.FigureAsync(indicator));
        var journalled = await world.Database.WithDbAsync(db => db.Set<JournalEntry>().AsNoTracking()
            .Where(j => j.Event == nameof(MeasurementsChanged) && j.SubjectId == on.Id.ToString()).OrderByDescending(j => j.Seq).FirstAsync());
        Assert.StartsWith("""{"result_id":"ID","cells":[{"key":"sex=F","old":{"status":"reported","quantity":3,"denominator":10,"comment":null,"follow_up":false},"new":{"status":"reported","quantity":4,"denominator":10,"comment":null,"follow_up":false}}]"""
            .Replace("ID", on.Id.ToString(), StringComparison.Ordinal), journalled.New, StringComparison.Ordinal);
    }

    private async Task EveryKeptFigureIsExplainedAsync(string indicator)
    {
        foreach (var (region, period, part, value) in await PartsAsync(indicator))
        {
            var list = (await world.DoAsync<ListContributions, Outcome<ContributionList>>(o =>
                o.HandleAsync(ReferenceFramework.Officer, new(null, indicator, region, period, part), default))).Value;
            Assert.Equal((value, list.Total), (list.Value, list.Rows.Count));
            var why = (await world.DoAsync<ExplainFigure, Outcome<FigureExplanation>>(o => o.HandleAsync(ReferenceFramework.Officer,
                new(null, indicator, Given(region)) { Period = Given(period), Part = Given(part) }, default))).Value;
            Assert.Equal((value, list.Total), (why.Value, why.Regions.Sum(r => r.Countries.Sum(c => c.Results.Count))));
        }
        var unknown = await world.DoAsync<ExplainFigure, Outcome<FigureExplanation>>(o =>
            o.HandleAsync(ReferenceFramework.Officer, new(null, indicator) { Part = "sex=X" }, default));
        Assert.Equal("results.explain.part_unknown", ResultsWorld.Code(unknown));
    }

    private static string? Given(string code) => code == PartFigure.All ? null : code;

    private async Task AgreesWithAFullRecomputationAsync(string indicator)
    {
        var before = await PartsAsync(indicator);
        await world.Database.WithDbAsync(db => db.Set<PartFigure>().ExecuteDeleteAsync());
        await world.DoAsync<RecomputeFigures, Outcome<RecomputeFigures.Recomputed>>(o => o.HandleAsync(ReferenceFramework.Officer, new(), default));
        Assert.Equal(before, await PartsAsync(indicator));
    }

    [Fact]
    public async Task A_country_is_not_asked_for_what_is_measured_once_and_the_whole_not_for_what_countries_report()
    {
        Assert.Equal("results.report.whole_only", ResultsWorld.Code(await world.ReportAsync(world.Officer, "KE", World, Value("7.4"))));
        Assert.Equal("results.report.country_unknown", ResultsWorld.Code(await world.ReportAsync(world.Officer, "ALL", ResultsWorld.States)));
    }

    [Fact]
    public async Task What_an_office_may_report_for_its_countries_it_may_not_report_for_the_whole() =>
        Assert.Equal("organisation.access.refused", ResultsWorld.Code(await world.ReportAsync(ResultsWorld.OfficerFor("KE"), "", World, Value("7.4"))));

    [Fact]
    public async Task A_measured_value_is_handed_in_with_its_source_or_with_evidence()
    {
        var indicator = "IMP.2";
        var draft = (await world.ReportAsync(world.Officer, "", indicator, Value("2.1", source: null), "2023")).Value;
        Assert.Equal("results.submit.evidence_missing", ResultsWorld.Code(await world.SubmitAsync(world.Officer, draft)));
        var mended = (await world.EditAsync(world.Officer, draft, Value("2.1"))).Value;
        Assert.True((await world.SubmitAsync(world.Officer, mended)).IsOk);
    }

    [Fact]
    public async Task A_confidential_value_gives_no_figure_and_says_why()
    {
        var indicator = "IMP.3";
        var draft = (await world.ReportAsync(world.Officer, "", indicator, Value(null) with { Status = "confidential" })).Value;
        await world.ApproveAsync(world.Reviewer, (await world.SubmitAsync(world.Officer, draft)).Value);
        Assert.Null(await world.FigureAsync(indicator));
        Assert.Equal(ObservationStatus.Confidential, await world.Database.WithDbAsync(db => db.Set<IndicatorFigure>()
            .Where(f => db.Set<Indicator>().Any(i => i.Id == f.IndicatorId && i.Code == indicator)).Select(f => f.Status).SingleAsync()));
    }

    [Fact]
    public async Task The_same_files_twice_change_nothing_and_an_option_is_retired_but_never_deleted()
    {
        Assert.Equal(0, (await DimensionsAsync()).Value is var again ? again.Added + again.Changed : -1);
        Assert.Equal((0, 1), (await MeasuresAsync($"{World},organisation,periodic,0,100,,a percentage")).Value is var same ? (same.Changed, same.Unchanged) : default);
        var without = await world.DoAsync<ImportDimensions, Outcome<ImportDimensions.Result>>(o => o.HandleAsync(ReferenceFramework.Officer,
            new(File("dimensions.csv", "dimension,option,en,fr,es,zh,retired_from\ncolour,,Colour,,,,\ncolour,R,Red,,,,\n")), default));
        Assert.Equal(3, without.Value.Added);
        Assert.True(await world.Database.WithDbAsync(db => db.Set<DimensionOption>().AnyAsync(o => o.Code == "F")));
    }

    [Fact]
    public async Task Every_fault_of_a_measures_file_is_told_with_its_row()
    {
        var outcome = await MeasuresAsync("3.1.1,,,,,,counts", "NONE,,,,,,", "IMP.4,planet,,9,1,colours:sum;sex,x");
        Assert.Equal(["2 indicator results.measure.not_measured", "3 indicator results.measure.indicator_unknown", "3 reason kernel.csv.required",
            "4 dimensions results.measure.dimension_shape", "4 dimensions results.measure.dimension_unknown", "4 maximum results.measure.bounds", "4 measured_at kernel.csv.one_of"],
            outcome.Problems.Select(p => $"{p.Place!.Row} {p.Place.Field} {p.Code}").Order(StringComparer.Ordinal));
    }

    private static ResultEntry Value(string? value, string? source = "Survey of 2022") =>
        new(value, null, null, "en", [], false, false, false, Source: source);

    private static ResultEntry Cells(params CellEntry[] cells) => Value(null) with { Cells = cells };

    private async Task<SavedResult> ApprovedAsync(string indicator, string country, string period, params CellEntry[] cells)
    {
        var draft = (await world.ReportAsync(world.Officer, country, indicator, Cells(cells), period)).Value;
        return (await world.ApproveAsync(world.Reviewer, (await world.SubmitAsync(world.Officer, draft)).Value)).Value;
    }

    // The first enabling share of the reference framework, broken down by sex.
    private async Task<string> BrokenDownAsync()
    {
        var code = await world.Database.WithDbAsync(db => db.Set<Indicator>().Where(i => i.Kind == IndicatorKind.Value && i.MeasuredAt == MeasuredPlace.Country)
            .OrderBy(i => i.Position).Select(i => i.Code).FirstAsync());
        Assert.True((await MeasuresAsync($"{code},country,periodic,,,sex:weighted_average,by sex")).IsOk);
        return code;
    }

    private Task<Outcome<ImportDimensions.Result>> DimensionsAsync() => world.DoAsync<ImportDimensions, Outcome<ImportDimensions.Result>>(async o =>
        await o.HandleAsync(ReferenceFramework.Officer, new(new ImportFile("dimensions.csv", await System.IO.File.ReadAllBytesAsync(Path.Combine(Repository.Root, "data", "reference", "dimensions.csv")))), default));

    private Task<Outcome<ImportMeasures.Result>> MeasuresAsync(params string[] rows) => world.DoAsync<ImportMeasures, Outcome<ImportMeasures.Result>>(o =>
        o.HandleAsync(ReferenceFramework.Officer, new(ReferenceFramework.Code, File("measures.csv",
            "indicator,measured_at,accumulation,minimum,maximum,dimensions,reason\n" + string.Join('\n', rows) + "\n")), default));

    private static ImportFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    private Task<List<(string, string, string, decimal?)>> PartsAsync(string indicator) => world.Database.WithDbAsync(async db =>
        (await db.Set<PartFigure>().AsNoTracking().Where(f => db.Set<Indicator>().Any(i => i.Id == f.IndicatorId && i.Code == indicator)).ToListAsync())
            .OrderBy(f => (f.Region, f.Period, f.Part)).Select(f => (f.Region, f.Period, f.Part, f.Value)).ToList());
}
