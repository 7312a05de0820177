using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>What stands in the way of a transfer, and whether an officer may make it alone. Pure.</summary>
internal static class TransferLimits
{
    public static List<Problem> Problems(TransferDesk desk, LineKey from, LineKey to, decimal amount, DateOnly month, string? decision)
    {
        var problems = new List<Problem>();
        if (from == to) problems.Add(Problem.Rule("budget.transfer.same", "to"));
        if (desk.Rules.GetValueOrDefault(from.Part)?.ForbidsOut == true && from.Part != to.Part) problems.Add(Problem.Rule("budget.transfer.forbids_out", "from", from.Part));
        if (desk.Rules.GetValueOrDefault(to.Part)?.ForbidsIn == true && from.Part != to.Part) problems.Add(Problem.Rule("budget.transfer.forbids_in", "to", to.Part));
        if (from.Part != to.Part && string.IsNullOrWhiteSpace(decision)) problems.Add(Problem.Rule("budget.transfer.decision", "decision", from.Part, to.Part));
        if (desk.Desk.Closed.Contains(month)) problems.Add(Problem.Rule("budget.execution.closed", "month", BudgetMonth.Text(month)));
        foreach (var (line, field) in new[] { (from, "from"), (to, "to") })
            if (!desk.Desk.Appropriations.ContainsKey(line)) problems.Add(Problem.Rule("budget.line.unknown", field, line.ToString()));
        if (desk.BalanceOf(from).Free < amount) problems.Add(Problem.Rule("budget.transfer.balance", "amount", amount, from.Line, Math.Max(0, desk.BalanceOf(from).Free)));
        return problems;
    }

    /// <summary>Within the limit of both lines, with all that was moved alone before.</summary>
    public static bool IsAlone(TransferDesk desk, LineKey from, LineKey to, decimal amount) => IsWithin(desk, from, amount) && IsWithin(desk, to, amount);

    private static bool IsWithin(TransferDesk desk, LineKey line, decimal amount) =>
        LimitOf(desk.Rules.GetValueOrDefault(line.Part), desk.Desk.Appropriations.GetValueOrDefault(line)) is { } limit && desk.Alone.GetValueOrDefault(line) + amount <= limit;

    /// <summary>The lower of the two, where both are set; null: none, nobody moves anything alone.</summary>
    internal static decimal? LimitOf(TransferRule? rule, decimal appropriation)
    {
        var share = rule?.LimitPercent is { } percent ? Math.Max(0, appropriation) * percent / 100 : (decimal?)null;
        return share is { } one && rule?.LimitUsd is { } other ? Math.Min(one, other) : share ?? rule?.LimitUsd;
    }
}
