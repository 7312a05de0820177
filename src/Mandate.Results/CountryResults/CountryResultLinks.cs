namespace Mandate.Results;

/// <summary>The addresses of the pages about country results.</summary>
public static class CountryResultLinks
{
    /// <summary>What waits for whoever is signed in.</summary>
    public const string MyWork = "/my-work";

    public const string Reviews = "/reviews";

    public static string Report(string framework, string indicator) => $"{ResultsLinks.Indicator(framework, indicator)}/report";

    public static string RegionsCsv(string framework, string indicator) => $"{ResultsLinks.Indicator(framework, indicator)}/regions.csv";

    public static string FiguresCsv(string framework, string indicator) => $"{ResultsLinks.Indicator(framework, indicator)}/figures.csv";

    public static string Explanation(string framework, string indicator) => $"{ResultsLinks.Indicator(framework, indicator)}/explanation.json";

    public static string Result(Guid id) => $"/results/{id:D}";

    public static string Edit(Guid id) => $"/results/{id:D}/edit";

    public static string Evidence(Guid id) => $"/results/{id:D}/evidence";

    public static string File(Guid id, Guid evidence) => $"/results/{id:D}/evidence/{evidence:D}";

    public static string Check(Guid id) => $"/results/{id:D}/check";

    public static string Review(Guid id) => $"/results/{id:D}/review";
}
