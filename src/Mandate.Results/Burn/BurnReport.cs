using Mandate.Budget;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>Where the money of an outcome stands against its results.</summary>
public enum BurnState
{
    /// <summary>Less than <see cref="BurnReport.Tolerance"/> points apart.</summary>
    InStep,

    /// <summary>Money is spent faster than results come.</summary>
    MoneyAhead,

    ResultsAhead,

    /// <summary>One of the two is not known.</summary>
    CannotSay,
}

/// <summary>An outcome: its money and its results side by side.</summary>
/// <param name="Title">Null: no framework that the reader may read has the outcome.</param>
/// <param name="MoneyUsd">Null: the budget does not say it.</param>
/// <param name="NamedUsd">Spent by entries of the accounts that name the outcome.</param>
/// <param name="SharedUsd">Its shares, by the lines, of what other entries spent.</param>
/// <param name="SpentPercent">Of its money, with one decimal.</param>
/// <param name="MeanProgressPercent">Mean of the ways that its indicators have gone, each between 0 and 100.</param>
/// <param name="Measured">How many indicators that is the mean of.</param>
public sealed record BurnRow(
    string Outcome, LocalizedText? Title, decimal? MoneyUsd, decimal NamedUsd, decimal SharedUsd, decimal SpentUsd, decimal? SpentPercent,
    int OnCourse, int Behind, int AtRisk, int NoData, decimal? MeanProgressPercent, int Measured, BurnState State);

/// <summary>What was spent for the outcomes of a budget beside what they achieved.</summary>
/// <param name="At">Month up to which money was spent.</param>
/// <param name="Framework">Null: none that the reader may read is of this budget.</param>
/// <param name="JudgedOn">The day on which the indicators were judged.</param>
/// <param name="HasSamples">Some of the accounts are made up for a demonstration.</param>
/// <param name="HasInventedResults">So are the results.</param>
/// <param name="RestMoneyUsd">Of lines that are not shared out over outcomes; together with the rows, the whole budget.</param>
public sealed record BurnReport(
    string Cycle, int Number, string At, decimal TimeGonePercent, bool HasEntries, bool HasSamples, string? Framework, bool HasInventedResults, DateOnly JudgedOn,
    IReadOnlyList<BurnRow> Outcomes, decimal RestMoneyUsd, decimal RestSpentUsd)
{
    /// <summary>Points of per cent that money and results may be apart and still be in step.</summary>
    public const decimal Tolerance = 10;

    public decimal MoneyUsd => Outcomes.Sum(o => o.MoneyUsd ?? 0);

    public decimal SpentUsd => Outcomes.Sum(o => o.SpentUsd);

    /// <summary>Of all outcomes together.</summary>
    public decimal? SpentPercent => Percent.Of(SpentUsd, MoneyUsd);

    /// <param name="table">Null: there is no framework to take results from.</param>
    internal static BurnReport Of(OutcomeSpending spending, FrameworkTable? table, DateOnly today)
    {
        var outcomes = table is null ? [] : Glance.Of(table).ToDictionary(o => o.Outcome.Code, StringComparer.Ordinal);
        var uses = spending.Outcomes.ToDictionary(u => u.Outcome, StringComparer.Ordinal);
        var codes = spending.Outcomes.Select(u => u.Outcome).Concat(outcomes.Keys.Where(c => !uses.ContainsKey(c)));
        return new(spending.Cycle, spending.Number, spending.At, spending.TimeGonePercent, spending.HasEntries, spending.HasSamples, table?.Head.Code, table?.Head.HasInventedResults ?? false, today,
            [.. codes.Select(c => Row(c, uses.GetValueOrDefault(c), outcomes.GetValueOrDefault(c)))], spending.RestMoneyUsd, spending.RestSpentUsd);
    }

    private static BurnRow Row(string code, OutcomeUse? use, OutcomeGlance? glance)
    {
        var (spent, tally, progress) = (use?.SpentPercent, glance?.Tally, glance?.Progress);
        return new(code, glance?.Outcome.Title, use?.MoneyUsd, use?.NamedUsd ?? 0, use?.SharedUsd ?? 0, use?.SpentUsd ?? 0, spent,
            tally?[ProgressState.OnCourse] ?? 0, tally?[ProgressState.Behind] ?? 0, tally?[ProgressState.AtRisk] ?? 0, tally?[ProgressState.NoData] ?? 0,
            progress?.Mean, progress?.Measured ?? 0, StateOf(spent, progress?.Mean));
    }

    internal static BurnState StateOf(decimal? spent, decimal? progress) => (spent - progress) switch
    {
        null => BurnState.CannotSay,
        >= Tolerance => BurnState.MoneyAhead,
        <= -Tolerance => BurnState.ResultsAhead,
        _ => BurnState.InStep,
    };
}
