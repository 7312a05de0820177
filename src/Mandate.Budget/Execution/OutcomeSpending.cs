namespace Mandate.Budget;

/// <summary>What was spent of a line for one outcome, in US dollars.</summary>
/// <param name="Outcome">Null: the accounts do not say.</param>
internal sealed record SpentFor(LineKey Line, string? Outcome, decimal Usd);

/// <summary>The money of an outcome in the regular budget and what was spent of it, in US dollars.</summary>
/// <param name="MoneyUsd">Its shares of the revised appropriations of the lines, without support services; null: the lines cannot be shared out.</param>
/// <param name="NamedUsd">Spent by entries of the accounts that name the outcome.</param>
/// <param name="SharedUsd">Its shares of what other entries spent of the lines.</param>
public sealed record OutcomeUse(string Outcome, decimal? MoneyUsd, decimal NamedUsd, decimal SharedUsd)
{
    public decimal SpentUsd => NamedUsd + SharedUsd;

    /// <summary>With one decimal; null where there is no money to have spent a part of.</summary>
    public decimal? SpentPercent => Percent.Of(SpentUsd, MoneyUsd);
}

/// <summary>What was spent for each outcome up to a month.</summary>
/// <param name="Number">Of the version that money is spent by.</param>
/// <param name="At">The month, like 2022-06.</param>
/// <param name="MonthsGone">Of the 24, that one included.</param>
/// <param name="HasEntries">False: nothing was recorded yet.</param>
/// <param name="HasSamples">Some entries are made up for a demonstration.</param>
/// <param name="RestMoneyUsd">Support services and what is not for policy outcomes: together with the outcomes, all lines.</param>
/// <param name="RestSpentUsd">What was spent of it for no outcome.</param>
public sealed record OutcomeSpending(
    string Cycle, int Number, string At, int MonthsGone, bool HasEntries, bool HasSamples, IReadOnlyList<OutcomeUse> Outcomes, decimal RestMoneyUsd, decimal RestSpentUsd)
{
    /// <summary>With one decimal.</summary>
    public decimal TimeGonePercent => Percent.Of(MonthsGone, BudgetMonth.OfBiennium) ?? 0;
}
