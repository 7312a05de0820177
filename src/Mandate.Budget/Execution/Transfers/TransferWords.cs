using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Budget;

/// <summary>Transfers and the rules of parts in the reader's words.</summary>
public static class TransferWords
{
    public static string State(ListTransfers.Item transfer, Words words) => words[transfer.IsAlone ? "budget.transfer.state.alone" : "budget.transfer.state." + SnakeEnum<TransferState>.Name(transfer.State)];

    /// <summary>A sentence for each thing that the rule says.</summary>
    public static string Rule(ListTransfers.Rule rule, Words words) => words["budget.transfer.rule", rule.Part, Shown.Sentences(
        rule.ForbidsOut ? words["budget.transfer.rule.not_out"] : null, rule.ForbidsIn ? words["budget.transfer.rule.not_in"] : null, Limit(rule, words))];

    private static string Limit(ListTransfers.Rule rule, Words words) => rule switch
    {
        { LimitPercent: { } percent, LimitUsd: { } usd } => words["budget.transfer.rule.both", Shown.PercentPoints(percent), Shown.Number(usd, 2)],
        { LimitPercent: { } percent } => words["budget.transfer.rule.percent", Shown.PercentPoints(percent)],
        { LimitUsd: { } usd } => words["budget.transfer.rule.usd", Shown.Number(usd, 2)],
        _ => words["budget.transfer.rule.none"],
    };
}
