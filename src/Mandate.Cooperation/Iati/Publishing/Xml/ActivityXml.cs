using System.Globalization;

namespace Mandate.Cooperation;

/// <summary>An activity as IATI 2.03 writes it: a list of the standard's elements in its order.</summary>
internal static class ActivityXml
{
    public static void Write(XmlByteWriter xml, PublishedActivity a)
    {
        xml.Start("iati-activity"u8);
        Head(xml, a);
        xml.Element("iati-identifier"u8, a.Identifier);
        ReportingOrganisation(xml, a.Reporter, a.Language);
        xml.Text("title"u8, a.Title, a.Language);
        foreach (var description in a.Descriptions) Description(xml, description, a.Language);
        foreach (var participant in a.Participants) Participating(xml, participant, a.Language);
        foreach (var other in a.OtherIdentifiers) Other(xml, other, a.Language);
        xml.Code("activity-status"u8, a.Status);
        foreach (var date in a.Dates) Date(xml, date, a.Language);
        if (a.Contact is { } contact) Contact(xml, contact, a.Language);
        ClassificationXml.Write(xml, a);
        MoneyXml.Write(xml, a);
        foreach (var document in a.Documents) DocumentXml.Write(xml, document, a.Language);
        foreach (var related in a.Related) Related(xml, related);
        if (a.Conditions.Count > 0) Conditions(xml, a);
        foreach (var result in a.Results) ResultXml.Write(xml, result, a.Language);
        xml.End();
    }

    private static void Head(XmlByteWriter xml, PublishedActivity a)
    {
        xml.Attribute("last-updated-datetime"u8, a.LastUpdated);
        xml.Attribute("xml:lang"u8, a.Language);
        xml.Attribute("default-currency"u8, a.Currency.Code);
        xml.Attribute("humanitarian"u8, a.Humanitarian);
        xml.Attribute("hierarchy"u8, a.Hierarchy?.ToString(CultureInfo.InvariantCulture));
    }

    internal static void ReportingOrganisation(XmlByteWriter xml, PublishedOrganisation reporter, string language)
    {
        xml.Start("reporting-org"u8);
        xml.Attribute("ref"u8, reporter.Ref);
        xml.Attribute("type"u8, reporter.Type);
        xml.Attribute("secondary-reporter"u8, "0");
        if (reporter.Name is { } name) xml.Narratives(name, language);
        xml.End();
    }

    private static void Description(XmlByteWriter xml, CodedText description, string language)
    {
        xml.Start("description"u8);
        xml.Attribute("type"u8, description.Code);
        xml.Narratives(description.Text, language);
        xml.End();
    }

    private static void Participating(XmlByteWriter xml, Participant participant, string language)
    {
        xml.Start("participating-org"u8);
        xml.Attribute("ref"u8, participant.Organisation.Ref);
        xml.Attribute("type"u8, participant.Organisation.Type);
        xml.Attribute("role"u8, participant.Role);
        xml.Attribute("activity-id"u8, participant.Activity);
        if (participant.Organisation.Name is { } name) xml.Narratives(name, language);
        xml.End();
    }

    private static void Other(XmlByteWriter xml, OtherIdentifier other, string language)
    {
        xml.Start("other-identifier"u8);
        xml.Attribute("ref"u8, other.Ref);
        xml.Attribute("type"u8, other.Type);
        if (other.Owner is { } owner) xml.Organisation("owner-org"u8, owner with { Type = null }, language);
        xml.End();
    }

    private static void Date(XmlByteWriter xml, PublishedDate date, string language)
    {
        xml.Start("activity-date"u8);
        xml.Attribute("type"u8, date.Type);
        xml.Attribute("iso-date"u8, date.On);
        if (date.Note is { } note) xml.Narratives(note, language);
        xml.End();
    }

    private static void Contact(XmlByteWriter xml, PublishedContact contact, string language)
    {
        xml.Start("contact-info"u8);
        xml.Text("organisation"u8, contact.Organisation, language);
        xml.Text("department"u8, contact.Department, language);
        if (contact.Email is { } email) xml.Element("email"u8, email);
        if (contact.Website is { } website) xml.Element("website"u8, website);
        xml.End();
    }

    private static void Related(XmlByteWriter xml, RelatedActivity related)
    {
        xml.Start("related-activity"u8);
        xml.Attribute("ref"u8, related.Ref);
        xml.Attribute("type"u8, related.Type);
        xml.End();
    }

    private static void Conditions(XmlByteWriter xml, PublishedActivity a)
    {
        xml.Start("conditions"u8);
        xml.Attribute("attached"u8, "1");
        foreach (var condition in a.Conditions)
        {
            xml.Start("condition"u8);
            xml.Attribute("type"u8, condition.Type);
            xml.Narratives(condition.Text, a.Language);
            xml.End();
        }
        xml.End();
    }
}
