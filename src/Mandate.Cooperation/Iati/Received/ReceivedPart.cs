using System.Text;

namespace Mandate.Cooperation;

/// <summary>Elements that an import looks at.</summary>
internal enum ReceivedPart
{
    None, Activity, Organisation, Identifier, Reporting, Title, Name, Party, Status, Date, Country, Region, Sector, Budget, OrganisationMoney, Transaction, Related,
    PeriodStart, PeriodEnd, Value, TransactionType, TransactionDate, Provider, Receiver, Narrative,
}

/// <summary>Which element it is, by the number of its name.</summary>
internal static class ReceivedParts
{
    private static readonly Dictionary<string, ReceivedPart> ByName = new(StringComparer.Ordinal)
    {
        ["iati-activity"] = ReceivedPart.Activity,
        ["iati-organisation"] = ReceivedPart.Organisation,
        ["iati-identifier"] = ReceivedPart.Identifier,
        ["organisation-identifier"] = ReceivedPart.Identifier,
        ["reporting-org"] = ReceivedPart.Reporting,
        ["title"] = ReceivedPart.Title,
        ["name"] = ReceivedPart.Name,
        ["participating-org"] = ReceivedPart.Party,
        ["activity-status"] = ReceivedPart.Status,
        ["activity-date"] = ReceivedPart.Date,
        ["recipient-country"] = ReceivedPart.Country,
        ["recipient-region"] = ReceivedPart.Region,
        ["sector"] = ReceivedPart.Sector,
        ["budget"] = ReceivedPart.Budget,
        ["planned-disbursement"] = ReceivedPart.Budget,
        ["total-budget"] = ReceivedPart.OrganisationMoney,
        ["recipient-org-budget"] = ReceivedPart.OrganisationMoney,
        ["recipient-region-budget"] = ReceivedPart.OrganisationMoney,
        ["recipient-country-budget"] = ReceivedPart.OrganisationMoney,
        ["total-expenditure"] = ReceivedPart.OrganisationMoney,
        ["transaction"] = ReceivedPart.Transaction,
        ["related-activity"] = ReceivedPart.Related,
        ["period-start"] = ReceivedPart.PeriodStart,
        ["period-end"] = ReceivedPart.PeriodEnd,
        ["value"] = ReceivedPart.Value,
        ["transaction-type"] = ReceivedPart.TransactionType,
        ["transaction-date"] = ReceivedPart.TransactionDate,
        ["provider-org"] = ReceivedPart.Provider,
        ["receiver-org"] = ReceivedPart.Receiver,
        ["narrative"] = ReceivedPart.Narrative,
    };

    private static readonly ReceivedPart[] ByNumber = Numbered();

    public static ReceivedPart Of(int name) => ByNumber[name];

    private static ReceivedPart[] Numbered()
    {
        var parts = new ReceivedPart[IatiStructure.Names.Count];
        foreach (var (name, part) in ByName) parts[IatiStructure.Names.Find(Encoding.UTF8.GetBytes(name))] = part;
        // What is no name of the standard has the number 0.
        parts[0] = ReceivedPart.None;
        return parts;
    }
}
