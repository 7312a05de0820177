using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>Burn against results in one sentence.</summary>
public static class BurnText
{
    public static string Sentence(BurnReport r, Words words) => !r.HasEntries ? words["results.burn.no_entries", r.Cycle]
        : words["results.burn.sentence", r.At, Percent(r.TimeGonePercent, words), Shown.Number(r.SpentUsd, 0), Shown.Number(r.MoneyUsd, 0), Percent(r.SpentPercent, words)];

    internal static string Percent(decimal? percent, Words words) => percent is { } known ? Shown.PercentPoints(known, 1) : words["results.burn.unknown"];
}
