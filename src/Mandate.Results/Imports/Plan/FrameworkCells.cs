using Mandate.Kernel;
using System.Globalization;

namespace Mandate.Results;

/// <summary>One row of one file as text, whatever it came from: two rows are the same when their cells are.</summary>
internal sealed record PlanRow(string File, string Key, int Row, IReadOnlyList<(string Column, string? Value)> Cells);

/// <summary>Rows as cells in one canonical form: 2, 2.0 and 2.00 are one number, an empty cell is null.</summary>
internal static class FrameworkCells
{
    public static IEnumerable<PlanRow> Of(FrameworkRows rows) =>
        ((IEnumerable<PlanRow>)[.. rows.Framework is { } f ? [Framework(f)] : Array.Empty<PlanRow>()])
        .Concat(rows.Results.Select(Result))
        .Concat(rows.Indicators.Select(Indicator))
        .Concat(rows.Rules.Select(Rule))
        .Concat(rows.Baselines.Select(Baseline))
        .Concat(rows.Targets.Select(Target))
        .Concat(rows.TargetRegions.Select(TargetRegion))
        .Concat(rows.SdgLinks.Select(SdgLink))
        .Concat(rows.Sources.Select(Source));

    public static string Text(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static PlanRow Framework(FrameworkRow r) => new(FrameworkFiles.Framework.Name, r.Code, 0,
    [
        ("from", Day(r.From)), ("to", Day(r.To)),
        .. Kernel.LanguageList.Codes.Select(l => (l, r.Titles.GetValueOrDefault(l))),
    ]);

    private static PlanRow Result(ResultRow r) => new(FrameworkFiles.Results.Name, r.Code, r.Row,
        [("type", r.Type), ("parent", r.Parent), ("class", r.Class), ("en", r.En), ("zh", r.Zh)]);

    private static PlanRow Indicator(IndicatorRow r) => new(FrameworkFiles.Indicators.Name, r.Code, r.Row,
    [
        ("parent", r.Parent), ("level", r.Level), ("code_in_seed", Flag(r.IsCodePrinted)), ("en", r.En), ("zh", r.Zh),
        ("unit", r.Unit), ("sdg_indicator", r.SdgIndicator), ("sdg_relation", r.SdgRelation),
        ("means_of_verification", r.MeansOfVerification), ("mov_system", r.VerificationSystem), ("status_*", r.Change),
        ("dc_strategy_indicator", Flag(r.IsCooperationStrategy)), ("note", r.Note),
    ]);

    private static PlanRow Rule(RuleRow r) => new(FrameworkFiles.Rules.Name, r.Code, r.Row,
    [
        ("direction", Name(r.Direction)), ("kind", Name(r.Kind)), ("time_rule", Name(r.Time)),
        ("place_rule", Name(r.Place)), ("hierarchy_rule", Name(r.Hierarchy)), ("dimension_rule", Name(r.Dimension)),
        // As with what is due: only where it is said.
        .. r.Counts is { } counts ? [("counts", Name<CountedAgreement>(counts))] : Array.Empty<(string, string?)>(),
    ]);

    private static PlanRow Baseline(BaselineRow r) => new(FrameworkFiles.Baselines.Name, Key(r.Indicator, r.Seq), r.Row,
    [
        ("dimension", r.Dimension), ("year", r.Years), ("value", Number(r.Value)), ("unit", r.Unit),
        ("provisional", Flag(r.IsProvisional)), ("text", r.Text),
    ]);

    private static PlanRow Target(TargetRow r) => new(FrameworkFiles.Targets.Name, Key(r.Indicator, r.Seq), r.Row,
    [
        ("kind", Name<TargetKind>(r.Kind)), ("total", Number(r.Total)), ("unit", r.Unit),
        ("sdg_target", r.SdgTarget), ("text", r.Text),
        // Only where it is said: the fingerprint of a state from before there were milestones stays what it was.
        .. r.Due is { } due ? [("due", Day(due))] : Array.Empty<(string, string?)>(),
    ]);

    private static PlanRow TargetRegion(TargetRegionRow r) =>
        new(FrameworkFiles.TargetRegions.Name, $"{r.Indicator} {r.Region}", r.Row, [("value", Number(r.Value))]);

    private static PlanRow SdgLink(SdgLinkRow r) => new(FrameworkFiles.SdgLinks.Name, r.SdgTarget, r.Row,
    [
        ("sdg_goal", Number(r.SdgGoal)), ("outcome_codes", r.AllOutcomes ? "all" : List(r.OutcomeCodes)),
        ("sdg_indicators", List(r.SdgIndicators)), ("en", r.En), ("new_in_*", Flag(r.IsNew)),
    ]);

    private static PlanRow Source(SourceRow r) => new(FrameworkFiles.Sources.Name, $"{r.Indicator} {r.Framework}/{r.Source}", r.Row,
        [("framework", r.Framework), ("source", r.Source)]);

    private static string Key(string indicator, int seq) => string.Create(CultureInfo.InvariantCulture, $"{indicator} {seq}");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Flag(bool flag) => flag ? "1" : "0";

    private static string? Number(decimal? value) => value is { } number ? Text(number) : null;

    private static string? List(IReadOnlyList<string> items) => items.Count == 0 ? null : string.Join(';', items);

    private static string? Name<T>(T? value) where T : struct, Enum => value is { } known ? SnakeEnum<T>.Name(known) : null;
}
