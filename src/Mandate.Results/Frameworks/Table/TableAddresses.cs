namespace Mandate.Results;

/// <summary>Where the links of a framework's table lead.</summary>
/// <param name="Table">The page of the table itself.</param>
/// <param name="Indicator">The page of an indicator, by its code.</param>
/// <param name="Outcome">The page of an outcome; null: there is none.</param>
internal sealed record TableAddresses(string Table, Func<string, string> Indicator, Func<string, string>? Outcome = null)
{
    public static TableAddresses Today(string framework) => new(ResultsLinks.Framework(framework), code => ResultsLinks.Indicator(framework, code), code => ResultsLinks.Outcome(framework, code));

    public static TableAddresses Of(string framework, int publication) =>
        new(ResultsLinks.Publication(framework, publication), code => ResultsLinks.PublishedIndicator(framework, publication, code));
}
