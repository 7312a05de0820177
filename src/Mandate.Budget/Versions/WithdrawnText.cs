using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>A withdrawal in one sentence.</summary>
public static class WithdrawnText
{
    public static string Of(WithdrawVersion.Withdrawn done, Words words) => done.Stands is { } stands
        ? words["budget.withdraw.done", done.Number, done.Cycle, stands] : words["budget.withdraw.done_last", done.Number, done.Cycle];
}
