using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>Budgets, planned disbursements and transactions.</summary>
internal static class MoneyXml
{
    public static void Write(XmlByteWriter xml, PublishedActivity a)
    {
        foreach (var budget in a.Budgets) Budget(xml, budget, a.Currency);
        foreach (var planned in a.Disbursements) Planned(xml, planned, a);
        foreach (var transaction in a.Transactions) Transaction(xml, transaction, a);
    }

    private static void Budget(XmlByteWriter xml, PublishedBudget budget, Currency currency)
    {
        xml.Start("budget"u8);
        xml.Attribute("type"u8, budget.Type);
        xml.Attribute("status"u8, budget.Status);
        xml.Day("period-start"u8, budget.From);
        xml.Day("period-end"u8, budget.To);
        xml.Value(budget.Value, budget.ValueDate, currency);
        xml.End();
    }

    private static void Planned(XmlByteWriter xml, PlannedDisbursement planned, PublishedActivity a)
    {
        xml.Start("planned-disbursement"u8);
        xml.Attribute("type"u8, planned.Type);
        xml.Day("period-start"u8, planned.From);
        if (planned.To is { } to) xml.Day("period-end"u8, to);
        xml.Value(planned.Value, planned.ValueDate, a.Currency);
        xml.Organisation("provider-org"u8, planned.Provider, a.Language);
        xml.Organisation("receiver-org"u8, planned.Receiver, a.Language);
        xml.End();
    }

    private static void Transaction(XmlByteWriter xml, PublishedTransaction transaction, PublishedActivity a)
    {
        xml.Start("transaction"u8);
        xml.Attribute("ref"u8, transaction.Ref);
        xml.Code("transaction-type"u8, transaction.Type);
        xml.Day("transaction-date"u8, transaction.On);
        xml.Value(transaction.Value, transaction.ValueDate, a.Currency);
        xml.Text("description"u8, transaction.Description, a.Language);
        xml.Organisation("provider-org"u8, transaction.Provider, a.Language, "provider-activity-id"u8, transaction.ProviderActivity);
        xml.Organisation("receiver-org"u8, transaction.Receiver, a.Language, "receiver-activity-id"u8, transaction.ReceiverActivity);
        if (transaction.Sector is { } sector) xml.Share("sector"u8, sector, a.Language);
        if (transaction.Country is { } country) xml.Share("recipient-country"u8, country, a.Language);
        if (transaction.Region is { } region) xml.Share("recipient-region"u8, region, a.Language);
        xml.End();
    }
}
