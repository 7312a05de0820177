using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>The pages about places as CSV.</summary>
internal static class PlaceCsv
{
    public static string Of(CountryView v) => Csv.Of(
        ["framework", "country", "result", "indicator", "period", "status", "observation", "quantity", "denominator", "unit", "period_end"],
        [.. v.Indicators.SelectMany(i => i.Reports.Select(r => (IEnumerable<object?>)[v.Framework, v.Country, i.Result, i.Code, r.Period,
            SnakeEnum<CountryResultStatus>.Name(r.Status), SnakeEnum<Kernel.ObservationStatus>.Name(r.Observation), r.Quantity, r.Denominator, i.Unit, null])),
        .. v.Missing.Select(m => (IEnumerable<object?>)[v.Framework, v.Country, null, m.Indicator, m.Period, "missing", null, null, null, null, m.End])]);

    public static string Of(RegionView v) => Csv.Of(["framework", "region", "country", "name", "approved_reports", "open_reports", "missing_reports"],
        v.Countries.Select(c => (IEnumerable<object?>)[v.Framework, v.Region, c.Code, c.Name.ToString(), c.Approved, c.Open, c.Missing]));
}
