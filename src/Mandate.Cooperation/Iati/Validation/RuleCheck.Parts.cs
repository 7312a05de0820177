using System.Runtime.InteropServices;

namespace Mandate.Cooperation;

/// <summary>The parts of an activity that rules speak of.</summary>
internal sealed partial class RuleCheck
{
    private int indicatorReferences;

    private bool Has(int name) => xml.Find(name) >= 0;

    private ReadOnlySpan<byte> Attribute(int name) => xml.Attribute(name);

    private Kept KeepAttribute(int name)
    {
        var at = xml.Find(name);
        return at < 0 ? Kept.Absent : facts.Keep(xml.ValueOf(xml.Attributes[at]));
    }

    private long Date(int name) => TryMoment(Attribute(name), out var moment) ? moment : 0;

    // A time of the day where there should be a date is a fault of the schema; its order can still be told.
    private static bool TryMoment(ReadOnlySpan<byte> text, out long moment)
    {
        var trimmed = XsdValues.Trim(text);
        return XsdDates.TryDate(trimmed, out moment) || XsdDates.TryDateTime(trimmed, out moment);
    }

    private ShareFacts TakeShare()
    {
        var share = new ShareFacts { Vocabulary = KeepAttribute(Known.Vocabulary), Percentage = KeepAttribute(Known.Percentage), Line = xml.Line };
        if (share.HasShare && XsdValues.TryDecimal(facts[share.Percentage], out var value)) share.Value = value;
        return share;
    }

    // The element stands for its attribute: to name that for each that is good would make strings for nothing.
    private void Reference(string spaces, string? symbols, int name, string element)
    {
        var value = Attribute(name);
        if (value.IsEmpty) return;
        IdentifierRules.CheckSpaces(findings, spaces, xml.Line, element, value);
        if (symbols is not null) IdentifierRules.CheckSymbols(findings, symbols, xml.Line, element, value);
    }

    private void ReportingOrg()
    {
        if (Has(Known.Ref)) facts.Publishers.Add(KeepAttribute(Known.Ref));
        Reference(isOrganisation ? "1.18.1" : "1.14.1", isOrganisation ? "1.18.13" : "1.14.13", Known.Ref, "reporting-org/@ref");
        if (Has(Known.Ref)) IdentifierRules.CheckAgency(findings, isOrganisation ? "1.18.8" : "1.14.8", xml.Line, Attribute(Known.Ref));
    }

    private void OtherIdentifier()
    {
        var type = Attribute(Known.Type);
        if (type.SequenceEqual("B1"u8))
        {
            if (Has(Known.Ref)) facts.FormerPublishers.Add(KeepAttribute(Known.Ref));
            Reference("1.16.1", null, Known.Ref, "other-identifier/@ref");
        }
        else if (type.SequenceEqual("A3"u8))
        {
            Reference("1.6.1", null, Known.Ref, "other-identifier/@ref");
        }
    }

    private void Narrative(ref OpenElement parent)
    {
        parent.Narratives++;
        if (facts.HasLanguage || Has(Known.Lang)) return;
        if (facts.Unspoken++ == 0) facts.FirstUnspoken = xml.Line;
    }

    private void Money()
    {
        if (facts.HasCurrency || Has(Known.Currency)) return;
        if (facts.WithoutCurrency++ == 0) facts.FirstWithoutCurrency = xml.Line;
    }

    private void ActivityDate()
    {
        if (Attribute(Known.Type) is not [var kind and >= (byte)'1' and <= (byte)'4']) return;
        hasStart |= kind <= (byte)'2';
        if (Date(Known.IsoDate) is > 0 and var moment) facts.Dates[kind - (byte)'0'].Add(moment, xml.Line);
    }

    private void Past(string rule, int name, string element)
    {
        var text = Attribute(name);
        if (TryMoment(text, out var moment) && moment > now) findings.Add(rule, xml.Line, element, text);
    }

    private void CapitalSpend()
    {
        var text = Attribute(Known.Percentage);
        if (Has(Known.Percentage) && !(XsdValues.TryDecimal(text, out var value) && value is >= 0 and <= 100)) findings.Add("12.2.1", xml.Line, "capital-spend/@percentage", text);
    }

