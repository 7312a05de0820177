using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Budget;

/// <summary>What became of an authorisation beyond the budget, and of the fund that met it, in the reader's words.</summary>
public static class UnforeseenWords
{
    public static string Done(SaveUnforeseen.Result done, Words words)
    {
        var moved = done is { Moved: { } amount, MovedCurrency: { } currency } ? words[amount > 0 ? "budget.unforeseen.went_out" : "budget.unforeseen.came_back", In(Math.Abs(amount), currency)] : null;
        return Shown.Sentences(words["budget.unforeseen.done", Shown.Number(done.AmountUsd, 2), Shown.Number(done.MetUsd, 2)], moved);
    }

    public static string Repaid(RepayWorkingCapital.Result done, Words words) =>
        words["budget.unforeseen.repaid", Shown.Number(done.AmountUsd, 2), In(done.Amount, done.Currency), Shown.Number(done.OutstandingUsd, 2)];

    private static string In(decimal amount, Currency currency) => $"{currency} {Shown.Number(amount)}";
}
