using System.Xml;

namespace Mandate.Cooperation;

/// <summary>Whole files. The moment of the publication is handed in, so that the same data make the same bytes.</summary>
internal static class IatiFile
{
    private const string Version = "2.03";

    public static void WriteActivities(Stream to, IEnumerable<PublishedActivity> activities, DateTimeOffset at) => Write(to, "iati-activities", at, xml =>
    {
        foreach (var activity in activities) ActivityXml.Write(xml, activity);
    });

    public static void WriteOrganisation(Stream to, PublishedReporter reporter, DateTimeOffset at) => Write(to, "iati-organisations", at, xml => ReporterXml.Write(xml, reporter));

    private static void Write(Stream to, string root, DateTimeOffset at, Action<XmlWriter> content)
    {
        using var xml = XmlWriter.Create(to, IatiWriting.Settings);
        xml.WriteStartDocument();
        xml.WriteStartElement(root);
        xml.WriteAttributeString("version", Version);
        xml.WriteAttributeString("generated-datetime", IatiWriting.Iso(at));
        content(xml);
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }
}
