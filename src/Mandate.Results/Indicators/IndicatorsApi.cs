using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Results;

/// <summary>Indicators with baselines, targets and notes, their figures and the explanation of each, over the API.</summary>
internal static class IndicatorsApi
{
    private const string List = "indicators";

    internal sealed record BaselineItem(int Seq, string? Dimension, string? Years, decimal? Value, string Unit, bool IsProvisional, bool IsCumulative, string? Text);

    internal sealed record TargetItem(int Seq, TargetKind Kind, decimal? Value, string Unit, string? SdgTarget, string? Text, IReadOnlyDictionary<string, decimal> Regions, DateOnly? Due);

    internal sealed record Figure(decimal? Value, decimal? Numerator, decimal? Denominator, ObservationStatus Status, int ApprovedResults, int OpenResults);

    internal sealed record Note(int Number, ApiText Text, IReadOnlyList<ApiText> Criteria);

    internal sealed record Item(
        Guid Id, string Code, string Result, ApiText Title, string Level, string Unit, IndicatorKind Kind, Direction? Direction,
        RollUpRule TimeRule, RollUpRule PlaceRule, RollUpRule HierarchyRule, RollUpRule DimensionRule, MeasuredPlace MeasuredAt, Accumulation Accumulation,
        ApiText? MeansOfVerification, string? SdgIndicator, IReadOnlyList<BaselineItem> Baselines, IReadOnlyList<TargetItem> Targets, Figure? Figure, Note? TechnicalNote, bool IsComputed, IReadOnlyList<SourceItem> Sources,
        CountedAgreement? Counts);

    internal sealed record SourceItem(string Framework, string Indicator);

    internal sealed record Figures(string Framework, string Indicator, string Unit, DateOnly To, IReadOnlyList<FigurePeriod> Periods, IReadOnlyList<KeptFigure> Items);

    public static void MapIndicatorsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("results.api.indicators_tag");
        api.MapGet("/frameworks/{framework}/indicators", ListAsync).Is("listIndicators", "results.api.indicators").InPages()
            .Produces<ApiPage<Item>>().AllowAnonymous();
        api.MapGet("/frameworks/{framework}/indicators/{indicator}", OneAsync).Is("readIndicator", "results.api.indicator").Produces<Item>().AllowAnonymous();
        api.MapGet("/frameworks/{framework}/indicators/{indicator}/figures", FiguresAsync).Is("readFigures", "results.api.figures")
            .Produces<Figures>().AllowAnonymous();
        api.MapGet("/frameworks/{framework}/indicators/{indicator}/explanation", ExplainAsync).Is("explainFigure", "results.api.explanation")
            .Asks("region", "results.api.region").Produces<FigureExplanation>().AllowAnonymous();
    }

    private static async Task<IResult> ListAsync(string framework, HttpContext http, ListIndicators list, CurrentAccess current, CancellationToken ct)
    {
        var asked = PageRequest.Read(http.Request, List);
        if (!asked.TryGet(out var page)) return http.Refuse(asked.Problems);
        var found = await list.HandleAsync(current.Value, new(framework, null, page.After, page.Limit + 1), ct);
        return ApiAnswer.Of(http, found, f => ApiPage<Item>.Of(List, page.Limit, f.ConvertAll(Shown), i => i.Id));
    }

    private static async Task<IResult> OneAsync(
        string framework, string indicator, HttpContext http, ListIndicators list, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await list.HandleAsync(current.Value, new(framework, indicator, null, 1), ct), f => Shown(f[0]), f => f[0].Indicator.Version);

    private static async Task<IResult> FiguresAsync(
        string framework, string indicator, HttpContext http, ReadIndicatorFigures read, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await read.HandleAsync(current.Value, new(framework, indicator), ct),
            f => new Figures(f.Framework, f.Indicator, f.Unit, f.To, f.Periods, f.Kept));

    private static async Task<IResult> ExplainAsync(
        string framework, string indicator, string? region, HttpContext http, ExplainFigure explain, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await explain.HandleAsync(current.Value, new(framework, indicator, region) { Levels = ExplanationEndpoints.SourceLevels }, ct), e => e);

    private static Item Shown(ListIndicators.Entry e) => new(
        e.Indicator.Id, e.Indicator.Code, e.Result, ApiText.Of(e.Indicator.Title), e.Indicator.Level, e.Indicator.Unit, e.Indicator.Kind, e.Indicator.Direction,
        e.Indicator.TimeRule, e.Indicator.PlaceRule, e.Indicator.HierarchyRule, e.Indicator.DimensionRule, e.Indicator.MeasuredAt, e.Indicator.Accumulation,
        ApiText.OfOptional(e.Indicator.MeansOfVerification), e.Indicator.SdgIndicator,
        [.. e.Baselines.Select(b => new BaselineItem(b.Seq, b.Dimension, b.Years, b.Value, b.Unit, b.IsProvisional, b.IsCumulative, b.Text))],
        [.. e.Targets.Select(t => new TargetItem(t.Seq, t.Kind, t.Value, t.Unit, t.SdgTarget, t.Text, t.Regions.ToDictionary(r => r.Region, r => r.Value), t.Due))],
        e.Figure is { } f ? new(f.Value, f.Numerator, f.Denominator, f.Status, f.ApprovedResults, f.OpenResults) : null,
        e.Note is { } n ? new(n.Number, ApiText.Of(n.Text), [.. n.Criteria.Select(c => ApiText.Of(c.Text))]) : null,
        e.Indicator.IsComputed, [.. e.Sources.Select(s => new SourceItem(s.Framework, s.Source))], e.Indicator.Counts);
}
