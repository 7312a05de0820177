using System.Globalization;
using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>The words of the lists in a sheet, in one language: what is chosen in French is understood by a reader in Spanish.</summary>
internal static class SheetWords
{
    public static string Status(ObservationStatus status, CultureInfo culture) =>
        Kernel.Texts.Module.Resources.GetString(FigureMarkup.StatusKey(status), culture) ?? SnakeEnum<ObservationStatus>.Name(status);

    public static string Yes(CultureInfo culture) => Own("results.sheet.yes", culture);

    public static string No(CultureInfo culture) => Own("results.sheet.no", culture);

    private static string Own(string key, CultureInfo culture) => Texts.Module.Resources.GetString(key, culture)!;
}
