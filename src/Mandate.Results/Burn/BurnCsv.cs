using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>Burn against results as CSV: stable names, plain numbers.</summary>
public static class BurnCsv
{
    private static readonly string[] Header =
    [
        "cycle", "at", "time_gone_pct", "outcome", "title", "money_usd", "spent_named_usd", "spent_shared_usd", "spent_usd", "spent_pct",
        "on_course", "behind", "at_risk", "no_data", "mean_progress_pct", "measured_indicators", "state",
    ];

    public static string Of(BurnReport r)
    {
        var csv = new CsvText(Header);
        foreach (var o in r.Outcomes)
            csv.Row(r.Cycle, r.At, r.TimeGonePercent, o.Outcome, o.Title?.Current.Text, o.MoneyUsd, o.NamedUsd, o.SharedUsd, o.SpentUsd, o.SpentPercent,
                o.OnCourse, o.Behind, o.AtRisk, o.NoData, o.MeanProgressPercent, o.Measured, SnakeEnum<BurnState>.Name(o.State));
        return csv.ToString();
    }
}
