using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Mandate.Cooperation;

/// <summary>Gathers what the rules ask for while an activity is read, and applies them when it ends.</summary>
internal sealed partial class RuleCheck(XmlScanner xml, Findings findings, long now)
{
    private readonly ActivityFacts facts = new();

    // A mark of 64 bits for each identifier: two that differ share one once in many millions of files.
    private readonly HashSet<ulong> identifiers = [];
    private Kept itemVocabulary, identifier;
    private bool hasStart, isOrganisation, indicatorIsQualitative, indicatorIsMeasured, resultHasReference, transactionHasSector, transactionHasPlace;
    private long periodStart, periodEnd, lineDate;

    public long Activities { get; private set; }

    public void Start(IatiElement element, OpenElement[] open, int depth)
    {
        switch (element.Fact)
        {
            case Fact.Activity or Fact.Organisation: Begin(element.Fact == Fact.Organisation); break;
            case Fact.ReportingOrg: ReportingOrg(); break;
            case Fact.OtherIdentifier: OtherIdentifier(); break;
            case Fact.PolicyMarker: PolicyMarker(ref open[depth - 1]); break;
            case Fact.ParticipatingOrg:
                open[depth - 1].IsNamed = Has(Known.Ref);
                Reference("1.8.1", "1.8.13", Known.Ref, "participating-org/@ref");
                Reference("1.9.1", null, Known.ActivityId, "participating-org/@activity-id");
                break;
            case Fact.OwnerOrg:
                open[depth - 1].IsNamed = Has(Known.Ref);
                Reference("1.11.1", "1.11.13", Known.Ref, "other-identifier/owner-org/@ref");
                break;
            case Fact.ProviderOrg:
                open[depth - 1].IsNamed = Has(Known.Ref);
                Reference("1.10.1", "1.10.13", Known.Ref, element.Path);
                Reference("1.4.1", null, Known.ProviderActivityId, element.Path);
                break;
            case Fact.ReceiverOrg:
                open[depth - 1].IsNamed = Has(Known.Ref);
                Reference("1.15.1", "1.15.13", Known.Ref, element.Path);
                Reference("1.5.1", null, Known.ReceiverActivityId, element.Path);
                break;
            case Fact.RelatedActivity: Reference("1.7.1", null, Known.Ref, "related-activity/@ref"); break;
            case Fact.RecipientOrg: Reference("1.17.1", null, Known.Ref, "recipient-org-budget/recipient-org/@ref"); break;
            case Fact.Narrative: Narrative(ref open[depth - 2]); break;
            case Fact.Money: Money(); break;
            case Fact.ActivityDate: ActivityDate(); break;
            case Fact.PeriodStart: periodStart = Date(Known.IsoDate); break;
            case Fact.PeriodEnd: periodEnd = Date(Known.IsoDate); break;
            case Fact.Budget or Fact.PlannedDisbursement or Fact.Period or Fact.OrganisationBudget or Fact.CountryBudget: periodStart = periodEnd = lineDate = 0; break;
            case Fact.BudgetLineValue: Money(); if (lineDate == 0) lineDate = Date(Known.ValueDate); break;
            case Fact.CapitalSpend: CapitalSpend(); break;
            default: StartPart(element); break;
        }
    }

    private void StartPart(IatiElement element)
    {
        switch (element.Fact)
        {
            case Fact.Sector: facts.Sectors.Add(TakeShare()); break;
            case Fact.RecipientCountry: facts.Countries.Add(TakeShare()); break;
            case Fact.RecipientRegion: facts.Regions.Add(TakeShare()); break;
            case Fact.AidType: facts.AidTypes.Add(TakeShare()); break;
            case Fact.BudgetItems: itemVocabulary = KeepAttribute(Known.Vocabulary); break;
            case Fact.BudgetItem: facts.BudgetItems.Add(TakeShare() with { Vocabulary = itemVocabulary }); break;
            case Fact.Transaction: StartTransaction(); break;
            case Fact.TransactionDate: Past("11.2.1", Known.IsoDate, "transaction/transaction-date/@iso-date"); break;
            case Fact.TransactionValue: Money(); Past("11.2.2", Known.ValueDate, "transaction/value/@value-date"); break;
            case Fact.TransactionSector: transactionHasSector = true; break;
            case Fact.TransactionCountry or Fact.TransactionRegion: transactionHasPlace = true; break;
            case Fact.TransactionAidType: facts.TransactionAidTypes.Add(TakeShare()); break;
            case Fact.Result: resultHasReference = false; break;
            case Fact.ResultReference: resultHasReference = true; break;
            case Fact.Indicator: StartIndicator(); break;
            case Fact.IndicatorReference: if (resultHasReference && indicatorReferences++ == 0) findings.Add("8.11.1", xml.Line, element.Path); break;
            case Fact.Measured: Measured(element); break;
        }
    }

