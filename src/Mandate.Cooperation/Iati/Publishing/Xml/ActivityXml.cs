using System.Globalization;
using System.Xml;

namespace Mandate.Cooperation;

/// <summary>An activity as IATI 2.03 writes it: a list of the standard's elements in its order.</summary>
internal static class ActivityXml
{
    public static void Write(XmlWriter xml, PublishedActivity a)
    {
        xml.WriteStartElement("iati-activity");
        Head(xml, a);
        xml.WriteElementString("iati-identifier", a.Identifier);
        ReportingOrganisation(xml, a.Reporter, a.Language);
        xml.Text("title", a.Title, a.Language);
        foreach (var description in a.Descriptions) Description(xml, description, a.Language);
        foreach (var participant in a.Participants) Participating(xml, participant, a.Language);
        foreach (var other in a.OtherIdentifiers) Other(xml, other, a.Language);
        xml.Code("activity-status", a.Status);
        foreach (var date in a.Dates) Date(xml, date, a.Language);
        if (a.Contact is { } contact) Contact(xml, contact, a.Language);
        ClassificationXml.Write(xml, a);
        MoneyXml.Write(xml, a);
        foreach (var document in a.Documents) DocumentXml.Write(xml, document, a.Language);
        foreach (var related in a.Related) Related(xml, related);
        if (a.Conditions.Count > 0) Conditions(xml, a);
        foreach (var result in a.Results) ResultXml.Write(xml, result, a.Language);
        xml.WriteEndElement();
    }

    private static void Head(XmlWriter xml, PublishedActivity a)
    {
        xml.WriteAttributeString("last-updated-datetime", IatiWriting.Iso(a.LastUpdated));
        xml.WriteAttributeString("xml", "lang", null, a.Language);
        xml.WriteAttributeString("default-currency", a.Currency.Code);
        xml.Attribute("humanitarian", a.Humanitarian);
        xml.Attribute("hierarchy", a.Hierarchy?.ToString(CultureInfo.InvariantCulture));
    }

    internal static void ReportingOrganisation(XmlWriter xml, PublishedOrganisation reporter, string language)
    {
        xml.WriteStartElement("reporting-org");
        xml.Attribute("ref", reporter.Ref);
        xml.Attribute("type", reporter.Type);
        xml.WriteAttributeString("secondary-reporter", "0");
        if (reporter.Name is { } name) xml.Narratives(name, language);
        xml.WriteEndElement();
    }

    private static void Description(XmlWriter xml, CodedText description, string language)
    {
        xml.WriteStartElement("description");
        xml.WriteAttributeString("type", description.Code);
        xml.Narratives(description.Text, language);
        xml.WriteEndElement();
    }

    private static void Participating(XmlWriter xml, Participant participant, string language)
    {
        xml.WriteStartElement("participating-org");
        xml.Attribute("ref", participant.Organisation.Ref);
        xml.Attribute("type", participant.Organisation.Type);
        xml.WriteAttributeString("role", participant.Role);
        xml.Attribute("activity-id", participant.Activity);
        if (participant.Organisation.Name is { } name) xml.Narratives(name, language);
        xml.WriteEndElement();
    }

    private static void Other(XmlWriter xml, OtherIdentifier other, string language)
    {
        xml.WriteStartElement("other-identifier");
        xml.WriteAttributeString("ref", other.Ref);
        xml.WriteAttributeString("type", other.Type);
        if (other.Owner is { } owner) xml.Organisation("owner-org", owner with { Type = null }, language);
        xml.WriteEndElement();
    }

    private static void Date(XmlWriter xml, PublishedDate date, string language)
    {
        xml.WriteStartElement("activity-date");
        xml.WriteAttributeString("type", date.Type);
        xml.WriteAttributeString("iso-date", IatiWriting.Iso(date.On));
        if (date.Note is { } note) xml.Narratives(note, language);
        xml.WriteEndElement();
    }

    private static void Contact(XmlWriter xml, PublishedContact contact, string language)
    {
        xml.WriteStartElement("contact-info");
        xml.Text("organisation", contact.Organisation, language);
        xml.Text("department", contact.Department, language);
        if (contact.Email is { } email) xml.WriteElementString("email", email);
        if (contact.Website is { } website) xml.WriteElementString("website", website);
        xml.WriteEndElement();
    }

    private static void Related(XmlWriter xml, RelatedActivity related)
    {
        xml.WriteStartElement("related-activity");
        xml.WriteAttributeString("ref", related.Ref);
        xml.WriteAttributeString("type", related.Type);
        xml.WriteEndElement();
    }

    private static void Conditions(XmlWriter xml, PublishedActivity a)
    {
        xml.WriteStartElement("conditions");
        xml.WriteAttributeString("attached", "1");
        foreach (var condition in a.Conditions)
        {
            xml.WriteStartElement("condition");
            xml.WriteAttributeString("type", condition.Type);
            xml.Narratives(condition.Text, a.Language);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
