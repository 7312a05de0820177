namespace Mandate.Cooperation;

/// <summary>Elements that a rule of the standard speaks of.</summary>
internal enum Fact
{
    None, Root, Activity, Organisation, Identifier, OrganisationIdentifier, ReportingOrg, Title, Description, ParticipatingOrg,
    OtherIdentifier, OwnerOrg, ActivityDate, RecipientCountry, RecipientRegion, Sector, BudgetItems, BudgetItem, PolicyMarker,
    AidType, Budget, PlannedDisbursement, PeriodStart, PeriodEnd, CapitalSpend, Transaction, TransactionDate, TransactionValue, TransactionSector, TransactionCountry,
    TransactionRegion, TransactionAidType, ProviderOrg, ReceiverOrg, RelatedActivity, Narrative, Money, Result, ResultReference, Indicator,
    IndicatorReference, Measured, Period, RecipientOrg, OrganisationBudget, CountryBudget, BudgetLine, BudgetLineValue,
}

/// <summary>Where they stand.</summary>
internal static class Facts
{
    private static readonly Dictionary<string, Fact> ByPlace = new(StringComparer.Ordinal)
    {
        ["iati-activities"] = Fact.Root,
        ["iati-organisations"] = Fact.Root,
        ["iati-activity"] = Fact.Activity,
        ["iati-activity/iati-identifier"] = Fact.Identifier,
        ["iati-activity/reporting-org"] = Fact.ReportingOrg,
        ["iati-activity/participating-org"] = Fact.ParticipatingOrg,
        ["iati-activity/other-identifier"] = Fact.OtherIdentifier,
        ["iati-activity/other-identifier/owner-org"] = Fact.OwnerOrg,
        ["iati-activity/activity-date"] = Fact.ActivityDate,
        ["iati-activity/recipient-country"] = Fact.RecipientCountry,
        ["iati-activity/recipient-region"] = Fact.RecipientRegion,
        ["iati-activity/sector"] = Fact.Sector,
        ["iati-activity/country-budget-items"] = Fact.BudgetItems,
        ["iati-activity/country-budget-items/budget-item"] = Fact.BudgetItem,
        ["iati-activity/policy-marker"] = Fact.PolicyMarker,
        ["iati-activity/default-aid-type"] = Fact.AidType,
        ["iati-activity/budget"] = Fact.Budget,
        ["iati-activity/planned-disbursement"] = Fact.PlannedDisbursement,
        ["iati-activity/planned-disbursement/provider-org"] = Fact.ProviderOrg,
        ["iati-activity/planned-disbursement/receiver-org"] = Fact.ReceiverOrg,
        ["iati-activity/capital-spend"] = Fact.CapitalSpend,
        ["iati-activity/transaction"] = Fact.Transaction,
        ["iati-activity/transaction/transaction-date"] = Fact.TransactionDate,
        ["iati-activity/transaction/value"] = Fact.TransactionValue,
        ["iati-activity/transaction/sector"] = Fact.TransactionSector,
        ["iati-activity/transaction/recipient-country"] = Fact.TransactionCountry,
        ["iati-activity/transaction/recipient-region"] = Fact.TransactionRegion,
        ["iati-activity/transaction/aid-type"] = Fact.TransactionAidType,
        ["iati-activity/transaction/provider-org"] = Fact.ProviderOrg,
        ["iati-activity/transaction/receiver-org"] = Fact.ReceiverOrg,
        ["iati-activity/related-activity"] = Fact.RelatedActivity,
        ["iati-activity/crs-add/loan-status"] = Fact.Money,
        ["iati-activity/fss/forecast"] = Fact.Money,
        ["iati-activity/result"] = Fact.Result,
        ["iati-activity/result/reference"] = Fact.ResultReference,
        ["iati-activity/result/indicator"] = Fact.Indicator,
        ["iati-activity/result/indicator/reference"] = Fact.IndicatorReference,
        ["iati-activity/result/indicator/baseline"] = Fact.Measured,
        ["iati-activity/result/indicator/period"] = Fact.Period,
        ["iati-activity/result/indicator/period/target"] = Fact.Measured,
        ["iati-activity/result/indicator/period/actual"] = Fact.Measured,
        ["iati-organisation"] = Fact.Organisation,
        ["iati-organisation/organisation-identifier"] = Fact.OrganisationIdentifier,
        ["iati-organisation/reporting-org"] = Fact.ReportingOrg,
        ["iati-organisation/recipient-org-budget/recipient-org"] = Fact.RecipientOrg,
        ["iati-organisation/total-budget"] = Fact.OrganisationBudget,
        ["iati-organisation/recipient-org-budget"] = Fact.OrganisationBudget,
        ["iati-organisation/recipient-region-budget"] = Fact.OrganisationBudget,
        ["iati-organisation/recipient-country-budget"] = Fact.CountryBudget,
        ["iati-organisation/total-expenditure"] = Fact.OrganisationBudget,
        ["iati-organisation/recipient-country-budget/budget-line"] = Fact.BudgetLine,
        ["iati-organisation/recipient-country-budget/budget-line/value"] = Fact.BudgetLineValue,
    };

    public static Fact Of(string path) => ByPlace.GetValueOrDefault(path, path[(path.LastIndexOf('/') + 1)..] switch
    {
        "title" => Fact.Title,
        "description" => Fact.Description,
        "narrative" => Fact.Narrative,
        "value" => Fact.Money,
        "period-start" => Fact.PeriodStart,
        "period-end" => Fact.PeriodEnd,
        _ => Fact.None,
    });
}
