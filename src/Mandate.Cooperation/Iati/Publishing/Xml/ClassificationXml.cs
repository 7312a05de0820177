using System.Globalization;
using System.Xml;

namespace Mandate.Cooperation;

/// <summary>Where an activity is, what it is about, and of what kind its money is.</summary>
internal static class ClassificationXml
{
    // The tag of the standard for latitude and longitude in degrees.
    private const string Degrees = "http://www.opengis.net/def/crs/EPSG/0/4326";

    public static void Write(XmlWriter xml, PublishedActivity a)
    {
        xml.Code("activity-scope", a.Scope);
        foreach (var country in a.Countries) Country(xml, country, a.Language);
        foreach (var region in a.Regions) Region(xml, region, a.Language);
        foreach (var location in a.Locations) Location(xml, location, a.Language);
        foreach (var sector in a.Sectors) xml.Share("sector", sector, a.Language);
        foreach (var tag in a.Tags) xml.Share("tag", tag, a.Language);
        foreach (var scope in a.HumanitarianScopes) Scope(xml, scope, a.Language);
        foreach (var marker in a.Markers) Marker(xml, marker, a.Language);
        xml.Code("collaboration-type", a.Defaults.Collaboration);
        xml.Code("default-flow-type", a.Defaults.Flow);
        xml.Code("default-finance-type", a.Defaults.Finance);
        foreach (var aid in a.Defaults.Aid) xml.Share("default-aid-type", aid, a.Language);
        xml.Code("default-tied-status", a.Defaults.Tied);
    }

    private static void Country(XmlWriter xml, CodeShare country, string language) => xml.Share("recipient-country", country with { Vocabulary = null }, language);

    private static void Region(XmlWriter xml, CodeShare region, string language) => xml.Share("recipient-region", region, language);

    private static void Location(XmlWriter xml, PublishedLocation location, string language)
    {
        xml.WriteStartElement("location");
        xml.Attribute("ref", location.Ref);
        xml.Code("location-reach", location.Reach);
        xml.Text("name", location.Name, language);
        if (location.Administrative is { } place) xml.Share("administrative", place, language);
        if (location.Point is var (latitude, longitude)) Point(xml, latitude, longitude);
        xml.Code("exactness", location.Exactness);
        xml.Code("location-class", location.Class);
        xml.WriteEndElement();
    }

    private static void Point(XmlWriter xml, decimal latitude, decimal longitude)
    {
        xml.WriteStartElement("point");
        xml.WriteAttributeString("srsName", Degrees);
        xml.WriteElementString("pos", string.Create(CultureInfo.InvariantCulture, $"{latitude} {longitude}"));
        xml.WriteEndElement();
    }

    private static void Scope(XmlWriter xml, PublishedScope scope, string language)
    {
        xml.WriteStartElement("humanitarian-scope");
        xml.WriteAttributeString("type", scope.Type);
        xml.WriteAttributeString("vocabulary", scope.Vocabulary);
        xml.WriteAttributeString("code", scope.Code);
        if (scope.Name is { } name) xml.Narratives(name, language);
        xml.WriteEndElement();
    }

    private static void Marker(XmlWriter xml, PublishedMarker marker, string language)
    {
        xml.WriteStartElement("policy-marker");
        xml.Attribute("vocabulary", marker.Vocabulary);
        xml.WriteAttributeString("code", marker.Code);
        xml.Attribute("significance", marker.Significance);
        if (marker.Name is { } name) xml.Narratives(name, language);
        xml.WriteEndElement();
    }
}