    public void End(in OpenElement ended, ReadOnlySpan<byte> text, OpenElement[] open, int depth)
    {
        switch (ended.Element.Fact)
        {
            case Fact.Activity: EndActivity(); break;
            case Fact.Organisation: EndOrganisation(); break;
            case Fact.Identifier: Identifier(text, ended.Line); break;
            case Fact.OrganisationIdentifier: OrganisationIdentifier(text, ended.Line); break;
            case Fact.Narrative: open[depth - 2].HasNarrativeText |= ended.HasText; break;
            case Fact.Title: if (!ended.HasNarrativeText) findings.Add("4.3.1", ended.Line, ended.Element.Path); break;
            case Fact.Description: if (!ended.HasNarrativeText) findings.Add("4.4.1", ended.Line, ended.Element.Path); break;
            case Fact.Sector: Count(facts.Sectors, ended.Narratives); break;
            case Fact.Transaction: EndTransaction(ended.Line); break;
            case Fact.Budget or Fact.PlannedDisbursement or Fact.Period or Fact.OrganisationBudget or Fact.CountryBudget: EndPeriod(ended); break;
            case Fact.ParticipatingOrg or Fact.OwnerOrg or Fact.ProviderOrg or Fact.ReceiverOrg or Fact.PolicyMarker: EndNamed(ended); break;
        }
    }

    /// <summary>The file broke off: what was found so far belongs to the activity that was being read.</summary>
    public void Abandon() => findings.CloseActivity(ShownIdentifier());

    private void Begin(bool organisation)
    {
        Activities++;
        isOrganisation = organisation;
        facts.Clear(xml.Line);
        (hasStart, identifier) = (false, Kept.Absent);
        facts.HasLanguage = Has(Known.Lang);
        facts.HasCurrency = Has(Known.DefaultCurrency);
        Past(organisation ? "11.4.1" : "11.1.1", Known.LastUpdated, organisation ? "iati-organisation/@last-updated-datetime" : "iati-activity/@last-updated-datetime");
    }

    private void EndActivity()
    {
        IdentifierRules.Check(facts, findings);
        SectorRules.Check(facts, findings);
        PlaceRules.Check(facts, findings);
        MoneyRules.Check(facts, findings);
        MoneyRules.CheckDefaults(facts, findings, "4.1.1", "7.8.1");
        DateRules.Check(facts, findings, now, hasStart);
        Close();
    }

    private void EndOrganisation()
    {
        MoneyRules.CheckDefaults(facts, findings, "4.5.1", "7.8.2");
        Close();
    }

    private void Close()
    {
        if (!identifier.IsThere || XsdValues.Trim(facts[identifier]).IsEmpty) findings.Add("identifier.blank", facts.Line, isOrganisation ? "organisation-identifier" : "iati-identifier");
        else if (!identifiers.Add(Mark(XsdValues.Trim(facts[identifier])))) findings.Add("identifier.twice", facts.Line, isOrganisation ? "organisation-identifier" : "iati-identifier", facts[identifier]);
        if (findings.HasNewOfThis) findings.CloseActivity(ShownIdentifier());
    }

    private static ulong Mark(ReadOnlySpan<byte> identifier)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(identifier, hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    private string? ShownIdentifier() => identifier.IsThere ? Encoding.UTF8.GetString(XsdValues.Trim(facts[identifier])) : null;

    private void Identifier(ReadOnlySpan<byte> text, long line)
    {
        var kept = facts.Keep(text);
        facts.Identifiers.Add(kept);
        if (!identifier.IsThere) identifier = kept;
        IdentifierRules.CheckSpaces(findings, "1.3.1", line, "iati-identifier", text);
    }

    private void OrganisationIdentifier(ReadOnlySpan<byte> text, long line)
    {
        identifier = facts.Keep(text);
        IdentifierRules.CheckSpaces(findings, "1.12.1", line, "organisation-identifier", text);
        IdentifierRules.CheckSymbols(findings, "1.12.13", line, "organisation-identifier", text);
    }
}
