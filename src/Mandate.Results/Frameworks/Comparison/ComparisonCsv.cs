using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>Two periods side by side as CSV.</summary>
public static class ComparisonCsv
{
    private static readonly string[] Header =
    [
        "framework", "indicator", "region", "unit", "from", "value_from", "status_from", "reports_from", "up_to_from", "state_from",
        "to", "value_to", "status_to", "reports_to", "up_to_to", "state_to", "change",
    ];

    public static string Of(PeriodComparison c, IEnumerable<ComparedIndicator> shown) => Csv.Of(Header, shown.Select(i => (IEnumerable<object?>)
        [c.Framework, i.Code, c.Region, i.Unit, c.From.Code, .. Cells(i.Before), c.To.Code, .. Cells(i.After), i.Change]));

    private static object?[] Cells(ComparedPeriod p) =>
        [p.Figure?.Value, SnakeEnum<ObservationStatus>.Name(p.Figure?.Status ?? ObservationStatus.NotReported), p.Figure?.Approved ?? 0, p.UpTo, SnakeEnum<ProgressState>.Name(p.State)];
}
