using System.Xml;

namespace Mandate.Cooperation;

/// <summary>The organisation's own file as IATI 2.03 writes it.</summary>
internal static class ReporterXml
{
    public static void Write(XmlWriter xml, PublishedReporter r)
    {
        xml.WriteStartElement("iati-organisation");
        xml.WriteAttributeString("last-updated-datetime", IatiWriting.Iso(r.LastUpdated));
        xml.WriteAttributeString("xml", "lang", null, r.Language);
        xml.WriteAttributeString("default-currency", r.Currency.Code);
        xml.WriteElementString("organisation-identifier", r.Identifier);
        xml.Text("name", r.Name, r.Language);
        ActivityXml.ReportingOrganisation(xml, r.Reporter, r.Language);
        foreach (var budget in r.Budgets) Budget(xml, "total-budget", null, budget, r);
        foreach (var region in r.Regions) Budget(xml, "recipient-region-budget", ("recipient-region", region.Place), region.Budget, r);
        foreach (var country in r.Countries) Budget(xml, "recipient-country-budget", ("recipient-country", country.Place), country.Budget, r);
        foreach (var spent in r.Expenditure) Budget(xml, "total-expenditure", null, spent, r);
        foreach (var document in r.Documents) DocumentXml.Write(xml, document, r.Language);
        xml.WriteEndElement();
    }

    private static void Budget(XmlWriter xml, string element, (string Element, CodeShare Place)? place, ReporterBudget budget, PublishedReporter r)
    {
        xml.WriteStartElement(element);
        xml.Attribute("status", budget.Status);
        if (place is var (kind, where)) xml.Share(kind, where, r.Language);
        xml.Day("period-start", budget.From);
        xml.Day("period-end", budget.To);
        xml.Value(budget.Value, budget.ValueDate, r.Currency);
        foreach (var line in budget.Lines) Line(xml, budget.Status is null ? "expense-line" : "budget-line", line, r);
        xml.WriteEndElement();
    }

    private static void Line(XmlWriter xml, string element, ReporterBudgetLine line, PublishedReporter r)
    {
        xml.WriteStartElement(element);
        xml.Attribute("ref", line.Ref);
        xml.Value(line.Value, line.ValueDate, r.Currency);
        xml.Narratives(line.Name, r.Language);
        xml.WriteEndElement();
    }
}
