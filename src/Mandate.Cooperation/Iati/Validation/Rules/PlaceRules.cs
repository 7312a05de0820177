namespace Mandate.Cooperation;

/// <summary>Recipient countries and regions: at one level, with shares that come to 100.</summary>
internal static class PlaceRules
{
    private const string Country = "recipient-country";
    private const string Region = "recipient-region";

    public static void Check(ActivityFacts facts, Findings findings)
    {
        CheckLevel(facts, findings);
        var countries = ShareRules.Of(facts, facts.Countries, (ActivityFacts _, in ShareFacts _) => true);
        if (facts.Regions.Count == 0) ShareRules.Check(findings, countries, "3.1.1", "3.1.4", "3.1.2", Country, countries.Count);
        ShareRules.ForEachVocabulary(facts, facts.Regions, v => CheckVocabulary(facts, findings, v, countries));
        ShareRules.CheckRange(findings, facts, facts.Countries, "12.1.1", Country + "/@percentage");
        ShareRules.CheckRange(findings, facts, facts.Regions, "12.1.1", Region + "/@percentage");
    }

    private static void CheckLevel(ActivityFacts facts, Findings findings)
    {
        if (facts.Countries.Count + facts.Regions.Count > 0)
        {
            var line = facts.Countries.Count > 0 ? facts.Countries[0].Line : facts.Regions[0].Line;
            if (facts.TransactionsWithPlace > 0) findings.Add("3.6.2", line, facts.Countries.Count > 0 ? Country : Region);
            return;
        }
        if (facts.TransactionsWithPlace == 0) findings.Add("3.7.1", facts.Line, Country);
        if (facts.TransactionsWithPlace < facts.Transactions) findings.Add("3.7.2", facts.FirstWithoutPlace, "transaction");
    }

    private static void CheckVocabulary(ActivityFacts facts, Findings findings, Kept vocabulary, ShareRules.Tally countries)
    {
        var regions = ShareRules.Of(facts, facts.Regions, (ActivityFacts f, in ShareFacts s) => ShareRules.IsOf(f, s, f[vocabulary]));
        var all = countries.Count + regions.Count;
        if (regions.Count > 1 && regions.WithShare != regions.Count) findings.Add("3.4.1", regions.Line, Region);
        if (all == 1 && regions.WithShare == 1 && !regions.IsWhole) findings.Add("3.4.4", regions.Line, Region, regions.Shown);
        var together = regions with { Sum = ShareRules.Plus(regions.Sum, countries.Sum) };
        if (all > 1 && !together.IsHundred) findings.Add("3.4.2", regions.Line, Region, together.Shown, Findings.Shown(facts[vocabulary]));
    }
}
