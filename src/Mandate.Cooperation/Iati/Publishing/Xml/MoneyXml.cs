using System.Xml;
using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>Budgets, planned disbursements and transactions.</summary>
internal static class MoneyXml
{
    public static void Write(XmlWriter xml, PublishedActivity a)
    {
        foreach (var budget in a.Budgets) Budget(xml, budget, a.Currency);
        foreach (var planned in a.Disbursements) Planned(xml, planned, a);
        foreach (var transaction in a.Transactions) Transaction(xml, transaction, a);
    }

    private static void Budget(XmlWriter xml, PublishedBudget budget, Currency currency)
    {
        xml.WriteStartElement("budget");
        xml.WriteAttributeString("type", budget.Type);
        xml.WriteAttributeString("status", budget.Status);
        xml.Day("period-start", budget.From);
        xml.Day("period-end", budget.To);
        xml.Value(budget.Value, budget.ValueDate, currency);
        xml.WriteEndElement();
    }

    private static void Planned(XmlWriter xml, PlannedDisbursement planned, PublishedActivity a)
    {
        xml.WriteStartElement("planned-disbursement");
        xml.WriteAttributeString("type", planned.Type);
        xml.Day("period-start", planned.From);
        if (planned.To is { } to) xml.Day("period-end", to);
        xml.Value(planned.Value, planned.ValueDate, a.Currency);
        xml.Organisation("provider-org", planned.Provider, a.Language);
        xml.Organisation("receiver-org", planned.Receiver, a.Language);
        xml.WriteEndElement();
    }

    private static void Transaction(XmlWriter xml, PublishedTransaction transaction, PublishedActivity a)
    {
        xml.WriteStartElement("transaction");
        xml.Attribute("ref", transaction.Ref);
        xml.Code("transaction-type", transaction.Type);
        xml.Day("transaction-date", transaction.On);
        xml.Value(transaction.Value, transaction.ValueDate, a.Currency);
        xml.Text("description", transaction.Description, a.Language);
        xml.Organisation("provider-org", transaction.Provider, a.Language, ("provider-activity-id", transaction.ProviderActivity));
        xml.Organisation("receiver-org", transaction.Receiver, a.Language, ("receiver-activity-id", transaction.ReceiverActivity));
        if (transaction.Sector is { } sector) xml.Share("sector", sector, a.Language);
        if (transaction.Country is { } country) xml.Share("recipient-country", country, a.Language);
        if (transaction.Region is { } region) xml.Share("recipient-region", region, a.Language);
        xml.WriteEndElement();
    }
}
