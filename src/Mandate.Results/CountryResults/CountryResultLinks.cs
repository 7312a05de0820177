namespace Mandate.Results;

/// <summary>The addresses of the pages about country results.</summary>
public static class CountryResultLinks
{
    /// <summary>What waits for whoever is signed in.</summary>
    public const string MyWork = "/my-work";

    /// <summary>Every report that they are to make.</summary>
    public const string ToReport = "/my-work/to-report";

    public const string Reviews = "/reviews";

    public static string Report(string framework, string indicator) => $"{ResultsLinks.Indicator(framework, indicator)}/report";

    /// <summary>The same with the country and the period chosen already.</summary>
    public static string Report(string framework, string indicator, string country, string period) =>
        $"{Report(framework, indicator)}?country={Uri.EscapeDataString(country)}&period={Uri.EscapeDataString(period)}";

    public static string RegionsCsv(string framework, string indicator) => $"{ResultsLinks.Indicator(framework, indicator)}/regions.csv";

    /// <summary>The reports behind a figure; <c>ALL</c> or null for what is not one.</summary>
    public static string Contributions(string framework, string indicator, string? region = null, string? period = null, string? part = null)
    {
        var query = new[] { ("region", region), ("period", period), ("part", part) }.Where(p => p.Item2 is not (null or PartFigure.All))
            .Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}").ToList();
        return $"{ResultsLinks.Indicator(framework, indicator)}/contributions{(query.Count == 0 ? "" : "?" + string.Join('&', query))}";
    }

    public static string FiguresCsv(string framework, string indicator) => $"{ResultsLinks.Indicator(framework, indicator)}/figures.csv";

    /// <summary>What a computed figure was made from.</summary>
    public static string SourcesCsv(string framework, string indicator) => $"{ResultsLinks.Indicator(framework, indicator)}/sources.csv";

    /// <summary>Its series across frameworks.</summary>
    public static string SeriesCsv(string framework, string indicator) => $"{ResultsLinks.Indicator(framework, indicator)}/series.csv";

    public static string Explanation(string framework, string indicator) => $"{ResultsLinks.Indicator(framework, indicator)}/explanation.json";

    public static string Result(Guid id) => $"/results/{id:D}";

    public static string Edit(Guid id) => $"/results/{id:D}/edit";

    public static string Evidence(Guid id) => $"/results/{id:D}/evidence";

    public static string File(Guid id, Guid evidence) => $"/results/{id:D}/evidence/{evidence:D}";

    /// <summary>Where a mark to follow up is answered.</summary>
    public static string FollowUp(Guid id) => $"/results/{id:D}/follow-up";

    public static string Check(Guid id) => $"/results/{id:D}/check";

    public static string Review(Guid id) => $"/results/{id:D}/review";
}
