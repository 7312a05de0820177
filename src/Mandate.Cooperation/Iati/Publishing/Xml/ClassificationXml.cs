using System.Globalization;

namespace Mandate.Cooperation;

/// <summary>Where an activity is, what it is about, and of what kind its money is.</summary>
internal static class ClassificationXml
{
    // The tag of the standard for latitude and longitude in degrees.
    private const string Degrees = "http://www.opengis.net/def/crs/EPSG/0/4326";

    public static void Write(XmlByteWriter xml, PublishedActivity a)
    {
        xml.Code("activity-scope"u8, a.Scope);
        foreach (var country in a.Countries) Country(xml, country, a.Language);
        foreach (var region in a.Regions) Region(xml, region, a.Language);
        foreach (var location in a.Locations) Location(xml, location, a.Language);
        foreach (var sector in a.Sectors) xml.Share("sector"u8, sector, a.Language);
        foreach (var tag in a.Tags) xml.Share("tag"u8, tag, a.Language);
        foreach (var scope in a.HumanitarianScopes) Scope(xml, scope, a.Language);
        foreach (var marker in a.Markers) Marker(xml, marker, a.Language);
        xml.Code("collaboration-type"u8, a.Defaults.Collaboration);
        xml.Code("default-flow-type"u8, a.Defaults.Flow);
        xml.Code("default-finance-type"u8, a.Defaults.Finance);
        foreach (var aid in a.Defaults.Aid) xml.Share("default-aid-type"u8, aid, a.Language);
        xml.Code("default-tied-status"u8, a.Defaults.Tied);
    }

    private static void Country(XmlByteWriter xml, CodeShare country, string language) => xml.Share("recipient-country"u8, country with { Vocabulary = null }, language);

    private static void Region(XmlByteWriter xml, CodeShare region, string language) => xml.Share("recipient-region"u8, region, language);

    private static void Location(XmlByteWriter xml, PublishedLocation location, string language)
    {
        xml.Start("location"u8);
        xml.Attribute("ref"u8, location.Ref);
        xml.Code("location-reach"u8, location.Reach);
        xml.Text("name"u8, location.Name, language);
        if (location.Administrative is { } place) xml.Share("administrative"u8, place, language);
        if (location.Point is var (latitude, longitude)) Point(xml, latitude, longitude);
        xml.Code("exactness"u8, location.Exactness);
        xml.Code("location-class"u8, location.Class);
        xml.End();
    }

    private static void Point(XmlByteWriter xml, decimal latitude, decimal longitude)
    {
        xml.Start("point"u8);
        xml.Attribute("srsName"u8, Degrees);
        xml.Element("pos"u8, string.Create(CultureInfo.InvariantCulture, $"{latitude} {longitude}"));
        xml.End();
    }

    private static void Scope(XmlByteWriter xml, PublishedScope scope, string language)
    {
        xml.Start("humanitarian-scope"u8);
        xml.Attribute("type"u8, scope.Type);
        xml.Attribute("vocabulary"u8, scope.Vocabulary);
        xml.Attribute("code"u8, scope.Code);
        if (scope.Name is { } name) xml.Narratives(name, language);
        xml.End();
    }

    private static void Marker(XmlByteWriter xml, PublishedMarker marker, string language)
    {
        xml.Start("policy-marker"u8);
        xml.Attribute("vocabulary"u8, marker.Vocabulary);
        xml.Attribute("code"u8, marker.Code);
        xml.Attribute("significance"u8, marker.Significance);
        if (marker.Name is { } name) xml.Narratives(name, language);
        xml.End();
    }
}
