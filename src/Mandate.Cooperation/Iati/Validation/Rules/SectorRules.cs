using System.Runtime.InteropServices;

namespace Mandate.Cooperation;

/// <summary>Sectors: at one level, with shares, in the OECD's vocabulary too.</summary>
internal static class SectorRules
{
    private const string Element = "sector";

    public static void Check(ActivityFacts facts, Findings findings)
    {
        CheckLevel(facts, findings);
        if (facts.Sectors.Count == 0) return;
        var dac = ShareRules.Of(facts, facts.Sectors, (ActivityFacts f, in ShareFacts s) => f.IsDac(s));
        ShareRules.Check(findings, dac, "2.1.1", "2.1.4", "2.1.2", Element, dac.WithShare);
        ShareRules.ForEachVocabulary(facts, facts.Sectors, v => CheckVocabulary(facts, findings, v, dac));
        ShareRules.CheckRange(findings, facts, facts.Sectors, "12.3.1", Element + "/@percentage");
        if (dac.Count == 0) findings.Add("102.1.1", facts.Sectors[0].Line, Element);
        CheckOwnWords(facts, findings);
    }

    private static void CheckLevel(ActivityFacts facts, Findings findings)
    {
        if (facts.Sectors.Count == 0)
        {
            if (facts.TransactionsWithSector == 0) findings.Add("6.2.2", facts.Line, Element);
            if (facts.TransactionsWithSector < facts.Transactions) findings.Add("6.7.2", facts.FirstWithoutSector, "transaction");
        }
        else if (facts.TransactionsWithSector > 0)
        {
            findings.Add("6.6.2", facts.Sectors[0].Line, Element);
        }
    }

    // The ruleset asks for the sum in the OECD's vocabulary alone; in another one it is advice.
    private static void CheckVocabulary(ActivityFacts facts, Findings findings, Kept vocabulary, ShareRules.Tally dac)
    {
        if (facts[vocabulary] is [(byte)'1']) return;
        var tally = ShareRules.Of(facts, facts.Sectors, (ActivityFacts f, in ShareFacts s) => ShareRules.IsOf(f, s, f[vocabulary]));
        var isSaid = vocabulary.Length == 0 && dac.Count == tally.Count;
        if (!isSaid) ShareRules.Check(findings, tally, "2.1.1", "2.1.4", null, Element, 0);
        if (vocabulary.Length > 0 && tally.Count > 1 && tally.WithShare == tally.Count && !tally.IsHundred) findings.Add("advice.vocabulary_sum", tally.Line, Element, tally.Shown, Findings.Shown(facts[vocabulary]));
    }

    private static void CheckOwnWords(ActivityFacts facts, Findings findings)
    {
        var (count, narratives, line) = (0, 0, 0L);
        foreach (ref readonly var sector in CollectionsMarshal.AsSpan(facts.Sectors))
        {
            if (!XsdValues.TryDecimal(facts[sector.Vocabulary], out var number) || number is not (98 or 99)) continue;
            count++;
            narratives += sector.Narratives;
            if (sector.Narratives == 0) line = sector.Line;
        }
        if (narratives < count) findings.Add("2.2.1", line, Element);
    }
}