    private void PolicyMarker(ref OpenElement marker)
    {
        var vocabulary = Attribute(Known.Vocabulary);
        if (vocabulary is [] or [(byte)'1'] && !Has(Known.Significance)) findings.Add("6.14.1", xml.Line, "policy-marker");
        marker.IsNamed = !vocabulary.SequenceEqual("99"u8);
    }

    private void EndNamed(in OpenElement ended)
    {
        if (ended.IsNamed || ended.Narratives > 0) return;
        var rule = ended.Element.Fact switch
        {
            Fact.ParticipatingOrg => "6.10.1",
            Fact.OwnerOrg => "6.8.1",
            Fact.ProviderOrg => "6.9.1",
            Fact.ReceiverOrg => "6.9.2",
            _ => "6.13.1",
        };
        findings.Add(rule, ended.Line, ended.Element.Path);
    }

    private static void Count(List<ShareFacts> shares, int narratives) => CollectionsMarshal.AsSpan(shares)[^1].Narratives = narratives;

    private void StartTransaction()
    {
        facts.Transactions++;
        facts.TransactionAidTypes.Clear();
        transactionHasSector = transactionHasPlace = false;
    }

    private void EndTransaction(long line)
    {
        if (transactionHasSector) facts.TransactionsWithSector++;
        else if (facts.FirstWithoutSector == 0) facts.FirstWithoutSector = line;
        if (transactionHasPlace) facts.TransactionsWithPlace++;
        else if (facts.FirstWithoutPlace == 0) facts.FirstWithoutPlace = line;
        facts.AllTransactionAidTypes += facts.TransactionAidTypes.Count;
        facts.AnyDacTransactionAidType |= MoneyRules.CheckAidTypes(facts, findings, facts.TransactionAidTypes, "107.2.2", "transaction/aid-type");
    }

    private void StartIndicator()
    {
        var measure = Attribute(Known.Measure);
        indicatorIsMeasured = measure is [>= (byte)'1' and <= (byte)'4'];
        indicatorIsQualitative = measure is [(byte)'5'];
        indicatorReferences = 0;
    }

    private void Measured(IatiElement element)
    {
        var rule = element.Name switch { "baseline" => "8.8.", "target" => "8.9.", _ => "8.10." };
        var at = xml.Find(Known.Value);
        if (at < 0)
        {
            if (indicatorIsMeasured) findings.Add(rule + "1", xml.Line, element.Path);
            return;
        }
        var value = xml.ValueOf(xml.Attributes[at]);
        if (indicatorIsQualitative) findings.Add(rule + "3", xml.Line, element.Path, value);
        else if (indicatorIsMeasured && !IsNumber(value)) findings.Add(rule + "2", xml.Line, element.Path, value);
    }

    // A number of XPath, of any length: no plus sign and no exponent.
    private static bool IsNumber(ReadOnlySpan<byte> value)
    {
        var text = XsdValues.Trim(value);
        if (text is [(byte)'-', ..]) text = text[1..];
        var point = text.IndexOf((byte)'.');
        return text.Length > (point < 0 ? 0 : 1) && text[..Math.Max(point, 0)].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0
            && text[(point + 1)..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
    }

    private void EndPeriod(in OpenElement ended)
    {
        var (order, limit) = ended.Element.Fact switch
        {
            Fact.Period => ("8.6.1", (string?)null),
            Fact.PlannedDisbursement => ("8.6.3", null),
            _ => ("8.6.3", "7.5.3"),
        };
        DateRules.CheckPeriod(findings, order, limit, periodStart, periodEnd, ended.Line, ended.Element.Path);
        if (ended.Element.Fact == Fact.CountryBudget && lineDate > 0 && periodStart > 0 && periodEnd > 0 && (lineDate < periodStart || lineDate > periodEnd))
            findings.Add("11.3.1", ended.Line, ended.Element.Path + "/budget-line/value/@value-date", DateRules.Shown(lineDate), DateRules.Shown(periodStart) + " – " + DateRules.Shown(periodEnd));
    }
}
