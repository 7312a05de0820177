using System.Xml;

namespace Mandate.Cooperation;

internal static class DocumentXml
{
    public static void Write(XmlWriter xml, PublishedDocument document, string language)
    {
        xml.WriteStartElement("document-link");
        xml.WriteAttributeString("url", document.Url);
        xml.WriteAttributeString("format", document.Format);
        xml.Text("title", document.Title, language);
        foreach (var category in document.Categories) xml.Code("category", category);
        foreach (var code in document.Languages) xml.Code("language", code);
        if (document.On is { } on) xml.Day("document-date", on);
        xml.WriteEndElement();
    }
}
