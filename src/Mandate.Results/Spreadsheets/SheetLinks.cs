using System.Globalization;

namespace Mandate.Results;

/// <summary>The addresses of the pages about sheets.</summary>
public static class SheetLinks
{
    public static string Sheet(string framework) => ResultsLinks.Framework(framework) + "/sheet";

    public static string Staged(Guid id) => string.Create(CultureInfo.InvariantCulture, $"/sheets/{id:D}");

    public static string Undo(Guid upload) => string.Create(CultureInfo.InvariantCulture, $"/sheets/uploads/{upload:D}/undo");
}
