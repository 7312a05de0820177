using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>A framework's lines as CSV: stable names, plain numbers, texts in English and in the language asked for.</summary>
internal static class IndicatorsCsv
{
    private static readonly string[] Header =
    [
        "code", "title", "level", "unit", "part", "region", "baseline", "baseline_years", "baseline_provisional", "baseline_cumulative",
        "baseline_text", "target_kind", "target", "target_unit", "target_text", "achieved", "approved_results", "open_results", "state", "reason", "share", "target_due", "computed", "of", "dc_strategy_indicator",
    ];

    public static string Of(IEnumerable<IndicatorLine> lines) => Csv.Of(Header, lines.Select(Cells));

    private static IEnumerable<object?> Cells(IndicatorLine l) =>
    [
        l.Code, l.Title.Current.Text, l.Level, l.Unit, l.Part, l.Region, l.Baseline?.Value, l.Baseline?.Years,
        Flag(l.Baseline?.IsProvisional), Flag(l.Baseline?.IsCumulative), l.Baseline?.Text,
        l.TargetKind is { } kind ? SnakeEnum<TargetKind>.Name(kind) : null, l.Target, l.TargetUnit, l.TargetText, l.Achieved,
        l.ApprovedResults, l.OpenResults, SnakeEnum<ProgressState>.Name(l.Progress.State),
        l.Progress.Reason is { } reason ? SnakeEnum<NoProgress>.Name(reason) : null,
        l.Progress.Share is { } share ? Math.Round(share, 2) : null, l.Due, Flag(l.IsComputed), l.Whole, Flag(l.ServesCooperation),
    ];

    private static int? Flag(bool? flag) => flag is { } known ? known ? 1 : 0 : null;
}
