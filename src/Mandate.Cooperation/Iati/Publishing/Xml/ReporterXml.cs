
namespace Mandate.Cooperation;

/// <summary>The organisation's own file as IATI 2.03 writes it.</summary>
internal static class ReporterXml
{
    public static void Write(XmlByteWriter xml, PublishedReporter r)
    {
        xml.Start("iati-organisation"u8);
        xml.Attribute("last-updated-datetime"u8, r.LastUpdated);
        xml.Attribute("xml:lang"u8, r.Language);
        xml.Attribute("default-currency"u8, r.Currency.Code);
        xml.Element("organisation-identifier"u8, r.Identifier);
        xml.Text("name"u8, r.Name, r.Language);
        ActivityXml.ReportingOrganisation(xml, r.Reporter, r.Language);
        foreach (var budget in r.Budgets) Budget(xml, "total-budget"u8, default, null, budget, r);
        foreach (var region in r.Regions) Budget(xml, "recipient-region-budget"u8, "recipient-region"u8, region.Place, region.Budget, r);
        foreach (var country in r.Countries) Budget(xml, "recipient-country-budget"u8, "recipient-country"u8, country.Place, country.Budget, r);
        foreach (var spent in r.Expenditure) Budget(xml, "total-expenditure"u8, default, null, spent, r);
        foreach (var document in r.Documents) DocumentXml.Write(xml, document, r.Language);
        xml.End();
    }

    private static void Budget(XmlByteWriter xml, ReadOnlySpan<byte> element, ReadOnlySpan<byte> kind, CodeShare? place, ReporterBudget budget, PublishedReporter r)
    {
        xml.Start(element);
        xml.Attribute("status"u8, budget.Status);
        if (place is not null) xml.Share(kind, place, r.Language);
        xml.Day("period-start"u8, budget.From);
        xml.Day("period-end"u8, budget.To);
        xml.Value(budget.Value, budget.ValueDate, r.Currency);
        foreach (var line in budget.Lines) Line(xml, budget.Status is null ? "expense-line"u8 : "budget-line"u8, line, r);
        xml.End();
    }

    private static void Line(XmlByteWriter xml, ReadOnlySpan<byte> element, ReporterBudgetLine line, PublishedReporter r)
    {
        xml.Start(element);
        xml.Attribute("ref"u8, line.Ref);
        xml.Value(line.Value, line.ValueDate, r.Currency);
        xml.Narratives(line.Name, r.Language);
        xml.End();
    }
}
