namespace Mandate.Cooperation;

/// <summary>Budget items, aid types and currencies.</summary>
internal static class MoneyRules
{
    public static void Check(ActivityFacts facts, Findings findings)
    {
        ShareRules.ForEachVocabulary(facts, facts.BudgetItems, v => CheckItems(facts, findings, v));
        ShareRules.CheckRange(findings, facts, facts.BudgetItems, "12.2.1", "country-budget-items/budget-item/@percentage");
        var dac = CheckAidTypes(facts, findings, facts.AidTypes, "107.1.2", "default-aid-type");
        if (facts.AidTypes.Count > 0 && !dac) findings.Add("107.1.1", facts.AidTypes[0].Line, "default-aid-type");
        if (facts.AllTransactionAidTypes > 0 && !facts.AnyDacTransactionAidType) findings.Add("107.2.1", facts.Line, "transaction/aid-type");
    }

    /// <summary>The language and the currency that hold where none is given.</summary>
    public static void CheckDefaults(ActivityFacts facts, Findings findings, string language, string currency)
    {
        if (!facts.HasLanguage && facts.Unspoken > 0) findings.Add(language, facts.FirstUnspoken, "narrative", facts.Unspoken.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (!facts.HasCurrency && facts.WithoutCurrency > 0) findings.Add(currency, facts.FirstWithoutCurrency, "value", facts.WithoutCurrency.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>One of each vocabulary; whether one is of the OECD's.</summary>
    public static bool CheckAidTypes(ActivityFacts facts, Findings findings, List<ShareFacts> types, string rule, string element)
    {
        if (types.Count == 0) return false;
        var dac = ShareRules.Of(facts, types, (ActivityFacts f, in ShareFacts s) => f.IsDac(s));
        if (dac.Count > 1) findings.Add(rule, dac.Line, element, "1");
        if (types.Count > 1) ShareRules.ForEachVocabulary(facts, types, v => CheckVocabulary(facts, findings, types, v, dac.Count > 1, rule, element));
        return dac.Count > 0;
    }

    private static void CheckVocabulary(ActivityFacts facts, Findings findings, List<ShareFacts> types, Kept vocabulary, bool isDacSaid, string rule, string element)
    {
        if (XsdValues.TryDecimal(facts[vocabulary], out var number) && number == 1) return;
        var tally = ShareRules.Of(facts, types, (ActivityFacts f, in ShareFacts s) => ShareRules.IsOf(f, s, f[vocabulary]));
        if (tally.Count > 1 && !(vocabulary.Length == 0 && isDacSaid)) findings.Add(rule, tally.Line, element, facts[vocabulary]);
    }

    private static void CheckItems(ActivityFacts facts, Findings findings, Kept vocabulary)
    {
        const string Element = "country-budget-items/budget-item";
        var tally = ShareRules.Of(facts, facts.BudgetItems, (ActivityFacts f, in ShareFacts s) => ShareRules.IsOf(f, s, f[vocabulary]));
        if (tally.Count > 1 && tally.WithShare == 0) findings.Add("7.9.1", tally.Line, Element);
        if (tally.Count > 1 && !tally.IsHundred) findings.Add("7.9.2", tally.Line, Element, tally.Shown);
        if (tally.Count == 1 && tally.WithShare == 1 && !tally.IsWhole) findings.Add("7.9.4", tally.Line, Element, tally.Shown);
    }
}
