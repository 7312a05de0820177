namespace Mandate.Results;

/// <summary>One state for an indicator that has several targets: what the front page and the framework's page count.</summary>
internal static class IndicatorState
{
    /// <summary>The worst of the parts that can be judged; no data where none can.</summary>
    public static ProgressState Of(IEnumerable<IndicatorLine> parts) => parts.Select(p => p.Progress.State)
        .Where(s => s != ProgressState.NoData).DefaultIfEmpty(ProgressState.NoData).Max();
}
