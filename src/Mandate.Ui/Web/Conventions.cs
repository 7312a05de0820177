using System.Globalization;

namespace Mandate.Ui;

/// <summary>How a reader of a language expects figures and dates.</summary>
public static class Conventions
{
    private static readonly Dictionary<string, CultureInfo> Cultures = new(StringComparer.Ordinal)
    {
        // British, because 11/12/2026 must not be read as November in an international organisation.
        ["en"] = Make("en-GB"), ["fr"] = Make("fr-FR"), ["es"] = Make("es-ES"), ["zh"] = Make("zh-CN"),
    };

    public static CultureInfo Of(string language) =>
        Cultures.TryGetValue(language, out var culture) ? culture : CultureInfo.GetCultureInfo(language);

    private static CultureInfo Make(string name)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        return CultureInfo.ReadOnly(culture);
    }
}
