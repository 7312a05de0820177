using Mandate.Kernel;
using System.Globalization;

namespace Mandate.Results;

/// <summary>What one place reported of a cumulative indicator, less than it reported for a period before.</summary>
internal sealed record FallenReport(string Indicator, string Country, string Period, decimal Value, string PeriodBefore, decimal ValueBefore);

/// <summary>All that happened up to an end never becomes less: a cumulative baseline of a later year is smaller than one before it.</summary>
internal sealed class CumulativeBaselineFalls : ICheck
{
    public string Id => "cumulative_baseline_falls";

    public Severity Severity => Severity.Disagreement;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        from i in f.Indicators
        where i.Level == "output" && f.Rule(i).Kind == IndicatorKind.CountOfResults
        from part in f.Baselines(i).Where(b => b is { Value: not null, Years: not null }).GroupBy(b => b.Dimension, StringComparer.Ordinal)
        from pair in InTime(part).Zip(InTime(part).Skip(1))
        where pair.Second.Value < pair.First.Value && LastYear(pair.First) < LastYear(pair.Second)
        select new Found(FrameworkFiles.Baselines, i.Code, "value", pair.Second.Value, pair.Second.Years, pair.First.Value, pair.First.Years);

    private static List<BaselineRow> InTime(IEnumerable<BaselineRow> part) => [.. part.OrderBy(LastYear).ThenBy(b => b.Seq)];

    // "2018-2019" counts up to its end; "2015+" from its year.
    private static int LastYear(BaselineRow b) => b.Years!.Split('-', '–', '+').Select(y => int.TryParse(y.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0).Max();
}

/// <summary>The same of what places report: it came in before the indicator was said to be cumulative, or period by period at once.</summary>
internal sealed class CumulativeReportFalls : ICheck
{
    public string Id => "cumulative_report_falls";

    public Severity Severity => Severity.Disagreement;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        f.Fallen.Select(r => new Found(ReportsFile, r.Indicator, "quantity", r.Country, r.Value, r.Period, r.ValueBefore, r.PeriodBefore));

    // Not a file that is imported: what offices report.
    private static readonly FileShape ReportsFile = new("country_results", ["quantity"]);
}
