using System.Globalization;

namespace Mandate.Results;

/// <summary>The addresses of this module's pages.</summary>
public static class ResultsLinks
{
    public const string Frameworks = "/frameworks";

    public const string Import = "/frameworks/import";

    public static string Framework(string code) => $"/frameworks/{Segment(code)}";

    /// <summary>One outcome with its money.</summary>
    public static string Outcome(string framework, string code) => $"{Framework(framework)}/outcomes/{Segment(code)}";

    public static string Checks(string framework) => $"/frameworks/{Segment(framework)}/checks";

    /// <summary>Two of its periods side by side.</summary>
    public static string Periods(string framework) => $"/frameworks/{Segment(framework)}/periods";

    public static string Sdg(string framework) => $"/frameworks/{Segment(framework)}/sdg";

    /// <summary>What became of its indicators since an earlier framework.</summary>
    public static string Links(string framework, string? earlier = null) => $"/frameworks/{Segment(framework)}/links" + (earlier is null ? "" : "/" + Segment(earlier));

    public static string EditLink(string framework, string earlier) => $"{Links(framework, earlier)}/edit";

    public static string Approve(string framework) => $"/frameworks/{Segment(framework)}/approve";

    /// <summary>Its rules of review.</summary>
    public static string Review(string framework) => $"/frameworks/{Segment(framework)}/review";

    /// <summary>The dates of one of its periods.</summary>
    public static string Period(string framework, string period) => $"/frameworks/{Segment(framework)}/periods/{Segment(period)}";

    public static string Notes(string framework, string indicator) => $"{Indicator(framework, indicator)}/note";

    public static string Staged(Guid id) => string.Create(CultureInfo.InvariantCulture, $"/frameworks/import/{id:D}");

    public static string UndoImport(Guid id) => string.Create(CultureInfo.InvariantCulture, $"/frameworks/imports/{id:D}/undo");

    public static string Indicator(string framework, string code) => $"/frameworks/{Segment(framework)}/indicators/{Segment(code)}";

    /// <summary>The explanation of an indicator's figure at a past date.</summary>
    public static string Known(string framework, string indicator) => $"{Indicator(framework, indicator)}/known";

    public static string Revisions(string framework, string indicator) => $"{Indicator(framework, indicator)}/revisions";

    public static string Publications(string framework) => $"{Framework(framework)}/publications";

    public static string Publication(string framework, int number) => string.Create(CultureInfo.InvariantCulture, $"{Publications(framework)}/{number}");

    public static string PublishedIndicator(string framework, int number, string indicator) => $"{Publication(framework, number)}/indicators/{Segment(indicator)}";

    public static string ComparePublication(string framework, int number) => $"{Publication(framework, number)}/compare";

    private static string Segment(string text) => Uri.EscapeDataString(text);
}
