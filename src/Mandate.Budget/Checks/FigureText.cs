using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Budget;

/// <summary>A compared figure in the reader's convention, in the unit in which it stands there.</summary>
public static class FigureText
{
    public static string Of(FigureAt figure, Words words) => figure.Amount is not { } amount ? words["budget.missing"]
        : figure.IsInMillions ? words["budget.millions", Shown.Fixed(amount, Math.Clamp((int)amount.Scale, 1, 2))]
        : figure.IsPercent ? Shown.PercentPoints(amount, Math.Min((int)amount.Scale, ExactDecimals)) : Shown.Number(amount);

    // Enough to see which way a percentage rounds.
    private const int ExactDecimals = 4;
}
