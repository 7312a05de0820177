using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>A reported amount in words: "12", "12 of 40", "12 (provisional)", or why there is none.</summary>
internal static class AmountWords
{
    public static string Of(ObservedAmount amount, Words words)
    {
        if (amount.Quantity is not { } quantity) return words[FigureMarkup.StatusKey(amount.Status)];
        var number = amount.Denominator is { } whole
            ? words["results.quantity.share", Shown.Number(quantity), Shown.Number(whole)] : Shown.Number(quantity);
        return amount.Status == ObservationStatus.Provisional
            ? words["results.aside", number, words[FigureMarkup.StatusKey(ObservationStatus.Provisional)]] : number;
    }
}
